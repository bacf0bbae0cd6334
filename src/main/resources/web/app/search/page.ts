/** The page of searching: what was found is made by the service; here is what only this device knows. */
import { pages } from '../../texts';
import { toast } from '../panel';
import { forget, forgetAll, recent, remember } from './recent';

const WIDE = '(min-width: 66em)';

export function start(): void {
  const words = new URLSearchParams(location.search).get('q') ?? '';
  if (words.trim() === '') {
    showRecent();
  } else {
    remember(words);
  }
  const filters = document.querySelector<HTMLDetailsElement>('.narrow-down details');
  if (filters && matchMedia(WIDE).matches) {
    filters.open = true;
  }
}

/** What was searched for, each with a way to have it forgotten. */
function showRecent(): void {
  const searched = recent();
  const place = document.querySelector('main');
  let section = place?.querySelector<HTMLElement>('.recent');
  if (!place || searched.length === 0) {
    section?.remove();
    return;
  }
  if (!section) {
    section = document.createElement('section');
    section.className = 'recent';
    section.setAttribute('aria-labelledby', '_recent');
    place.append(section);
  }
  const title = document.createElement('h2');
  title.id = '_recent';
  title.textContent = pages.recent.title;
  const list = document.createElement('ul');
  list.append(...searched.map(entry));
  section.replaceChildren(
    title,
    list,
    button(pages.recent.clear, () => {
      forgetAll();
      showRecent();
      document.querySelector<HTMLElement>('#_q')?.focus();
      toast(pages.recent.cleared);
    }),
  );
}

function entry(words: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/tim-kiem?${new URLSearchParams({ q: words })}`;
  link.textContent = words;
  const removal = button('✕', () => {
    forget(words);
    showRecent();
    document.querySelector<HTMLElement>('.recent button, #_q')?.focus();
  });
  removal.setAttribute('aria-label', pages.recent.remove(words));
  item.append(link, removal);
  return item;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const one = document.createElement('button');
  one.type = 'button';
  one.className = 'plain';
  one.textContent = label;
  one.addEventListener('click', act);
  return one;
}
