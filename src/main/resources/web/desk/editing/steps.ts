import { html, nothing, type TemplateResult } from 'lit';
import { ask, ProblemError, type Schema } from '../../api/client';
import { desk } from '../../texts/vi/desk';
import { button } from '../parts/button';
import { ask as question } from '../parts/dialog';
import { field } from '../parts/field';
import { say } from '../parts/saying';
import { errors, failure, moment, size } from '../parts/words';
import { go, ROOT, self } from '../router';
import type { Shared } from './view';

const words = desk.draft.steps;
const why = desk.draft.why;

/** The way of a draft from its writer to its readers: what can be done next, and why something cannot. */
export function steps(shared: Shared): { draw(): TemplateResult } {
  const { working } = shared;
  /** A publication was refused since the work is no longer what the draft was opened from. */
  let outdated = false;
  /** The edition that readers have now. */
  let current: number | undefined;
  void look();

  /** Looks whether the work is still as it was when the draft was opened: better said now than at the end. */
  async function look(): Promise<void> {
    const { draft } = working;
    if (draft.newWork || draft.work === undefined || draft.state === 'published' || draft.state === 'deleted') {
      return;
    }
    const work = await ask('get', '/api/v1/works/{slug}', { path: { slug: draft.work } }).catch(() => undefined);
    current = work?.body.edition?.number;
    outdated ||= current !== undefined && current !== draft.baseEdition;
    shared.redraw();
  }

  async function plain(path: 'submit' | 'approve' | 'publish' | 'unschedule' | 'rebase'): Promise<void> {
    try {
      await working.step((id, match) => ask('post', `/api/v1/editorial/drafts/{id}/${path}`, { path: { id }, match }));
      outdated = path === 'rebase' ? false : outdated;
    } catch (e) {
      await refused(e);
      throw e;
    }
  }

  async function refused(problem: unknown): Promise<void> {
    if (problem instanceof ProblemError && (problem.status === 409 || problem.status === 412)) {
      outdated ||= /has changed since the draft was opened/.test(problem.detail);
      await working.refresh().catch(() => undefined);
      await shared.report.load();
    }
  }

  async function submit(): Promise<void> {
    await working.save();
    await shared.report.load();
    const report = shared.report.value;
    if (report !== undefined && report.errors > 0) {
      say(why.errors(report.errors));
      shared.show('preflight');
      return;
    }
    const done = await question({
      title: words.submitTitle,
      content: () => html`<p>${words.submitText}</p>${
        report !== undefined && report.warnings > 0 ? html`<p>${desk.draft.what.warnings(report.warnings)}</p>` : nothing
      }`,
      act: words.submit,
      run: () => plain('submit'),
    });
    if (done) {
      say(words.submitted);
    }
  }

  async function approve(): Promise<void> {
    const done = await question({
      title: words.approveTitle,
      content: () => html`<p>${words.approveText}</p>${open() === 0 ? nothing : html`<p>${desk.board.comments(open())}.</p>`}`,
      act: words.approve,
      run: () => plain('approve'),
    });
    if (done) {
      say(words.approved);
    }
  }

  function open(): number {
    return shared.comments.items.filter((comment) => comment.resolvedAt === undefined).length;
  }

  async function requestChanges(): Promise<void> {
    let text = '';
    const done = await question({
      title: words.changesTitle,
      content: ({ problem }) => html`${open() === 0 ? nothing : html`<p>${desk.board.comments(open())}.</p>`}
        ${field({ name: 'changes', label: words.changesText, hint: words.changesHint, value: text, lines: 5, error: errors(problem).get('comments'), set: (value) => (text = value) })}`,
      act: words.changes,
      run: async () => {
        const body: Schema['ChangesRequest'] = text.trim() === '' ? {} : { comments: [{ text: text.trim() }] };
        await working.step((id, match) => ask('post', '/api/v1/editorial/drafts/{id}/request-changes', { path: { id }, body, match }));
      },
    });
    if (done) {
      await shared.comments.load();
      say(words.changesSent);
    }
  }

  function consequences(): TemplateResult {
    const { draft, metadata } = working;
    const report = shared.report.value;
    const audience = metadata.audience ?? [];
    const who =
      audience.length === 0 || audience.includes('public')
        ? desk.draft.audience.public
        : audience.includes('members')
          ? desk.draft.audience.members
          : desk.draft.audience.some;
    const what = desk.draft.what;
    return html`<ul>
        <li><strong>${draft.title}</strong></li>
        <li>${draft.newWork ? what.firstEdition : draft.baseEdition === undefined ? what.onlyRecord : what.nextEdition(draft.baseEdition)}</li>
        <li>${what.audience(who)}</li>
        <li>${what.address(`${location.host}/van-ban/${draft.work ?? ''}`)}</li>
        ${draft.original === undefined ? nothing : html`<li>${what.original(draft.original)}</li>`}
        ${report === undefined ? nothing : html`<li>${what.sections(report.sections, size(report.compressed))}</li>`}
        ${report === undefined || report.warnings === 0 ? nothing : html`<li>${what.warnings(report.warnings)}</li>`}
      </ul>
      <p>${what.cannotUndo}</p>`;
  }

  async function publish(): Promise<void> {
    await shared.report.load();
    const done = await question({ title: words.publishTitle, content: consequences, act: words.publishNow, run: () => plain('publish') });
    if (done) {
      say(words.published);
    }
  }

  async function schedule(): Promise<void> {
    await shared.report.load();
    const soon = new Date(Math.ceil((Date.now() + 3_600_000) / 3_600_000) * 3_600_000);
    // The clock of Viet Nam, wherever the desk stands: it is seven hours ahead the whole year.
    let at = new Date(soon.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
    const done = await question({
      title: words.scheduleTitle,
      content: ({ problem }) => html`${consequences()}
        ${field({ name: 'at', label: words.scheduleAt, type: 'datetime-local', value: at, required: true, error: errors(problem).get('at'), set: (value) => (at = value) })}`,
      act: words.schedule,
      run: async () => {
        const instant = new Date(`${at}:00+07:00`);
        if (Number.isNaN(instant.getTime())) {
          throw new ProblemError(400, 'invalid-body', '', [{ field: 'at', message: 'is required' }]);
        }
        await working.step((id, match) =>
          ask('post', '/api/v1/editorial/drafts/{id}/schedule', { path: { id }, body: { at: instant.toISOString() }, match }),
        );
      },
    });
    if (done) {
      say(words.scheduled(moment(working.draft.publishAt!)));
    }
  }

  async function unschedule(): Promise<void> {
    try {
      await plain('unschedule');
      say(words.unscheduled);
    } catch (e) {
      say(failure(e));
    }
  }

  async function rebase(): Promise<void> {
    const done = await question({
      title: words.rebaseTitle,
      content: () => html`<p>${words.rebaseText}</p>
        <p><a href="/van-ban/${working.draft.work ?? ''}" target="_blank" rel="noopener">${desk.draft.seeWork}</a></p>
        ${working.draft.baseEdition === undefined || current === undefined || current === working.draft.baseEdition
          ? nothing
          : html`<p><a href="/van-ban/${working.draft.work ?? ''}/ban/${working.draft.baseEdition}/so-sanh/${current}" target="_blank" rel="noopener">${words.rebaseSee}</a></p>`}`,
      act: words.rebase,
      run: () => plain('rebase'),
    });
    if (done) {
      say(words.rebased);
    }
  }

  async function remove(): Promise<void> {
    const done = await question({
      title: words.removeTitle,
      content: () => html`<p>${words.removeText}</p>`,
      act: words.remove,
      grave: true,
      run: () => working.step((id, match) => ask('delete', '/api/v1/editorial/drafts/{id}', { path: { id }, match })),
    });
    if (done) {
      say(words.removed);
      go(ROOT);
    }
  }

  function draw(): TemplateResult {
    const { draft } = working;
    const editor = self().roles.includes('editor');
    const approver = self().roles.includes('approver');
    const acts: TemplateResult[] = [];
    let reason: string | undefined;
    if (working.conflict !== undefined) {
      return html``;
    }
    if (draft.state === 'draft' && editor) {
      acts.push(button({ label: words.submit, kind: 'main', act: submit }));
      const errors = shared.report.value?.errors ?? 0;
      reason = errors > 0 ? why.errors(errors) : undefined;
    }
    if (draft.state === 'inReview') {
      if (!approver) {
        reason = why.needsApprover;
      } else if (draft.lastEditor === self().userName) {
        reason = why.ownWork;
      } else {
        acts.push(button({ label: words.approve, kind: 'main', act: approve }));
      }
    }
    if (draft.state === 'approved') {
      if (approver) {
        acts.push(button({ label: words.publish, kind: 'main', act: publish }), button({ label: words.schedule, act: schedule }));
      } else {
        reason = why.needsPublisher;
      }
    }
    if (approver && (draft.state === 'inReview' || draft.state === 'approved')) {
      acts.push(button({ label: words.changes, act: requestChanges }));
    }
    if (approver && draft.state === 'scheduled') {
      acts.push(button({ label: words.unschedule, act: unschedule }));
    }
    const behind = outdated && working.isOpen();
    if (behind) {
      reason = editor ? why.outdated : why.outdatedForOthers;
    }
    if (editor && working.isOpen() && (outdated || (draft.refusal !== undefined && /has changed since/.test(draft.refusal)))) {
      acts.push(button({ label: words.rebase, act: rebase }));
    }
    if (draft.state === 'published' && draft.work !== undefined) {
      acts.push(html`<a class="act" href="/van-ban/${draft.work}">${desk.draft.seeWork}</a>`, html`<a class="act" href="${ROOT}/tai-lieu/${draft.work}">${desk.works.manage}</a>`);
    }
    if (editor && working.isOpen()) {
      acts.push(button({ label: words.remove, kind: 'small', act: remove }));
    }
    return html`<div class="actions">${acts}</div>${reason === undefined ? nothing : html`<p class="reason">${reason}</p>`}`;
  }

  return { draw };
}
