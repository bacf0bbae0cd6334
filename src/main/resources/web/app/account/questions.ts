import { html, nothing, render } from 'lit';
import { ask } from '../../api/client';
import { syncNow } from '../../reading/sync';
import { account, common } from '../../texts';
import { openPanel, toast } from '../panel';
import { Form } from './form';
import { exclusively, signOut } from './session';

const texts = account.page;

/**
 * Asks what becomes of the reader's own on this device, and signs out.
 *
 * @param unsent how many changes the account does not have
 * @param everywhere whether all devices are signed out
 */
export function offerSignOut(unsent: number, everywhere: boolean): Promise<void> {
  return new Promise((resolve) => {
    let left = false;
    openPanel({
      title: everywhere ? texts.everywhere : texts.signOut,
      kind: 'question',
      steady: true,
      onClose: () => {
        resolve();
        if (left) {
          toast(texts.signedOut);
        }
      },
      content(body, panel) {
        const form = new Form(draw);
        const go = (keep: boolean) =>
          form.submit(
            async () => {
              await signOut(keep, everywhere);
              left = true;
              panel.close();
            },
            (problem) => (problem.status === 0 ? texts.needsNetwork : undefined),
          );
        function draw(): void {
          render(
            html`${form.summary()}
              <p>${texts.signOutAsk}</p>
              ${unsent > 0 ? html`<p class="notice">${texts.unsent(unsent)}</p>` : nothing}
              <p><button type="button" class="button" @click=${() => void go(false)}>${texts.removeHere}</button></p>
              <p class="hint">${texts.removeHint}</p>
              <p><button type="button" class="button quiet" @click=${() => void go(true)}>${texts.keepHere}</button></p>
              <p class="hint">${texts.keepHint}</p>`,
            body,
          );
        }
        draw();
      },
    });
  });
}

/** Makes a password for a reader app, and shows it once. */
export function offerAppPassword(made: () => void): void {
  openPanel({
    title: texts.appPassword,
    steady: true,
    content(body, panel) {
      const form = new Form(draw);
      let given: { userName: string; password: string } | undefined;
      const make = async (event: SubmitEvent) => {
        event.preventDefault();
        if (!form.has('appName')) {
          return;
        }
        await form.submit(async () => {
          given = (await ask('post', '/api/v1/me/app-passwords', { body: { name: form.value('appName').trim() } })).body;
          made();
        });
      };
      const copy = async () => {
        try {
          await navigator.clipboard.writeText(given!.password);
          toast(texts.copied);
        } catch {
          // It stands there to be read.
        }
      };
      function draw(): void {
        render(
          given
            ? html`<p role="status">${texts.madeApp}</p>
                <dl>
                  <div><dt>${account.userName}</dt><dd class="code">${given.userName}</dd></div>
                  <div><dt>${account.password}</dt><dd class="code">${given.password}</dd></div>
                </dl>
                <p class="actions">
                  <button type="button" class="button quiet" @click=${copy}>${texts.copy}</button>
                  <button type="button" class="button" @click=${() => panel.close()}>${texts.noted}</button>
                </p>`
            : html`<form class="form" novalidate @submit=${make}>
                ${form.summary()} ${form.field('appName', texts.appName, { hint: texts.appNameHint, longest: 100 })}
                <p class="actions">
                  <button class="button" aria-disabled=${form.busy ? 'true' : 'false'}>${texts.makeApp}</button>
                </p>
              </form>`,
          body,
        );
      }
      draw();
    },
  });
}

/** Erases all of the reader's own, everywhere, when the password is right. */
export function offerErasure(): void {
  openPanel({
    title: texts.erase,
    steady: true,
    content(body, panel) {
      const form = new Form(draw);
      const erase = async (event: SubmitEvent) => {
        event.preventDefault();
        if (!form.has('password')) {
          return;
        }
        await form.submit(async () => {
          await exclusively(async () => {
            await ask('post', '/api/v1/me/data/erasure', { body: { password: form.value('password') } });
          });
          await syncNow(); // hears that all is erased, and drops what is here
          panel.close();
          toast(texts.erased);
        });
      };
      function draw(): void {
        render(
          html`<form class="form" novalidate @submit=${erase}>
            ${form.summary()}
            <p class="notice">${texts.eraseAsk}</p>
            ${form.field('password', account.password, { secret: true, autocomplete: 'current-password' })}
            <p class="actions">
              <button class="button" aria-disabled=${form.busy ? 'true' : 'false'}>${texts.eraseAct}</button>
              <button type="button" class="button quiet" @click=${() => panel.close()}>${common.cancel}</button>
            </p>
          </form>`,
          body,
        );
      }
      draw();
    },
  });
}
