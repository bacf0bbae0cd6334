import { render, type TemplateResult } from 'lit';
import { administration } from '../../texts/vi/administration';
import { lost, waiting } from '../parts/page';
import { leaving } from '../router';

/** A page of the desk: loads what it shows, and draws itself anew when that changes. */
export abstract class Page {
  private problem: unknown;
  private ready = false;

  constructor(
    private readonly place: HTMLElement,
    private readonly title: string,
  ) {}

  /** Fetches what is shown. */
  protected abstract load(): Promise<void>;

  /** What is shown once everything is there. */
  protected abstract view(): TemplateResult;

  /** Loads and shows the page; also what is done when loading it failed. */
  async open(): Promise<void> {
    this.problem = undefined;
    this.name(this.title);
    this.draw();
    try {
      await this.load();
      this.ready = true;
    } catch (e) {
      this.problem = e;
    }
    this.draw();
    // Whoever does not see the page is told that it is another one now.
    this.place.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
  }

  /** What the browser's tab calls it. */
  protected name(title: string): void {
    document.title = administration.pageTitle(title);
  }

  /** What is asked before the page is left; nothing where nothing would be lost. */
  protected unsaved(): string | undefined {
    return undefined;
  }

  draw(): void {
    // What comes back late finds another page in its place.
    if (!this.place.isConnected) {
      return;
    }
    const question = this.ready ? this.unsaved() : undefined;
    leaving.ask = question === undefined ? undefined : () => confirm(question);
    render(this.problem !== undefined ? lost(this.problem, () => this.open()) : this.ready ? this.view() : waiting(), this.place);
  }
}
