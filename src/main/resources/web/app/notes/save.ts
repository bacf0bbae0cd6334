import { annotations, markdown } from '../../reading/export';
import { items, owner, type Item } from '../../reading/state';
import { notes } from '../../texts';

const DAY = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });

/** Makes a file of all notes on the device and gives it to the reader; needs no connection. */
export async function saveAll(format: 'markdown' | 'json'): Promise<void> {
  const all = await items();
  const [text, type, name] =
    format === 'markdown'
      ? [markdown(all, words), 'text/markdown', `${notes.list.file}.md`]
      : [
          JSON.stringify(annotations(all, notes.list.title, (await owner()) || crypto.randomUUID()), undefined, 2),
          'application/ld+json',
          `${notes.list.file}.json`,
        ];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const words = {
  title: notes.list.title,
  kind: (item: Item) => (item.conflictOf === undefined ? (notes.kinds[item.kind] ?? '') : notes.flags.conflict),
  whole: notes.list.whole,
  place: (item: Item) => notes.list.place(item.heading ?? notes.anchor(item.target!.anchor), item.target!.edition),
  lost: notes.flags.lost,
  tags: notes.list.tags,
  day: (instant: string) => DAY.format(new Date(instant)),
};
