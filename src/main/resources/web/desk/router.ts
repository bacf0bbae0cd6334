import { html, render, type TemplateResult } from 'lit';
import { ask, ProblemError, type Schema } from '../api/client';
import { common } from '../texts';

/** Where a page of the desk is, who may open it, and what draws it. */
export interface Route {
  /** Below `/ban-bien-tap`; `:name` stands for one part of the address. */
  path: string;
  /** What the navigation calls it; without it, it is not in the navigation. */
  label?: string;
  /** One of these is needed. */
  roles: readonly string[];
  load(): Promise<{ open(place: HTMLElement, parameters: Record<string, string>): void | Promise<void> }>;
}

/** Where the desk begins. */
export const ROOT = '/ban-bien-tap';

/** Asks before a page is left whose input is not stored yet; the page that is open sets it. */
export const leaving: {
  ask?: (() => boolean) | undefined;
  /** Called when another page takes its place. */
  left?: (() => void) | undefined;
} = {};

let me: Schema['Me'] | undefined;

/** Who sits at the desk. */
export function self(): Schema['Me'] {
  return me!;
}

/** Starts the desk: finds out who is there, and follows the address from then on. */
export async function start(routes: readonly Route[]): Promise<void> {
  const place = document.getElementById('_client')!;
  try {
    me = (await ask('get', '/api/v1/me')).body;
  } catch (e) {
    const problem = e as ProblemError;
    if (problem.status === 401) {
      location.replace(`/dang-nhap?tiep=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    draw(place, html`<p class="notice" role="alert">${common.failure(problem)}</p>`);
    return;
  }
  const mine = routes.filter((route) => route.roles.some((role) => me!.roles.includes(role as never)));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (link && plain && link.origin === location.origin && !link.target && !link.download && within(link.pathname)) {
      event.preventDefault();
      go(link.pathname + link.search);
    }
  });
  let shown = location.href;
  window.addEventListener('popstate', () => {
    if (leaving.ask && !leaving.ask()) {
      history.pushState(null, '', shown);
      return;
    }
    shown = location.href;
    void follow(place, mine);
  });
  window.addEventListener('beforeunload', (event) => {
    if (leaving.ask) {
      event.preventDefault();
    }
  });
  await follow(place, mine);
}

/** Opens another page of the desk. */
export function go(path: string): void {
  if (leaving.ask && !leaving.ask()) {
    return;
  }
  leaving.ask = undefined;
  history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

function within(path: string): boolean {
  return path === ROOT || path.startsWith(`${ROOT}/`);
}

async function follow(place: HTMLElement, routes: readonly Route[]): Promise<void> {
  leaving.ask = undefined;
  leaving.left?.();
  leaving.left = undefined;
  const path = location.pathname.slice(ROOT.length).replace(/\/$/, '') || '/';
  for (const route of routes) {
    const parameters = match(route.path, path);
    if (parameters !== undefined) {
      navigate(routes, route);
      // A fresh element: nothing of the page before is left in it.
      const fresh = document.createElement('div');
      place.replaceChildren(fresh);
      window.scrollTo(0, 0);
      try {
        await (await route.load()).open(fresh, parameters);
      } catch {
        // Its script did not arrive: there is no network, or another version was installed meanwhile.
        draw(fresh, html`<p class="notice" role="alert">${common.failure(new ProblemError(0, 'offline', ''))}</p>
          <p><a class="button" href=${location.pathname} target="_self">${common.retry}</a></p>`);
      }
      return;
    }
  }
  draw(place, html`<p class="notice" role="alert">${common.failure(new ProblemError(routes.length > 0 ? 404 : 403, '', ''))}</p>`);
}

function navigate(routes: readonly Route[], current: Route): void {
  const navigation = document.getElementById('_desk-navigation');
  if (navigation !== null) {
    render(
      routes
        .filter((route) => route.label !== undefined)
        .map(
          (route) => html`<a href="${ROOT}${route.path === '/' ? '' : route.path}" aria-current="${
            route === current ? 'page' : 'false'
          }">${route.label}</a>`,
        ),
      navigation,
    );
  }
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const found: Record<string, string> = {};
  const same =
    wanted.length === given.length &&
    wanted.every((part, i) => {
      if (!part.startsWith(':')) {
        return part === given[i];
      }
      found[part.slice(1)] = decodeURIComponent(given[i]!);
      return true;
    });
  return same ? found : undefined;
}

function draw(place: HTMLElement, what: TemplateResult): void {
  // A fresh element: lit remembers what it drew in one, and stumbles over its being gone.
  const fresh = document.createElement('div');
  place.replaceChildren(fresh);
  render(what, fresh);
}
