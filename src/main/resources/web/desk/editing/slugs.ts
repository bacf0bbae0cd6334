import { slug } from '../../text/slugs';

/** The name of a document in addresses: kind, number and day, or its title where it has no number. */
export function proposed(kind: string | undefined, number: string | undefined, issued: string | undefined, title: string | undefined): string {
  if (number !== undefined && number !== '') {
    return slug([kind ?? '', number, issued ?? ''].filter((part) => part !== '').join(' '));
  }
  return slug(title ?? '').split('-').slice(0, 16).join('-');
}

/** A date as it is typed here (25/10/2021, 10/2021, 2021) in the form of the wire; undefined for what is no date. */
export function wireDate(typed: string): string | undefined {
  const parts = typed.trim().split(/[/.\-\s]+/);
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) {
    return undefined;
  }
  const [year, month, day] = (parts[0]!.length === 4 ? parts : [...parts].reverse()) as [string, string?, string?];
  if (year.length !== 4) {
    return undefined;
  }
  const text = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  const whole = `${text}-01-01`.slice(0, 10);
  const date = new Date(`${whole}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== whole ? undefined : text;
}
