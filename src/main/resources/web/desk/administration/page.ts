import { render, type TemplateResult } from 'lit';
import { administration } from '../../texts';
import { lost, waiting } from '../parts/page';

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

  draw(): void {
    render(this.problem !== undefined ? lost(this.problem, () => this.open()) : this.ready ? this.view() : waiting(), this.place);
  }
}
