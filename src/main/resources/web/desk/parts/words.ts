import { ProblemError } from '../../api/client';
import { administration } from '../../texts/vi/administration';
import { common } from '../../texts';
import { desk } from '../../texts/vi/desk';

/** What went wrong, in words for who sits at the desk. */
export function failure(what: unknown): string {
  if (!(what instanceof ProblemError)) {
    return desk.unexpected;
  }
  return administration.refusal(what) ?? desk.refusal(what) ?? common.failure(what);
}

/** What is wrong with each field, by its name on the wire. */
export function errors(what: unknown): Map<string, string> {
  const found = new Map<string, string>();
  if (what instanceof ProblemError) {
    for (const violation of what.violations) {
      found.set(violation.field, administration.violation(violation.message) ?? desk.violation(violation.message));
    }
  }
  return found;
}

const MOMENT = new Intl.DateTimeFormat('vi', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const HOUR = new Intl.DateTimeFormat('vi', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });

/** A moment as it is said here: day and hour in Viet Nam. */
export function moment(instant: string): string {
  const parts = new Map(MOMENT.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  return `${parts.get('hour')}:${parts.get('minute')} ${desk.onDay} ${parts.get('day')}/${parts.get('month')}/${parts.get('year')}`;
}

/** How long ago that was, as far as it matters. */
export function ago(instant: string, now = Date.now()): string {
  const minutes = Math.round((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) {
    return desk.justNow;
  }
  if (minutes < 60) {
    return desk.minutesAgo(minutes);
  }
  if (minutes < 12 * 60) {
    return desk.hoursAgo(Math.round(minutes / 60));
  }
  return moment(instant);
}

/** Only the hour, for what happened just now. */
export function hour(time: number): string {
  return HOUR.format(new Date(time));
}

/** A date of a document, as exact as it is known: 2021-10-25 is 25/10/2021. */
export function day(date: string): string {
  return date.split('-').reverse().join('/');
}

/** A size in the units that people use. */
export function size(bytes: number): string {
  if (bytes < 1000) {
    return `${bytes} byte`;
  }
  const kilo = bytes / 1024;
  return kilo < 1000
    ? `${Math.max(1, Math.round(kilo)).toLocaleString('vi')} KB`
    : `${(kilo / 1024).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`;
}
