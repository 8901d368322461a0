import { Calendar } from '@fullcalendar/core';
import dayGrid from '@fullcalendar/daygrid';
import interaction from '@fullcalendar/interaction';
import timeGrid from '@fullcalendar/timegrid';
import { Agenda } from './calendar-agenda.js';
import { contentOf, decode, dress, forGrid } from './calendar-entries.js';
import { BoardKeys } from './calendar-keys.js';
import { DAY, DayWords, MINUTE, dateOf, parse, startOfDay, textOf, wallClock } from './calendar-time.js';

const GRIDS = { MONTH: 'dayGridMonth', WEEK: 'timeGridWeek', DAY: 'timeGridDay' };
const AGENDA_DAYS = 28;
const NARROW = 600;

/**
 * A month, week or day as a grid, or an agenda. What it shows is told by the server; what the reader wants is told to
 * the server. A week too narrow for seven columns is an agenda; a month too narrow for words has one of a day below it.
 */
class CalendarBoard extends HTMLElement {
  days = new DayWords('en');
  words = {};
  #entries = new Map();
  #view = 'WEEK';
  #date = startOfDay(Date.now());
  #zone = '';
  #firstDay = 1;
  #narrow = false;
  #due = false;
  #grid;
  #keys;
  #agenda = new Agenda();
  #gridElement = Object.assign(document.createElement('div'), { className: 'grid' });
  #live = Object.assign(document.createElement('div'), { className: 'vh' });
  #sizes = new ResizeObserver(() => this.#measure());

