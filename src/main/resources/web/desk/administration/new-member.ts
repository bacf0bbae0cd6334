import { html, nothing, type TemplateResult } from 'lit';
import { ask, type Schema } from '../../api/client';
import { slug } from '../../text/slugs';
import { administration } from '../../texts/vi/administration';
import { button, once } from '../parts/button';
import { field, idOf } from '../parts/field';
import { say } from '../parts/saying';
import { errors, failure } from '../parts/words';
import { ROOT, self } from '../router';
import { choices, committees } from './committee-tree';
import { Page } from './page';
import { slip } from './slip';

const words = administration.members;

/** An account to be made. Afterwards the code is shown once. */
class NewMember extends Page {
  private fullName = '';
  private userName = '';
  private ownUserName = false;
  private memberCode = '';
  private committee = '';
  private all: Schema['Committee'][] = [];
  private failed: unknown;
  private made: Schema['InvitedReader'] | undefined;

  protected override async load(): Promise<void> {
    this.all = await committees();
  }

  protected override unsaved(): string | undefined {
    return this.made !== undefined ? words.leaveCode : this.fullName === '' ? undefined : words.leaveForm;
  }

  protected override view(): TemplateResult {
    return html`<nav class="trail" aria-label=${administration.trail}><a href="${ROOT}/dang-vien">${words.title}</a></nav>
      ${this.made === undefined ? this.form() : this.done(this.made)}`;
  }

  private form(): TemplateResult {
    const wrong = errors(this.failed);
    return html`<header class="leaf-head"><h2 tabindex="-1">${words.add}</h2><p class="hint">${words.addLead}</p></header>
      <form class="slim" novalidate @submit=${(event: Event) => {
        event.preventDefault();
        void once(event.currentTarget as HTMLElement, () => this.add());
      }}>
        ${field({ name: 'displayName', label: words.fullName, value: this.fullName, most: 200, required: true, error: wrong.get('displayName'),
          set: (value) => {
            this.fullName = value;
            if (!this.ownUserName) {
              this.userName = userNameOf(value);
            }
            this.draw();
          } })}
        ${field({ name: 'userName', label: words.userName, hint: words.userNameHint, value: this.userName, most: 64, required: true, error: wrong.get('userName'),
          set: (value) => {
            this.userName = value;
            this.ownUserName = value !== '';
          } })}
        ${field({ name: 'memberCode', label: words.memberCode, hint: words.memberCodeHint, value: this.memberCode, most: 50, error: wrong.get('memberCode'),
          set: (value) => (this.memberCode = value) })}
        ${field({ name: 'committee', label: words.belongs, hint: self().roles.includes('admin') ? undefined : words.belongsHint, value: this.committee,
          choices: choices(this.all, words.nowhere), error: wrong.get('committee'), set: (value) => (this.committee = value) })}
        ${this.failed === undefined ? nothing : html`<p class="notice" role="alert">${failure(this.failed)}</p>`}
        <p class="actions"><button class="act main">${words.addAct}</button></p>
      </form>`;
  }

  private done({ reader, activation }: Schema['InvitedReader']): TemplateResult {
    return html`<header class="leaf-head"><h2 tabindex="-1">${words.added(reader.displayName)}</h2></header>
      ${slip({ name: reader.displayName, userName: reader.userName, ...activation })}
      <p class="actions">
        <a class="act quiet" href="${ROOT}/dang-vien/${reader.id}">${words.toReader}</a>
        ${button({ label: words.addAnother, act: () => this.another() })}
      </p>`;
  }

  private async add(): Promise<void> {
    this.failed = undefined;
    try {
      this.made = (
        await ask('post', '/api/v1/admin/readers', {
          body: {
            displayName: this.fullName,
            userName: this.userName.trim().toLowerCase(),
            ...(this.memberCode.trim() === '' ? {} : { memberCode: this.memberCode.trim() }),
            ...(this.committee === '' ? {} : { committee: this.committee }),
          },
        })
      ).body;
      say(words.added(this.made.reader.displayName));
    } catch (e) {
      this.failed = e;
    }
    this.draw();
    const first = [...errors(this.failed).keys()][0];
    (first === undefined ? document.querySelector<HTMLElement>(this.failed === undefined ? 'h2[tabindex]' : '.slim .notice') : document.getElementById(idOf(first)))?.focus();
  }

  private another(): void {
    if (confirm(words.leaveCode)) {
      this.made = undefined;
      this.fullName = this.userName = this.memberCode = '';
      this.ownUserName = false;
      this.draw();
      document.getElementById(idOf('displayName'))?.focus();
    }
  }
}

/** A user name made of a person's name, as it is usual here: all words, joined by dots. */
function userNameOf(name: string): string {
  return slug(name, 64).replaceAll('-', '.');
}

export function open(place: HTMLElement): Promise<void> {
  return new NewMember(place, words.add).open();
}
