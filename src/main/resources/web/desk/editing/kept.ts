import { get, put, result, within } from '../../store/database';

/**
 * What is typed at the desk and not stored by the service yet, kept on this device under a name of its own. A device without
 * a database only loses this net.
 */
export async function keep(name: string, value: unknown): Promise<boolean> {
  try {
    await put('meta', [value], `desk:${name}`);
    return true;
  } catch {
    return false;
  }
}

/** What was kept. */
export function kept<T>(name: string): Promise<T | undefined> {
  return get<T>('meta', `desk:${name}`).catch(() => undefined);
}

/** It is stored: nothing needs to be kept any more. */
export async function forget(name: string): Promise<void> {
  await within('meta', 'readwrite', (of) => result(of('meta').delete(`desk:${name}`))).catch(() => undefined);
}
