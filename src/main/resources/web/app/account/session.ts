import { ask, ProblemError, type Schema } from '../../api/client';
import { get, put, within } from '../../store/database';
import { become, forget, onChange, owner, tell } from '../../reading/state';

/** Who is signed in. */
export type Me = Schema['Me'];

/** Who was signed in when it was last known, and whether that has ended since. */
export interface Session {
  me: Me;
  ended: boolean;
}

const ME = 'me';
/** Stands while a sign-in is on its way: when it is found, nobody knows whose the cookie is. */
const UNSURE = 'session-unsure';

/** The session as this device knows it; nothing when nobody signed in here. No request. */
export function session(): Promise<Session | undefined> {
  return get<Session>('meta', ME);
}

/**
 * Who is signed in, as this device knows it, so also without a connection; nobody when the session has ended.
 *
 * @param refresh asks the service, where it can be reached
 */
export async function who(refresh = false): Promise<Me | null> {
  if (refresh) {
    try {
      return await exclusively(confirm);
    } catch (e) {
      if (!(e instanceof ProblemError) || (e.status !== 0 && e.status < 500)) {
        throw e;
      }
    }
  }
  const known = await session();
  return known && !known.ended ? known.me : null;
}

/** Hears when somebody signs in or out, in any tab. */
export function onSession(listener: () => void): () => void {
  return onChange((change) => {
    if (change === 'session') {
      listener();
    }
  });
}

/**
 * Asks the service whose session this is, and goes over to that reader's part of the device. Only inside of
 * {@link exclusively}.
 *
 * @throws {ProblemError} when the service cannot say
 */
export async function confirm(): Promise<Me | null> {
  const before = await session();
  let me: Me;
  try {
    me = (await ask('get', '/api/v1/me')).body;
  } catch (e) {
    if (e instanceof ProblemError && e.status === 401) {
      await within('meta', 'readwrite', (of) => void of('meta').delete(UNSURE));
      if (before && !before.ended) {
        await ended();
      }
      return null;
    }
    throw e;
  }
  if ((await owner()) !== me.id) {
    await become(me.id);
  }
  const now: Session = { me, ended: false };
  await within('meta', 'readwrite', (of) => {
    of('meta').put(now, ME);
    of('meta').delete(UNSURE);
  });
  if (JSON.stringify(before) !== JSON.stringify(now)) {
    tell('session');
    await libraryOf(true);
  }
  return me;
}

/** Whether the service has to be asked whose session this is before anything of a reader is sent. */
export async function isUnsure(): Promise<boolean> {
  return (await get<boolean>('meta', UNSURE)) === true;
}

/** The service does not know this session any more; what is on the device stays. */
export async function ended(): Promise<void> {
  const known = await session();
  if (known && !known.ended) {
    await put('meta', [{ ...known, ended: true } satisfies Session], ME);
    tell('session');
  }
}

/**
 * Signs this browser in; what was made on the device without an account joins the account.
 *
 * @throws {ProblemError} 400, 401, 429, or when there is no connection
 */
export function signIn(userName: string, password: string): Promise<Schema['BrowserSession']> {
  return opened(() => ask('post', '/api/v1/auth/session', { body: { userName, password, device: deviceName() } }));
}

/** Exchanges an activation code for a password, and signs this browser in. */
export function activate(code: string, password: string): Promise<Schema['BrowserSession']> {
  return opened(() =>
    ask('post', '/api/v1/auth/session/activation', { body: { code, password, device: deviceName() } }),
  );
}

/**
 * Signs this browser out.
 *
 * @param keep whether what is the reader's own stays on this device, for whoever uses it
 * @param everywhere whether all other devices are signed out too
 */
export function signOut(keep: boolean, everywhere = false): Promise<void> {
  return exclusively(async () => {
    if (everywhere) {
      await ask('delete', '/api/v1/me/devices');
    }
    await ask('delete', '/api/v1/auth/session');
    await within('meta', 'readwrite', (of) => void of('meta').delete(ME));
    if (!keep) {
      await forget();
    }
    tell('session');
    await libraryOf(false);
  });
}

/** What of the library may stand on this device depends on who reads. */
async function libraryOf(signedIn: boolean): Promise<void> {
  const { readerChanged } = await import('../../library/store');
  const changed = readerChanged(signedIn).catch(() => undefined); // it looks again with its next contact
  // What it has to know is written at once; what it then fetches is not waited for.
  await Promise.race([changed, new Promise((resolve) => setTimeout(resolve, 500))]);
}

/** Lets no other tab sync, sign in or sign out meanwhile: what is one reader's must never be sent as another one. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) {
    return work();
  }
  return navigator.locks.request('sotay.session', work) as Promise<T>;
}

function opened(open: () => Promise<{ body: Schema['BrowserSession'] }>): Promise<Schema['BrowserSession']> {
  return exclusively(async () => {
    await put('meta', [true], UNSURE);
    let answer: { body: Schema['BrowserSession'] };
    try {
      answer = await open();
    } catch (e) {
      if (e instanceof ProblemError && e.status >= 400 && e.status < 500) {
        await within('meta', 'readwrite', (of) => void of('meta').delete(UNSURE));
      }
      throw e;
    }
    try {
      await confirm();
    } catch {
      // Signed in, and the connection went: the next exchange asks first.
    }
    return answer.body;
  });
}

/** How the reader will recognise this device in the list of devices. */
export function deviceName(agent = navigator.userAgent): string {
  const known = (pairs: [RegExp, string][]) => pairs.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = known([
    [/Edg/, 'Edge'],
    [/OPR|Opera/, 'Opera'],
    [/coc_coc|CocCoc/i, 'Cốc Cốc'],
    [/SamsungBrowser/, 'Samsung Internet'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ]);
  const system = known([
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'Mac'],
    [/Linux|CrOS/, 'Linux'],
  ]);
  return [browser, system].filter((one) => one !== undefined).join(', ');
}
