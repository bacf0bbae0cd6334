import { html, type TemplateResult } from 'lit';
import { administration } from '../../texts/vi/administration';
import { button } from '../parts/button';
import { day } from './days';

/** What is given to somebody on paper. */
export interface Invitation {
  name: string;
  userName: string;
  code: string;
  /** An instant in UTC. */
  expiresAt: string;
}

const words = administration.slip;

/** A code ends at some hour: the day before is the last whole one. */
const DAY = 86_400_000;

/**
 * The code of an invitation, which is shown once: to be read out, and as a slip of paper with large letters and the steps for
 * somebody who has never done this.
 */
export function slip(of: Invitation): TemplateResult {
  const site = document.querySelector('.product')?.textContent?.trim() ?? location.host;
  return html`<section class="invitation">
    <p class="notice" role="status">${words.once}</p>
    <p class="actions unprinted">${button({ label: words.print, kind: 'main', act: () => window.print() })}</p>
    <article class="slip" aria-label=${words.label}>
      <h3>${words.title(site)}</h3>
      <p class="to">${words.greeting} <strong>${of.name}</strong></p>
      <dl>
        <div><dt>${words.code}</dt><dd class="code">${of.code}</dd></div>
        <div><dt>${words.userName}</dt><dd class="name">${of.userName}</dd></div>
        <div><dt>${words.until}</dt><dd>${day(new Date(Date.parse(of.expiresAt) - DAY).toISOString())}</dd></div>
      </dl>
      <h4>${words.how}</h4>
      <ol>
        <li>${words.step1} <strong class="address">${location.host}/kich-hoat</strong></li>
        <li>${words.step2}</li>
        <li>${words.step3}</li>
        <li>${words.step4}</li>
      </ol>
      <p>${words.later(of.userName)}</p>
      <p class="care">${words.care}</p>
    </article>
  </section>`;
}
