import { html, type TemplateResult } from 'lit';
import type { Schema } from '../../api/client';
import { administration } from '../../texts/vi/administration';

const words = administration.members;

/** Where an account stands, in a word with a sign: never by the colour alone. */
export function state(of: string): TemplateResult {
  return html`<span class="badge account-${of}">${words.states[of as keyof typeof words.states] ?? of}</span>`;
}

/** What somebody may do besides reading. */
export function rolesInWords(roles: readonly Schema['RoleGrant'][], names: ReadonlyMap<string, string>): string {
  return roles.length === 0 ? words.onlyReads : roles.map((grant) => roleInWords(grant, names)).join(', ');
}

/** One role, with where it holds. */
export function roleInWords({ role, scope }: Schema['RoleGrant'], names: ReadonlyMap<string, string>): string {
  const name = scope !== undefined && role === 'admin' ? words.committeeAdmin : (words.roles[role as keyof typeof words.roles] ?? role);
  return scope === undefined ? name : words.within(name, names.get(scope) ?? scope);
}
