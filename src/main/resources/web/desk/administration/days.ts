const DAY = new Intl.DateTimeFormat('vi', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' });

/** The day of an instant in Viet Nam, as it is written here. */
export function day(instant: string): string {
  return DAY.format(new Date(instant));
}

/** The instant at which a day begins in Viet Nam, where clocks are never changed. @param date YYYY-MM-DD */
export function beginning(date: string): string {
  return new Date(`${date}T00:00:00+07:00`).toISOString();
}

/** The instant at which a day ends there. */
export function end(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00+07:00`) + 86_400_000).toISOString();
}