  connectedCallback() {
    this.role = 'application';
    if (!this.#keys) {
      this.#keys = new BoardKeys(this);
      this.#live.ariaLive = 'polite';
      this.append(this.#keys.slot, this.#gridElement, this.#agenda.element, this.#live);
      this.addEventListener('click', event => this.#clicked(event));
    }
    this.#sizes.observe(this);
    this.refresh();
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#grid?.destroy();
    this.#grid = undefined;
  }

  set label(name) { this.ariaLabel = name; }
  set wording(words) { this.words = words; this.refresh(); }
  set locale(locale) { this.days = new DayWords(locale); this.#again(); }
  set zone(zone) { this.#zone = zone; this.#again(); }
  set firstDay(day) { this.#firstDay = day % 7; this.#again(); }
  set view(view) { this.#view = view; this.refresh(); }
  set date(date) { this.#date = parse(date); this.refresh(); }

  /** The entries of the range shown, all of them. */
  takeEntries(wire) {
    const moving = this.#keys?.moving && this.#entries.get(this.#keys.moving.id);
    this.#keepingFocus(() => {
      this.#entries = new Map(wire.map(decode).map(entry => [entry.id, entry]));
      if (moving && this.#entries.has(moving.id)) this.#entries.set(moving.id, moving);
      this.#draw();
    });
  }

  focusEntry(id) { this.querySelector(`[data-entry="${CSS.escape(id)}"]`)?.focus(); }

  // What the keys ask of the board

  get rightToLeft() { return this.matches(':dir(rtl)'); }
  /** Whole days only, no hours. */
  get whole() { return this.#view === 'MONTH'; }
  get focusedEntry() { return this.contains(document.activeElement) && document.activeElement.closest('[data-entry]'); }
  entry(id) { return this.#entries.get(id); }
  say(text) { this.#live.textContent = text; }
  tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }
  unselect() { this.#grid?.unselect(); }

  /** The elements of entries that can have the focus, in the order of time. */
  get entryElements() {
    const within = this.#listed ? this.#agenda.element : this.#gridElement;
    return [...within.querySelectorAll('[data-entry]:not(.fc-event-mirror)')].map(element => [element, this.#entries.get(element.dataset.entry)?.start ?? 0])
      .sort((a, b) => a[1] - b[1]).map(([element]) => element);
  }

  select(time) {
    if (this.#shown.listed) return;
    if (this.whole) this.#grid?.select(dateOf(time));
    else this.#grid?.select(textOf(time), textOf(time + 30 * MINUTE));
    this.#gridElement.querySelector('.fc-highlight')?.scrollIntoView({ block: 'nearest' });
  }

  askNew(time) {
    if (this.whole) this.tell('board-slot', { start: dateOf(time), end: dateOf(startOfDay(time) + DAY), allDay: true });
    else this.tell('board-slot', { start: textOf(time), end: textOf(time + 60 * MINUTE), allDay: false });
  }

  slotMoved(time) {
    const { from, to } = this.#shown;
    if (time < from || time >= to) this.tell('board-go', { date: dateOf(time) });
    else if (this.#shown.below) this.#choose(startOfDay(time));
  }

  replace(entry) {
    this.#entries.set(entry.id, entry);
    this.#keepingFocus(() => this.#draw());
  }

  tellMoved(before, now) {
    this.tell('board-move', {
      id: now.id, oldStart: textOf(before.start, before.allDay), oldEnd: textOf(before.end, before.allDay),
      start: textOf(now.start, now.allDay), end: textOf(now.end, now.allDay), allDay: now.allDay,
    });
  }

  /** Draws once, however many things change now. */
  refresh() {
    if (this.#due || !this.isConnected) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#keepingFocus(() => this.#show());
    });
  }

  /** What is shown: the first and last moment, and whether as a list, or with a list below. */
  get #shown() {
    const back = time => time - ((new Date(time).getUTCDay() - this.#firstDay + 7) % 7) * DAY;
    const days = (from, count, more) => ({ from, days: count, to: from + count * DAY, listed: false, below: false, ...more });
    switch (this.#view) {
      case 'MONTH': return days(back(Date.parse(`${dateOf(this.#date).slice(0, 7)}-01T00:00Z`)), 42, { below: this.#narrow });
      case 'DAY': return days(this.#date, 1);
      case 'AGENDA': return days(this.#date, AGENDA_DAYS, { listed: true });
      default: return days(back(this.#date), 7, { listed: this.#narrow });
    }
  }

  get #listed() { return this.#shown.listed || this.#shown.below; }

  #show() {
    const shown = this.#shown;
    this.dataset.view = this.#view.toLowerCase();
    this.#gridElement.hidden = shown.listed;
    this.#keys.slot.hidden = shown.listed;
    this.#agenda.element.hidden = !this.#listed;
    if (!shown.listed) {
      this.#grid ??= this.#createGrid();
      this.#grid.updateSize();
      this.#grid.changeView(GRIDS[this.#view], dateOf(this.#date));
    }
    this.#keys.placeSlot(this.#date, shown.from, shown.to);
    this.#draw();
  }

  #draw() {
    const { from, days, below, listed } = this.#shown;
    const all = [...this.#entries.values()];
    if (this.#listed) this.#agenda.show(all, below ? this.#date : from, below ? 1 : days, { words: this.words, days: this.days, today: this.#today });
    if (!listed) this.#grid?.refetchEvents();
    this.#markChosen();
    this.#keys.refresh();
  }

  get #today() { return startOfDay(parse(wallClock(this.#zone))); }

  #createGrid() {
    const inner = document.createElement('div');
    this.#gridElement.replaceChildren(inner); // the grid writes its height on its own element
    const grid = new Calendar(inner, {
      plugins: [dayGrid, timeGrid, interaction],
      timeZone: 'UTC', now: () => wallClock(this.#zone), locale: this.days.locale, firstDay: this.#firstDay,
      direction: this.rightToLeft ? 'rtl' : 'ltr', initialView: GRIDS[this.#view] ?? GRIDS.WEEK, initialDate: dateOf(this.#date),
      headerToolbar: false, height: '100%', nowIndicator: true, dayMaxEvents: !this.#narrow, fixedWeekCount: true,
      allDayText: this.words.allDay, moreLinkText: count => (this.words.more ?? '%s').replace('%s', count), scrollTime: '07:30:00', scrollTimeReset: false,
      slotDuration: '00:30:00', eventShortHeight: 45, slotEventOverlap: false, eventInteractive: false, forceEventDuration: true, editable: true,
      slotLabelFormat: { ...this.days.clock, omitZeroMinute: this.days.clock.hourCycle === 'h12' },
      selectable: true, selectMinDistance: 6, unselectAuto: true, longPressDelay: 400,
      dayHeaderContent: ({ date, view }) => ({ domNodes: this.#dayName(date, view) }),
      events: (_range, done) => done([...this.#entries.values()].map(forGrid)),
      eventContent: ({ event, isStart }) => ({ domNodes: this.#content(event, isStart) }),
      eventDidMount: ({ el, event, isMirror }) => isMirror ? el.style.setProperty('--hue', event.extendedProps.entry.hue) : this.#mounted(el, event),
      eventClick: ({ event }) => this.tell('board-open', { id: event.id }),
      eventDrop: change => this.#dragged(change),
      eventResize: change => this.#dragged(change),
      dateClick: click => this.#tapped(click),
      select: range => range.jsEvent && this.tell('board-slot', { start: this.#wire(range.start, range.allDay), end: this.#wire(range.end, range.allDay), allDay: range.allDay }),
    });
    grid.render();
    return grid;
  }

  #content(event, starts) {
    const { entry } = event.extendedProps;
    const time = event.allDay || !starts ? '' : this.days.time(event.start.getTime());
    return contentOf(this.whole ? { ...entry, detail: '' } : entry, time);
  }

  #wire(date, allDay) { return textOf(date.getTime(), allDay); }

  #dayName(date, view) {
    if (view.type === GRIDS.MONTH) return [document.createTextNode(this.days.weekday(date))];
    return [Object.assign(document.createElement('b'), { textContent: String(date.getUTCDate()) }), document.createTextNode(this.days.weekday(date))];
  }

  #mounted(element, event) {
    if (this.#shown.below) { // the list below has the names
      element.style.setProperty('--hue', event.extendedProps.entry.hue);
      return;
    }
    dress(element, event.extendedProps.entry, this.words, this.days);
    this.#keys.refreshSoon();
  }

  #dragged({ event, oldEvent }) {
    const wire = one => ({ start: this.#wire(one.start, one.allDay), end: this.#wire(one.end, one.allDay) });
    const before = wire(oldEvent), now = wire(event);
    this.tell('board-move', { id: event.id, oldStart: before.start, oldEnd: before.end, ...now, allDay: event.allDay });
  }

  #tapped({ date, allDay, jsEvent }) {
    const time = date.getTime();
    if (this.#shown.below) return this.#choose(time);
    if (jsEvent.target.closest('.fc-daygrid-day-number')) return this.tell('board-day', { date: dateOf(time) });
    if (allDay) return this.tell('board-slot', { start: dateOf(time), end: dateOf(time + DAY), allDay });
    return this.tell('board-slot', { start: textOf(time), end: textOf(time + 60 * MINUTE), allDay });
  }

  #clicked(event) {
    const row = event.target.closest('.agenda [data-entry]');
    if (row) this.tell('board-open', { id: row.dataset.entry });
    const day = event.target.closest('.fc-col-header-cell[data-date]')?.dataset.date;
    if (day) this.tell('board-day', { date: day });
  }

  /** Another day of a month whose days are listed below it. */
  #choose(day) {
    this.#date = day;
    this.#keys.chooseDay(day);
    this.#draw();
    this.tell('board-go', { date: dateOf(day) });
  }

  #markChosen() {
    const chosen = this.#shown.below ? dateOf(this.#date) : '';
    for (const cell of this.#gridElement.querySelectorAll('.fc-daygrid-day[data-date]')) cell.toggleAttribute('data-chosen', cell.dataset.date === chosen);
  }

  #measure() {
    const narrow = this.clientWidth > 0 && this.clientWidth < NARROW;
    if (narrow !== this.#narrow) {
      this.#narrow = narrow;
      this.toggleAttribute('narrow', narrow);
      this.#again();
    } else this.#grid?.updateSize();
  }

  /** The grid is built anew: something it takes only at its birth has changed. */
  #again() {
    this.#grid?.destroy();
    this.#grid = undefined;
    this.refresh();
  }

  #keepingFocus(draw) {
    const id = this.focusedEntry?.dataset?.entry;
    const order = id === undefined ? [] : this.entryElements.map(element => element.dataset.entry);
    draw();
    if (id !== undefined && document.activeElement?.dataset?.entry !== id) {
      const at = order.indexOf(id); // of one that is gone the next has the focus, else the one before
      const near = [id, ...order.slice(at + 1), ...order.slice(0, Math.max(at, 0)).reverse()].find(other => this.#entries.has(other));
      if (near === undefined) this.#keys.slot.focus();
      else this.focusEntry(near);
    }
  }
}

customElements.define('postern-calendar-board', CalendarBoard);
