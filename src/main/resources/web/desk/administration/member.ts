import { html, nothing, type TemplateResult } from 'lit';
import { ask, ProblemError, type Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { button, once } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { field } from '../parts/field';
import { say } from '../parts/saying';
import { errors, failure, moment } from '../parts/words';
import { ROOT, self } from '../router';
import { choices, committees } from './committee-tree';
import { roleInWords, state } from './member-words';
import { Page } from './page';
import { slip } from './slip';

const words = administration.members;

type Reader = Schema['Reader'];
type Grant = Schema['RoleGrant'];

/** What can be typed of somebody. */
interface Typed {
  displayName: string;
  memberCode: string;
  committee: string;
}

/** One account: what it is called, where it belongs, what it may do, and what to do when a password is forgotten. */
class Member extends Page {
  private reader: Reader | undefined;
  private tag = '';
  private typed: Typed = { displayName: '', memberCode: '', committee: '' };
  private all: Schema['Committee'][] = [];
  private names = new Map<string, string>();
  private failed: unknown;
  private overtaken: readonly string[] = [];
  private code: Schema['ActivationCode'] | undefined;
  private adding = { role: '', scope: '' };

  constructor(
    place: HTMLElement,
    private readonly id: string,
  ) {
    super(place, words.page);
  }

  protected override async load(): Promise<void> {
    const [all, read] = await Promise.all([committees(), ask('get', '/api/v1/admin/readers/{id}', { path: { id: this.id } })]);
    this.all = all;
    this.names = new Map(all.map((one) => [one.slug, one.name]));
    this.took(read);
    this.typed = typed(this.reader!);
  }

  protected override unsaved(): string | undefined {
    return this.code !== undefined ? words.leaveCode : this.changed() ? words.leaveForm : undefined;
  }

  private took(answer: { body: Reader; etag: string | null }): void {
    this.reader = answer.body;
    this.tag = answer.etag ?? '';
    this.name(answer.body.displayName);
  }

  private changed(): boolean {
    return Object.keys(this.patch()).length > 0;
  }

  /** What was typed and differs from what is known of the account. */
  private patch(): Record<string, string | null> {
    const before = typed(this.reader!);
    const names = ['displayName', 'memberCode', 'committee'] as const;
    return Object.fromEntries(
      names.filter((name) => this.typed[name] !== before[name]).map((name) => [name, this.typed[name] === '' ? null : this.typed[name]]),
    );
  }

  private has(...roles: string[]): boolean {
    return self().roles.some((role) => roles.includes(role));
  }

  protected override view(): TemplateResult {
    const reader = this.reader!;
    const admin = this.has('admin');
    // Whoever may do more than read is for those to change who administer everything.
    const within = admin || (reader.roles.length === 0 && reader.userName !== self().userName);
    const changes = within && this.has('admin', 'committee-admin');
    return html`<nav class="trail" aria-label=${administration.trail}><a href="${ROOT}/dang-vien">${words.title}</a></nav>
      <header class="leaf-head">
        <h2 tabindex="-1">${reader.displayName}</h2>
        <p>${state(reader.state)} <span class="hint">${words.since(reader.userName, moment(reader.createdAt))}</span></p>
        ${reader.state === 'invited' ? html`<p class="hint">${words.invitedMeans}</p>` : nothing}
        ${reader.issuer === undefined ? nothing : html`<p class="hint">${words.issuer(reader.issuer)}</p>`}
      </header>
      ${this.code === undefined ? nothing : slip({ name: reader.displayName, userName: reader.userName, ...this.code })}
      ${this.failed === undefined ? nothing : html`<p class="notice" role="alert" tabindex="-1">${failure(this.failed)}</p>`}
      ${within ? nothing : html`<p class="notice">${words.notYours}</p>`}
      <div class="halves">
        <section><h3>${words.data}</h3>${changes ? this.form() : this.facts()}</section>
        <div>
          ${within ? this.help(changes) : nothing}
          <section><h3>${words.rights}</h3>${admin ? this.grants() : this.grantList(false)}</section>
        </div>
      </div>
      ${admin ? html`<p><a href="${ROOT}/nhat-ky?doi-tuong=${encodeURIComponent(`reader:${reader.userName}`)}">${words.history}</a></p>` : nothing}`;
  }

  private facts(): TemplateResult {
    const reader = this.reader!;
    return html`<dl>
      <div><dt>${words.memberCode}</dt><dd>${reader.memberCode ?? administration.nothing}</dd></div>
      <div><dt>${words.belongs}</dt><dd>${reader.committee === undefined ? words.nowhere : (this.names.get(reader.committee) ?? reader.committee)}</dd></div>
    </dl>`;
  }

  private form(): TemplateResult {
    const wrong = errors(this.failed);
    const set = (name: keyof Typed) => (value: string) => {
      this.typed[name] = value;
      this.draw();
    };
    return html`<form novalidate @submit=${(event: Event) => {
      event.preventDefault();
      void once(event.currentTarget as HTMLElement, () => this.save());
    }}>
      ${this.overtaken.length === 0 ? nothing : html`<div class="notice" role="alert"><p>${words.overtaken}</p><ul>${this.overtaken.map((one) => html`<li>${one}</li>`)}</ul></div>`}
      ${field({ name: 'displayName', label: words.fullName, value: this.typed.displayName, most: 200, required: true, error: wrong.get('displayName'), set: set('displayName') })}
      ${field({ name: 'memberCode', label: words.memberCode, value: this.typed.memberCode, most: 50, error: wrong.get('memberCode'), set: set('memberCode') })}
      ${field({ name: 'committee', label: words.belongs, value: this.typed.committee, choices: choices(this.all, words.nowhere), error: wrong.get('committee'), set: set('committee') })}
      <p class="actions"><button class="act main" ?disabled=${!this.changed()}>${words.save}</button>
        ${this.changed() ? button({ label: words.giveUp, act: () => {
          this.typed = typed(this.reader!);
          this.overtaken = [];
          this.draw();
        } }) : nothing}</p>
    </form>`;
  }

  private help(changes: boolean): TemplateResult {
    const blocked = this.reader!.state === 'blocked';
    return html`<section><h3>${words.help}</h3>
      <ul class="deeds">
        ${blocked || this.reader!.issuer !== undefined ? nothing : html`<li>${button({ label: words.reissue, act: () => this.reissue() })}<p class="hint">${words.reissueHint}</p></li>`}
        ${changes && !blocked ? html`<li>${button({ label: words.signOut, act: () => this.signOut() })}<p class="hint">${words.signOutHint}</p></li>` : nothing}
        ${changes
          ? html`<li>${blocked ? button({ label: words.unblock, act: () => this.turn('active') }) : button({ label: words.block, kind: 'grave', act: () => this.turn('blocked') })}
              <p class="hint">${blocked ? words.unblockHint : words.blockHint}</p></li>`
          : nothing}
      </ul></section>`;
  }

  private grantList(mayTake: boolean): TemplateResult {
    const roles = this.reader!.roles;
    return roles.length === 0
      ? html`<p class="hint">${words.onlyReadsLong}</p>`
      : html`<ul class="grants">${roles.map(
          (grant) => html`<li><span><strong>${roleInWords(grant, this.names)}</strong><br><span class="hint">${words.means(grant.role, grant.scope !== undefined)}</span></span>
            ${mayTake ? button({ label: words.take, kind: 'small', name: words.takeName(roleInWords(grant, this.names)), act: () => this.take(grant) }) : nothing}</li>`,
        )}</ul>`;
  }

  private grants(): TemplateResult {
    const { role, scope } = this.adding;
    const limited = role === 'committee-admin' || role === 'secretary';
    const set = (name: 'role' | 'scope') => (value: string) => {
      this.adding[name] = value;
      this.draw();
    };
    return html`${this.grantList(true)}
      <div class="granting">
        ${field({ name: 'role', label: words.grant, value: role, choices: [['', words.chooseRole], ...Object.entries(words.grantable)], set: set('role') })}
        ${limited ? field({ name: 'scope', label: words.scope, value: scope, choices: choices(this.all, words.chooseScope), set: set('scope') }) : nothing}
        ${role === '' ? nothing : html`<p class="hint">${words.means(role === 'committee-admin' ? 'admin' : role, limited)}</p>`}
        ${button({ label: words.grantAct, disabled: role === '' || (limited && scope === ''), act: () => this.grant() })}
      </div>`;
  }

  private async save(): Promise<void> {
    const patch = this.patch();
    if (await this.change(patch)) {
      this.typed = typed(this.reader!);
      this.overtaken = [];
      say(words.saved);
    }
    this.draw();
  }

  /** Changes the account as it was read; what somebody else did meanwhile is shown beside one's own input, which stays. */
  private async change(body: Record<string, unknown>): Promise<boolean> {
    this.failed = undefined;
    try {
      this.took(await ask('patch', '/api/v1/admin/readers/{id}', { path: { id: this.id }, body: body as never, match: this.tag }));
      return true;
    } catch (e) {
      this.failed = e;
      if (e instanceof ProblemError && e.status === 412) {
        await this.learn().catch((problem: unknown) => (this.failed = problem));
      }
      return false;
    }
  }

  private async learn(): Promise<void> {
    const mine = this.patch();
    const before = this.reader!;
    this.took(await ask('get', '/api/v1/admin/readers/{id}', { path: { id: this.id } }));
    const now = this.reader!;
    this.typed = { ...typed(now), ...Object.fromEntries(Object.entries(mine).map(([name, value]) => [name, value ?? ''])) };
    const place = (of: Reader) => (of.committee === undefined ? words.nowhere : (this.names.get(of.committee) ?? of.committee));
    this.overtaken = [
      before.displayName === now.displayName ? '' : `${words.fullName}: ${now.displayName}`,
      before.memberCode === now.memberCode ? '' : `${words.memberCode}: ${now.memberCode ?? administration.nothing}`,
      before.committee === now.committee ? '' : `${words.belongs}: ${place(now)}`,
      before.state === now.state ? '' : `${words.state}: ${words.states[now.state as keyof typeof words.states] ?? now.state}`,
      JSON.stringify(before.roles) === JSON.stringify(now.roles) ? '' : words.rightsChanged,
    ].filter((one) => one !== '');
  }

  private async asked(of: { title: string; text: string; act: string; grave?: boolean; run(): Promise<unknown> }): Promise<boolean> {
    const done = await question({
      title: of.title,
      act: of.act,
      grave: of.grave ?? false,
      content: () => html`<p>${of.text}</p>`,
      run: of.run,
    });
    this.draw();
    return done;
  }

  private async reissue(): Promise<void> {
    const reader = this.reader!;
    const done = await this.asked({
      title: words.reissueTitle(reader.displayName),
      text: words.reissueText,
      act: words.reissueAct,
      run: async () => {
        this.code = (await ask('post', '/api/v1/admin/readers/{id}/activation-code', { path: { id: this.id } })).body;
        this.took(await ask('get', '/api/v1/admin/readers/{id}', { path: { id: this.id } }));
      },
    });
    if (done) {
      say(words.reissued);
      document.querySelector('.invitation')?.scrollIntoView({ block: 'start' });
    }
  }

  private async signOut(): Promise<void> {
    const done = await this.asked({
      title: words.signOutTitle(this.reader!.displayName),
      text: words.signOutHint,
      act: words.signOut,
      run: () => ask('delete', '/api/v1/admin/readers/{id}/devices', { path: { id: this.id } }),
    });
    if (done) {
      say(words.signedOut);
    }
  }

  private async turn(wanted: 'active' | 'blocked'): Promise<void> {
    const name = this.reader!.displayName;
    const blocking = wanted === 'blocked';
    const done = await this.asked({
      title: blocking ? words.blockTitle(name) : words.unblockTitle(name),
      text: blocking ? words.blockText : words.unblockHint,
      act: blocking ? words.block : words.unblock,
      grave: blocking,
      run: () => this.changeOrThrow({ state: wanted }),
    });
    if (done) {
      say(blocking ? words.blocked : words.unblocked);
    }
  }

  private async take(grant: Grant): Promise<void> {
    const name = roleInWords(grant, this.names);
    const own = this.reader!.userName === self().userName;
    const done = await this.asked({
      title: words.takeTitle(name),
      text: own ? words.takeOwnText : words.takeText,
      act: words.take,
      grave: own,
      run: () => this.changeOrThrow({ roles: this.reader!.roles.filter((one) => one.role !== grant.role || one.scope !== grant.scope) }),
    });
    if (done) {
      say(words.taken(name));
    }
  }

  private async grant(): Promise<void> {
    const { role, scope } = this.adding;
    const grant: Grant = role === 'committee-admin' ? { role: 'admin', scope } : role === 'secretary' ? { role, scope } : { role };
    const name = roleInWords(grant, this.names);
    const done = await this.asked({
      title: words.grantTitle(name, this.reader!.displayName),
      text: words.means(grant.role, grant.scope !== undefined),
      act: words.grantAct,
      run: () => this.changeOrThrow({ roles: [...this.reader!.roles, grant] }),
    });
    if (done) {
      this.adding = { role: '', scope: '' };
      this.draw();
      say(words.granted(name));
    }
  }

  /** For questions, which say themselves what went wrong. */
  private async changeOrThrow(body: Record<string, unknown>): Promise<void> {
    if (!(await this.change(body))) {
      const problem = this.failed;
      this.failed = undefined;
      throw problem;
    }
  }
}

function typed(reader: Reader): Typed {
  return { displayName: reader.displayName, memberCode: reader.memberCode ?? '', committee: reader.committee ?? '' };
}

export function open(place: HTMLElement, parameters: Record<string, string>): Promise<void> {
  return new Member(place, parameters['id']!).open();
}
