import { html, nothing, render, type TemplateResult } from 'lit';
import { ask, ProblemError } from '../../api/client';
import { onChange, owner, standing } from '../../reading/state';
import { syncNow, syncStanding } from '../../reading/sync';
import { account, common } from '../../texts';
import { toast } from '../panel';
import { devices, type Device } from './devices';
import { Form, next, place, rules } from './form';
import { offerAppPassword, offerErasure, offerSignOut } from './questions';
import { session, who } from './session';

const texts = account.page;
const DESK = ['editor', 'approver', 'admin', 'committee-admin', 'secretary'];

/** The page "Tài khoản". */
export async function start(): Promise<void> {
  const root = place();
  let known = await session();
  let here = await standing();
  let left = await owner();
  let listed: Device[] | undefined;
  let unlisted = '';
  let changing = false;
  const password = new Form(draw);

  function draw(): void {
    render(known && !known.ended ? (known.me.mustChangePassword ? mustChange() : signedIn()) : nobody(), root);
  }

  function nobody(): TemplateResult {
    return html`<p class="lead">${known ? texts.ended : texts.nobody}</p>
      ${known ? nothing : html`<p>${texts.nobodyWhy}</p>`}
      <p class="actions">
        <a class="button" href="/dang-nhap?tiep=/tai-khoan">${known ? texts.again : account.signIn}</a>
        ${known ? nothing : html`<a class="button quiet" href="/kich-hoat?tiep=/tai-khoan">${account.haveCode}</a>`}
      </p>
      <section class="account-part">
        <h2>${texts.state}</h2>
        <p>${texts.counts(here.items, here.places)} ${known ? texts.standing.ended : left === '' ? texts.standing.none : texts.leftHere}</p>
        <p class="actions"><a class="button quiet" href="/ghi-chu">${texts.toNotes}</a></p>
      </section>`;
  }

  function mustChange(): TemplateResult {
    return html`<p class="notice">${texts.mustChange}</p>
      ${passwordForm()}
      <p class="actions"><button type="button" class="button quiet" @click=${leave}>${texts.signOut}</button></p>`;
  }

  function signedIn(): TemplateResult {
    const me = known!.me;
    const may = me.roles.filter((role) => role !== 'reader').map((role) => account.roles[role] ?? role);
    return html`<section class="account-part" aria-labelledby="_who">
        <h2 id="_who">${me.displayName}</h2>
        <dl>
          <div><dt>${account.userName}</dt><dd>${me.userName}</dd></div>
          ${may.length > 0 ? html`<div><dt>${texts.may}</dt><dd>${may.join(', ')}</dd></div>` : nothing}
        </dl>
        <p class="actions">
          ${me.roles.some((role) => DESK.includes(role))
            ? html`<a class="button" href="/ban-bien-tap">${texts.desk}</a>`
            : nothing}
          <button type="button" class="button quiet" @click=${leave}>${texts.signOut}</button>
        </p>
      </section>
      <section class="account-part" aria-labelledby="_state">
        <h2 id="_state">${texts.state}</h2>
        <p>${texts.counts(here.items, here.places)}</p>
        <p role="status">${words()}</p>
        <p class="actions">
          <a class="button quiet" href="/ghi-chu">${texts.toNotes}</a>
          <button type="button" class="button quiet" @click=${() => void syncNow()}>${texts.update}</button>
        </p>
      </section>
      <section class="account-part" aria-labelledby="_devices">
        <h2 id="_devices">${texts.devices}</h2>
        ${listed
          ? devices(listed, list, () => void leave())
          : html`<p role="status">${unlisted === '' ? common.waiting : unlisted}</p>
              ${unlisted === '' ? nothing : html`<p class="actions"><button type="button" class="button quiet" @click=${list}>${common.retry}</button></p>`}`}
        <p class="actions">
          <button type="button" class="button quiet" @click=${() => void leaveEverywhere()}>${texts.everywhere}</button>
        </p>
        <p class="hint">${texts.everywhereHint}</p>
      </section>
      <section class="account-part" aria-labelledby="_password">
        <h2 id="_password">${texts.changePassword}</h2>
        <p class="hint">${texts.changeHint}</p>
        ${changing
          ? passwordForm()
          : html`<p class="actions"><button type="button" class="button quiet" @click=${openPassword}>${texts.changePassword}</button></p>`}
      </section>
      <section class="account-part" aria-labelledby="_app">
        <h2 id="_app">${texts.appPassword}</h2>
        <p>${texts.appPasswordWhat}</p>
        <p class="actions">
          <button type="button" class="button quiet" @click=${() => offerAppPassword(list)}>${texts.makeApp}</button>
        </p>
      </section>
      <section class="account-part" aria-labelledby="_own">
        <h2 id="_own">${texts.own}</h2>
        <p>${texts.ownWhat}</p>
        <p class="actions">
          <button type="button" class="button quiet" @click=${() => void save('markdown')}>${texts.exportMarkdown}</button>
          <button type="button" class="button quiet" @click=${() => void save('json')}>${texts.exportJson}</button>
          <button type="button" class="button quiet" @click=${() => offerErasure()}>${texts.erase}</button>
        </p>
      </section>`;
  }

  function words(): string {
    const now = syncStanding();
    return now === 'done' && here.waiting > 0 ? texts.standing.waiting(here.waiting) : texts.standing[now];
  }

  function passwordForm(): TemplateResult {
    return html`<form class="form" novalidate @submit=${changePassword}>
      ${password.summary()}
      <input class="hidden-name" type="text" autocomplete="username" tabindex="-1" aria-hidden="true" .value=${known?.me.userName ?? ''} readonly />
      ${password.field('current', texts.current, { secret: true, autocomplete: 'current-password' })}
      ${password.field('next', texts.next, {
        secret: true,
        autocomplete: 'new-password',
        hint: rules(password.value('next')),
        onInput: draw,
      })}
      <p class="actions">
        <button class="button" aria-disabled=${password.busy ? 'true' : 'false'}>${texts.changePassword}</button>
      </p>
    </form>`;
  }

  function openPassword(): void {
    changing = true;
    draw();
    document.getElementById('_current')?.focus();
  }

  async function changePassword(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!password.has('current', 'next')) {
      return;
    }
    await password.submit(
      async () => {
        await ask('put', '/api/v1/me/password', {
          body: { current: password.value('current'), next: password.value('next') },
        });
        const had = known?.me.mustChangePassword === true;
        password.values['current'] = password.values['next'] = '';
        changing = false;
        await who(true);
        known = await session();
        toast(texts.changed);
        draw();
        list();
        if (had && new URLSearchParams(location.search).has('tiep')) {
          location.replace(next());
        }
      },
      (problem) => (problem.status === 409 ? texts.external : undefined),
    );
  }

  function list(): void {
    unlisted = '';
    ask('get', '/api/v1/me/devices').then(
      (answer) => {
        listed = answer.body.items;
        draw();
      },
      (e: unknown) => {
        if (!(e instanceof ProblemError)) {
          throw e;
        }
        unlisted = e.status === 0 ? texts.devicesOffline : common.failure(e);
        draw();
      },
    );
  }

  async function leave(): Promise<void> {
    await syncNow();
    await offerSignOut((await standing()).waiting, false);
  }

  async function leaveEverywhere(): Promise<void> {
    await syncNow();
    await offerSignOut((await standing()).waiting, true);
  }

  async function save(format: 'markdown' | 'json'): Promise<void> {
    const { saveAll } = await import('../notes/save');
    await saveAll(format);
  }

  async function refresh(): Promise<void> {
    known = await session();
    here = await standing();
    left = await owner();
    draw();
  }

  onChange((change) => {
    void refresh().then(() => {
      if (change === 'session') {
        listed = undefined;
        listWhenIn();
      }
    });
  });

  function listWhenIn(): void {
    if (known && !known.ended && !known.me.mustChangePassword) {
      list();
    }
  }

  draw();
  if (known) {
    try {
      await who(true);
      known = await session();
    } catch {
      // What is known from before is shown.
    }
    draw();
  }
  listWhenIn();
}
