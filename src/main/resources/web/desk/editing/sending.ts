import { address, ProblemError } from '../../api/client';

/** A file on its way to the service. */
export interface Sending {
  /** Settles when the service has answered; fails with a {@link ProblemError}. */
  done: Promise<unknown>;
  /** Gives it up. */
  abort(): void;
}

/**
 * Sends one file of a batch. `fetch` does not tell how much of a body is sent, so this is the older interface.
 *
 * @param progress how much is sent, from 0 to 1
 */
export function send(batch: string, id: string, file: Blob, name: string, progress: (part: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<unknown>((resolve, reject) => {
    request.open('PUT', address('/api/v1/editorial/batches/{batch}/files/{file}', { batch, file: id }, { fileName: name }));
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Requested-By', 'sotay');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) {
        progress(event.loaded / event.total);
      }
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(request.response);
        return;
      }
      const said = (request.response ?? {}) as { type?: string; detail?: string };
      reject(
        new ProblemError(
          request.status,
          said.type?.split(':').pop() ?? 'unknown',
          said.detail ?? '',
          [],
          Number(request.getResponseHeader('Retry-After') ?? 0) || 0,
        ),
      );
    };
    request.onerror = () => reject(new ProblemError(0, 'offline', ''));
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.send(file);
  });
  return { done, abort: () => request.abort() };
}

/** A new id (RFC 9562); `randomUUID` exists only where the page came over a safe connection. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
