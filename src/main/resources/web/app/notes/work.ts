import { items, onChange } from '../../reading/state';
import { notes } from '../../texts';
import { button, element } from '../panel';
import { edit } from './editor';

/** On the page of a work: notes about all of it, and the way to those in its text. */
export async function start(): Promise<void> {
  const data = document.body.dataset;
  const work = data['work'];
  const main = document.getElementById('_main');
  if (!work || !main) {
    return;
  }
  const title = data['title'] ?? main.querySelector('h1')?.textContent?.trim() ?? '';
  const box = element('section', 'notes-about');
  const heading = element('h2', '', notes.here.work);
  heading.id = '_notes-about';
  box.setAttribute('aria-labelledby', heading.id);
  const inside = element('div');
  box.append(heading, inside);
  (main.querySelector('[data-notes]') ?? main.querySelector('.parts') ?? main).append(box);

  async function refresh(): Promise<void> {
    const all = await items(work);
    const about = all.filter((item) => !item.target);
    const rows = element('ul');
    for (const item of about) {
      const row = element('li');
      const open = button('', () => edit(item), 'note-row note-none');
      open.append(element('span', 'said', item.text ?? ''));
      row.append(open);
      rows.append(row);
    }
    const actions = element('p', 'actions');
    actions.append(button(notes.here.write, () => edit({ kind: 'note', work: work!, title }), 'button quiet'));
    if (all.length > about.length) {
      const link = element('a', 'button quiet', notes.here.elsewhere(all.length - about.length));
      link.href = '/ghi-chu';
      actions.append(link);
    }
    inside.replaceChildren(...(about.length > 0 ? [rows] : []), actions);
  }

  onChange((change) => {
    if (change === 'items') {
      void refresh();
    }
  });
  await refresh();
}
