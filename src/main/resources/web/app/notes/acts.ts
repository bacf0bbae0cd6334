import { remove, restore, save, type Item, type Written } from '../../reading/state';
import { notes } from '../../texts';
import { session } from '../account/session';
import { get, put } from '../../store/database';
import { toast } from '../panel';

const TOLD = 'notes-told';

/** Keeps an item and says what happened; nothing, and a sentence, when the device could not. */
export async function keep(written: Written & { id?: string }, said: string, action?: { label: string; run: (item: Item) => void }): Promise<Item | undefined> {
  let item: Item;
  try {
    item = await save(written);
  } catch (e) {
    toast(failure(e));
    return undefined;
  }
  if (await isUntold()) {
    toast(`${said} ${notes.onlyHere}`, {
      label: notes.signIn,
      run: () => location.assign(`/dang-nhap?tiep=${encodeURIComponent(location.pathname + location.search)}`),
    });
  } else {
    toast(said, action && { label: action.label, run: () => action.run(item) });
  }
  return item;
}

/** Why the device could not keep it. */
export function failure(e: unknown): string {
  return e instanceof DOMException && e.name === 'QuotaExceededError' ? notes.full : notes.failed;
}

/** Deletes an item and offers to take that back. */
export async function drop(item: Item): Promise<void> {
  const gone = await remove(item.id);
  if (gone) {
    toast(notes.removed, {
      label: notes.undo,
      run: () => void restore(gone).then(() => toast(notes.restored)),
    });
  }
}

/** Whether the reader has to be told, once, that without an account all this is on this device only. */
async function isUntold(): Promise<boolean> {
  if ((await session()) || (await get<boolean>('meta', TOLD))) {
    return false;
  }
  await put('meta', [true], TOLD);
  return true;
}

/** The words of an item with where they come from. */
export function citation(item: Pick<Item, 'work' | 'title' | 'target' | 'heading'>): string {
  const target = item.target;
  return notes.citation(
    target?.quote?.exact ?? '',
    item.heading ?? notes.anchor(target?.anchor ?? ''),
    item.title,
    target?.edition ?? 1,
    location.origin + addressOf(item),
  );
}

/** Where the item stands, without what is the reader's own. */
export function addressOf(item: Pick<Item, 'work' | 'target'> & { placement?: Item['placement'] | undefined }): string {
  const anchor = item.placement?.anchor ?? item.target?.anchor;
  const work = `/van-ban/${encodeURIComponent(item.work)}`;
  return anchor === undefined ? work : `${work}/${encodeURIComponent(anchor)}`;
}

/** Where it is opened at its words. */
export function openAddress(item: Item): string {
  return item.target ? `${addressOf(item)}#ghi-chu=${item.id}` : addressOf(item);
}

export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(notes.copied);
  } catch {
    toast(notes.notCopied);
  }
}

export const canShare = typeof navigator !== 'undefined' && 'share' in navigator;

export async function share(item: Pick<Item, 'work' | 'title' | 'target'>): Promise<void> {
  try {
    await navigator.share({
      title: item.title,
      text: `“${item.target?.quote?.exact ?? ''}”`,
      url: location.origin + addressOf(item),
    });
  } catch {
    // Given up by the reader.
  }
}
