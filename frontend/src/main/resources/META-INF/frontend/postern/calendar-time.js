export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** Wall clock times without a zone, counted as if they were UTC: the server has put them into the reader's zone. */
export const parse = text => Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`);
export const dateOf = time => new Date(time).toISOString().slice(0, 10);
export const textOf = (time, allDay) => (allDay ? dateOf(time) : new Date(time).toISOString().slice(0, 16));
export const startOfDay = time => Math.floor(time / DAY) * DAY;

/** What the clock on the reader's wall shows. */
export function wallClock(zone) {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone || undefined, dateStyle: 'short', timeStyle: 'short' });
  return shown.format(new Date()).replace(' ', 'T');
}

/** Days and times in the words of a language. */
export class DayWords {
  #formats = new Map();

  constructor(locale) {
    this.locale = locale;
    const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
    /** How the time of day is written; the language may say so itself (-u-hc-h12). */
    this.clock = { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit', hourCycle: hour12 ? 'h12' : 'h23' };
  }

  #format(name, options) {
    if (!this.#formats.has(name)) this.#formats.set(name, new Intl.DateTimeFormat(this.locale, { timeZone: 'UTC', ...options }));
    return this.#formats.get(name);
  }

  time(time) { return this.#format('time', this.clock).format(time); }
  day(time) { return this.#format('day', { weekday: 'long', day: 'numeric', month: 'long' }).format(time); }
  weekday(time) { return this.#format('weekday', { weekday: 'short' }).format(time); }
  date(time) { return this.#format('date', { day: 'numeric', month: 'short' }).format(time); }

  /** From when to when, as read out. */
  span({ start, end, allDay, task }) {
    if (task && !allDay) return `${this.day(start)}, ${this.time(start)}`;
    const last = allDay ? end - DAY : end;
    if (allDay) return last > start ? `${this.day(start)} – ${this.day(last)}` : this.day(start);
    const until = startOfDay(start) === startOfDay(end) ? this.time(end) : `${this.day(end)}, ${this.time(end)}`;
    return `${this.day(start)}, ${this.time(start)} – ${until}`;
  }
}
