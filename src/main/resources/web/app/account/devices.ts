import { html, nothing, type TemplateResult } from 'lit';
import { ask, ProblemError, type Schema } from '../../api/client';
import { account, common } from '../../texts';
import { confirmPanel, toast } from '../panel';

export type Device = Schema['Device'];

const texts = account.page;
const WHEN = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'medium', timeStyle: 'short' });

/**
 * The list of devices.
 *
 * @param changed called when one was signed out
 * @param leave signs out of this one
 */
export function devices(list: readonly Device[], changed: () => void, leave: () => void): TemplateResult {
  return html`<ul class="devices">
    ${list.map((device) => {
      const name = device.name || texts.unnamed;
      return html`<li>
        <p>
          <strong>${name}</strong>${device.current ? html` <span class="state here">${texts.thisDevice}</span>` : nothing}
        </p>
        <p class="by">
          ${texts.deviceKinds[device.kind] ?? ''} · ${texts.seen(WHEN.format(new Date(device.seenAt)))}
          ${device.address === undefined ? nothing : texts.from(device.address)}
        </p>
        ${device.current
          ? nothing
          : html`<p>
              <button type="button" class="button quiet" aria-label=${device.kind === 'app' ? nothing : texts.signOutThat(name)}
                @click=${() => void signOut(device, name, changed, leave)}>
                ${device.kind === 'app' ? texts.revoke : texts.signOutOne}
              </button>
            </p>`}
      </li>`;
    })}
  </ul>`;
}

async function signOut(device: Device, name: string, changed: () => void, leave: () => void): Promise<void> {
  if (device.current) {
    leave();
    return;
  }
  const sure = await confirmPanel({
    title: texts.signOutThat(name),
    text: texts.signOutOneAsk(name),
    confirm: device.kind === 'app' ? texts.revoke : texts.signOutOne,
  });
  if (!sure) {
    return;
  }
  try {
    await ask('delete', '/api/v1/me/devices/{id}', { path: { id: device.id } });
    toast(texts.signedOutOne(name));
  } catch (e) {
    if (!(e instanceof ProblemError)) {
      throw e;
    }
    if (e.status !== 404) {
      toast(common.failure(e));
    }
  }
  changed();
}
