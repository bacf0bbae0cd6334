/** Reading aloud: the button appears when the device has a Vietnamese voice, and the page follows what is read. */
import { reader } from '../../texts';
import { button, element, icon, leave, toast, type IconName } from '../panel';
import { addStrip, addTool } from './bar';
import { show } from './marks';
import { Narrator, vietnameseVoice } from './narrator';
import { blocks, type ReadingPage } from './page';

const SPEED = 'sotay.speed';

/** Offers reading aloud as soon as a voice is there; browsers name their voices late. */
export function offerNarration(page: ReadingPage): void {
  const speaker = window.speechSynthesis as SpeechSynthesis | undefined;
  if (speaker === undefined || typeof SpeechSynthesisUtterance === 'undefined') {
    return;
  }
  let offered = false;
  const offer = (): void => {
    if (!offered && vietnameseVoice(speaker) !== undefined) {
      offered = true;
      const narration = new PageNarration(page, speaker);
      addTool({ label: reader.listen, long: reader.listenLong, icon: 'listen', order: 60, run: () => narration.start() });
      window.addEventListener('pagehide', () => narration.stop());
    }
  };
  offer();
  speaker.addEventListener?.('voiceschanged', offer);
}

class PageNarration {
  private narrator: Narrator | undefined;
  private remove: (() => void) | undefined;
  private toggle: HTMLButtonElement | undefined;
  private spoken: HTMLElement | undefined;

  constructor(
    private readonly page: ReadingPage,
    private readonly speaker: SpeechSynthesis,
  ) {}

  /** Begins with the first paragraph that is in sight. */
  start(): void {
    const voice = vietnameseVoice(this.speaker);
    if (voice === undefined || this.remove !== undefined) {
      this.toggle?.focus();
      return;
    }
    const paragraphs = this.page.sections.flatMap((section) => [...headings(section.body), ...blocks(section.body)]);
    this.narrator = new Narrator(this.speaker, voice, paragraphs.map(said), {
      onParagraph: (i) => this.follow(paragraphs[i]!),
      onState: (state) => {
        this.draw(state === 'reading');
        if (state === 'ended') {
          this.stop();
          const next = this.page.next;
          toast(reader.narrated, next === undefined ? undefined : { label: reader.nextSection, run: () => leave(next) });
        }
      },
    });
    this.narrator.rate = kept();
    this.remove = addStrip(this.strip());
    this.toggle?.focus();
    const first = paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > 40);
    this.narrator.read(Math.max(0, first));
  }

  stop(): void {
    const narrator = this.narrator;
    this.narrator = undefined;
    narrator?.stop();
    this.spoken?.classList.remove('spoken');
    this.spoken = undefined;
    const focused = this.toggle?.parentElement?.contains(document.activeElement) ?? false;
    this.remove?.();
    this.remove = undefined;
    this.toggle = undefined;
    if (focused) {
      document.querySelector<HTMLElement>('.reading-tools [data-tool="60"]')?.focus();
    }
  }

  private follow(paragraph: HTMLElement): void {
    this.spoken?.classList.remove('spoken');
    paragraph.classList.add('spoken');
    this.spoken = paragraph;
    const box = paragraph.getBoundingClientRect();
    // What is read stays in sight, but the page does not move for every paragraph.
    if (box.top < 0 || box.top > window.innerHeight * 0.6) {
      show(paragraph, 0.15);
    }
  }

  private strip(): HTMLElement {
    const strip = element('div', 'reading-strip narration');
    strip.setAttribute('role', 'group');
    strip.setAttribute('aria-label', reader.narration);
    this.toggle = control('pause', reader.pause, () => {
      if (this.narrator?.state === 'reading') {
        this.narrator.pause();
      } else {
        this.narrator?.resume();
      }
    });
    const speed = element('select');
    speed.setAttribute('aria-label', reader.speed);
    for (const [value, label] of reader.speeds) {
      speed.add(new Option(label, String(value), false, value === kept()));
    }
    speed.addEventListener('change', () => {
      keep(speed.value);
      if (this.narrator !== undefined) {
        this.narrator.rate = Number(speed.value);
      }
    });
    strip.append(
      control('back', reader.previousParagraph, () => this.narrator?.move(-1), true),
      this.toggle,
      control('forward', reader.nextParagraph, () => this.narrator?.move(1), true),
      speed,
      control('stop', reader.stop, () => this.stop()),
    );
    return strip;
  }

  private draw(reading: boolean): void {
    this.toggle?.replaceChildren(
      icon(reading ? 'pause' : 'play'),
      element('span', '', reading ? reader.pause : reader.resume),
    );
  }
}

function headings(body: HTMLElement): HTMLElement[] {
  const heading = body.matches('.body') ? body.parentElement?.querySelector<HTMLElement>('h2, h3, h4, h5, h6') : document.querySelector<HTMLElement>('main h1');
  return heading ? [heading] : [];
}

/** What of a paragraph is spoken: a list entry without the list inside it. */
function said(paragraph: HTMLElement): string {
  const copy = paragraph.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('ul, ol, p, table, blockquote').forEach((inner) => inner.remove());
  return copy.textContent ?? '';
}

function control(drawing: IconName, label: string, run: () => void, brief = false): HTMLButtonElement {
  const made = button('', run, 'strip-button');
  made.append(icon(drawing), element('span', brief ? 'unseen' : '', label));
  return made;
}

function kept(): number {
  try {
    const value = Number(localStorage.getItem(SPEED) ?? 1);
    return reader.speeds.some(([speed]) => speed === value) ? value : 1;
  } catch {
    return 1;
  }
}

function keep(speed: string): void {
  try {
    localStorage.setItem(SPEED, speed);
  } catch {
    // The speed holds for this time.
  }
}
