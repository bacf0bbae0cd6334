// The packaged service on an empty data folder, with people who may do things there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const OPENS_WITHIN = 180_000;

/** Starts the service and waits until its first import is done. */
export async function start(folder, options = []) {
  const data = path.join(folder, 'data');
  await rm(data, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const log = path.join(folder, 'service.log');
  const args = [
    '-Xmx256m', `-Dsotay.data-dir=${data}`, '-Dquarkus.http.port=0', '-Dquarkus.management.port=0',
    ...options, '-jar', path.join(root, 'target/quarkus-app/quarkus-run.jar'),
  ];
  const java = spawn('java', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const out = createWriteStream(log);
  java.stdout.pipe(out);
  java.stderr.pipe(out, { end: false });
  let address;
  const opened = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the service is not ready; see ${log}`)), OPENS_WITHIN);
    createInterface({ input: java.stdout }).on('line', (line) => {
      address = /The library is open at (http:\S+[^/])\/?$/.exec(line)?.[1] ?? address;
      if (/Importer\s+Import of /.test(line)) {
        clearTimeout(timer);
        resolve();
      }
    });
    java.once('exit', (code) => reject(new Error(`the service ended with ${code}; see ${log}`)));
  });
  async function stop() {
    if (java.exitCode === null) {
      const gone = once(java, 'exit');
      java.kill('SIGTERM');
      await gone;
    }
  }
  try {
    await opened;
  } catch (e) {
    await stop();
    throw e;
  }
  return { address, data, log, stop, said: () => text(log) };
}

async function text(file) {
  let all = '';
  for await (const part of createReadStream(file, 'utf8')) {
    all += part;
  }
  return all;
}

/** Somebody who works through the API. */
export class Person {
  constructor(address, userName, password, token) {
    Object.assign(this, { address, userName, password, token });
  }

  static async in(address, userName, password) {
    const tokens = await call(address, 'POST', '/api/v1/auth/login', { userName, password, device: 'stories' });
    return new Person(address, userName, password, tokens.body.accessToken);
  }

  /** @returns {Promise<{status: number, body: any, etag: string|null}>} */
  call(method, place, body, headers = {}) {
    return call(this.address, method, place, body, { Authorization: `Bearer ${this.token}`, ...headers });
  }

  /** Does something to what has an entity tag, as it stands now. */
  async act(method, place, body, of = place.replace(/\/[a-z-]+$/, ''), headers = {}) {
    const { etag } = await this.call('GET', of);
    return this.call(method, place, body, { 'If-Match': etag, ...headers });
  }
}

async function call(address, method, place, body, headers = {}) {
  const raw = body instanceof Uint8Array;
  const response = await fetch(address + place, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': raw ? 'application/octet-stream' : 'application/json' }),
      ...headers,
    },
    body: body === undefined || raw ? body : JSON.stringify(body),
  });
  const said = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${place} answers ${response.status}: ${said.slice(0, 500)}`);
  }
  const json = response.headers.get('Content-Type')?.includes('json');
  return { status: response.status, body: json ? JSON.parse(said) : said, etag: response.headers.get('ETag') };
}

/** The people of the stories: an administrator, two at the desk, and as many readers as wanted. */
export async function people(service) {
  const { address, data } = service;
  const given = /password:\s*(\S+)/.exec(await readFile(path.join(data, 'first-administrator.txt'), 'utf8'))[1];
  const password = 'một câu dài của thư viện';
  const first = await Person.in(address, 'admin', given);
  await first.call('PUT', '/api/v1/me/password', { current: given, next: password });
  const admin = await Person.in(address, 'admin', password);
  const made = { admin, accounts: {} };
  /** Makes an account, with its code unless it is to be used at once. */
  made.invite = async (userName, displayName, ...roles) =>
    (
      await admin.call('POST', '/api/v1/admin/readers', {
        userName,
        displayName,
        roles: roles.map((role) => ({ role })),
      })
    ).body.activation.code;
  made.appoint = async (userName, displayName, ...roles) => {
    const code = await made.invite(userName, displayName, ...roles);
    await call(address, 'POST', '/api/v1/auth/activate', { code, password, device: 'stories' });
    return Person.in(address, userName, password);
  };
  made.editor = await made.appoint('bien.tap', 'Lê Thị Biên', 'editor');
  made.approver = await made.appoint('nguoi.duyet', 'Trần Văn Duyệt', 'approver');
  made.reader = await made.appoint('doc.gia', 'Nguyễn Văn An');
  return made;
}

/** Brings a work to readers, as the desk would: the editor writes it, the approver looks at it. */
export async function publish(people, metadata, body, work) {
  const opened = await people.editor.call('POST', '/api/v1/editorial/drafts', work === undefined ? {} : { work });
  const draft = `/api/v1/editorial/drafts/${opened.body.draft.id}`;
  await people.editor.act('PATCH', draft, { ...(metadata === undefined ? {} : { metadata }), body }, draft, {
    'Content-Type': 'application/merge-patch+json',
  });
  await people.editor.act('POST', `${draft}/submit`);
  await people.approver.act('POST', `${draft}/approve`);
  return (await people.approver.act('POST', `${draft}/publish`)).body;
}
