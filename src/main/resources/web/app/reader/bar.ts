/**
 * The tools of reading, at thumb's reach at the lower edge. They go out of the way when one scrolls on and come back when one
 * scrolls up; where letters are large, the less used ones wait behind "more".
 */
import { reader } from '../../texts';
import { button, element, icon, openPanel, type IconName } from '../panel';

export interface Tool {
  /** One or two words under the drawing. */
  label: string;
  /** What it does, in full; the label where there is nothing to add. */
  long?: string;
  icon: IconName;
  run: (() => void) | string;
  /** Shown also where there is room for three only. */
  first?: boolean;
  /** Small numbers stand first. */
  order: number;
}

let bar: HTMLElement | undefined;
let line: HTMLElement | undefined;
let far: HTMLProgressElement | undefined;
let caption: HTMLElement | undefined;
let strips: HTMLElement | undefined;
const tools: Tool[] = [];

/** Shows the bar. */
export function showBar(): void {
  bar = element('nav', 'reading-bar');
  bar.setAttribute('aria-label', reader.tools);
  far = element('progress', 'reading-progress');
  far.max = 1;
  far.setAttribute('aria-label', reader.tools);
  caption = element('p', 'reading-caption');
  line = element('div', 'reading-tools');
  line.id = '_reading-tools';
  strips = element('div', 'reading-strips');
  // Strips stand lowest: they stay where the finger is when the tools above them come and go.
  bar.append(far, caption, line, strips);
  document.getElementById('_main')?.before(bar);
  draw();
  hideWhileReading(bar);
  const shown = bar;
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--bar-height', `${shown.offsetHeight}px`);
  }).observe(bar);
}

/** Puts something under the tools that stays in sight while the page is scrolled; gives what takes it away. */
export function addStrip(strip: HTMLElement): () => void {
  strips?.append(strip);
  bar?.classList.add('busy');
  return () => {
    strip.remove();
    bar?.classList.toggle('busy', (strips?.childElementCount ?? 0) > 0);
    bar?.classList.remove('away');
  };
}

/**
 * Adds a tool to the bar; may be called before it is shown. Gives what takes it away again.
 *
 * @param order small numbers stand first: 10 back, 20 contents, 30 letters, 40 find, 50 notes, 60 listen
 */
export function addTool(tool: Tool): () => void {
  tools.push(tool);
  tools.sort((a, b) => a.order - b.order);
  draw();
  return () => {
    tools.splice(tools.indexOf(tool), 1);
    draw();
  };
}

/** Says how far one has come, 0 to 1. */
export function showProgress(total: number, position: number, count: number): void {
  if (far === undefined || caption === undefined) {
    return;
  }
  const percent = Math.round(total * 100);
  far.value = total;
  far.setAttribute('aria-label', reader.progress(percent));
  const said = `${count > 0 && position > 0 ? `${reader.section(position, count)} · ` : ''}${reader.progress(percent)}`;
  if (caption.textContent !== said) {
    caption.textContent = said;
  }
}

function draw(): void {
  if (line === undefined) {
    return;
  }
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['tool'] : undefined;
  const more = button('', openMore, 'tool more');
  more.dataset['tool'] = 'more';
  fill(more, 'more', reader.more);
  line.replaceChildren(...tools.map(toolElement), more);
  if (focused !== undefined) {
    line.querySelector<HTMLElement>(`[data-tool="${focused}"]`)?.focus();
  }
}

function toolElement(tool: Tool): HTMLElement {
  const kind = `tool ${tool.first ? 'first' : 'later'}`;
  const made = action(tool, kind);
  made.dataset['tool'] = String(tool.order);
  fill(made, tool.icon, tool.label);
  if (tool.long !== undefined && tool.long !== tool.label) {
    made.title = tool.long;
  }
  return made;
}

function action(tool: Tool, kind: string, before: () => void = () => undefined): HTMLElement {
  if (typeof tool.run === 'string') {
    const link = element('a', kind);
    link.href = tool.run;
    return link;
  }
  const run = tool.run;
  return button('', () => (before(), run()), kind);
}

function fill(tool: HTMLElement, drawing: IconName, label: string): void {
  tool.append(icon(drawing), element('span', '', label));
}

/** All tools with their full names, one a line. */
function openMore(): void {
  openPanel({
    title: reader.moreTitle,
    content(body, panel) {
      const list = element('ul', 'rows');
      for (const tool of tools) {
        const entry = element('li');
        const row = action(tool, 'row', () => panel.close());
        fill(row, tool.icon, tool.long ?? tool.label);
        entry.append(row);
        list.append(entry);
      }
      body.append(list);
    },
  });
}

function hideWhileReading(shown: HTMLElement): void {
  let last = window.scrollY;
  window.addEventListener(
    'scroll',
    () => {
      const now = window.scrollY;
      const atEnd = now + window.innerHeight > document.documentElement.scrollHeight - 80;
      if (now < 80 || atEnd || now < last - 6) {
        shown.classList.remove('away');
      } else if (now > last + 6) {
        shown.classList.add('away');
      } else {
        return;
      }
      last = now;
    },
    { passive: true },
  );
}
