import { html, nothing, render } from 'lit';
import { owner, standing } from '../../reading/state';
import { account } from '../../texts';
import { Form, next, place } from './form';
import { session, signIn } from './session';

/** The page "Đăng nhập". */
export async function start(): Promise<void> {
  const root = place();
  const known = await session();
  const joining = (await owner()) === '' ? (await standing()).items : 0;
  const form = new Form(draw);
  const going = encodeURIComponent(next());

  function draw(): void {
    render(
      known && !known.ended
        ? html`<p>${account.already(known.me.displayName)}</p>
            <p class="actions">
              <a class="button" href=${next()}>${account.goOn}</a>
              <a class="button quiet" href="/tai-khoan">${account.toAccount}</a>
            </p>
            <p class="hint">${account.otherPerson}</p>`
        : html`<form class="form" novalidate @submit=${submit}>
            ${form.summary()} ${known?.ended ? html`<p class="notice">${account.endedBefore}</p>` : nothing}
            ${joining > 0 ? html`<p class="notice">${account.joins(joining)}</p>` : nothing}
            ${form.field('userName', account.userName, { autocomplete: 'username' })}
            ${form.field('password', account.password, { autocomplete: 'current-password', secret: true })}
            <p class="actions">
              <button class="button" aria-disabled=${form.busy ? 'true' : 'false'}>
                ${form.busy ? account.signingIn : account.signIn}
              </button>
              <a class="button quiet" href="/kich-hoat?tiep=${going}">${account.haveCode}</a>
            </p>
            <h2 class="form-heading">${account.forgotten}</h2>
            <p>${account.forgottenHow}</p>
            <p class="hint">${account.withoutAccount}</p>
          </form>`,
      root,
    );
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!form.has('userName', 'password')) {
      return;
    }
    await form.submit(
      async () => {
        const opened = await signIn(form.value('userName').trim(), form.value('password'));
        location.replace(opened.mustChangePassword ? `/tai-khoan?tiep=${going}` : next());
      },
      (problem) => (problem.status === 401 ? account.wrong : undefined),
    );
  }

  if (known?.ended && known.me.userName) {
    form.values['userName'] = known.me.userName;
  }
  draw();
}
