import { DAY, MINUTE, startOfDay } from './calendar-time.js';

const STEP = 30 * MINUTE;
const PAUSE = 900;
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/**
 * The board without a mouse. Two tab stops: a slot, moved by arrows, in which Enter makes something new; and the
 * entries, walked by arrows. Alt and arrows move the entry, with Shift its end. Several presses are told as one move.
 */
export class BoardKeys {
  slot = Object.assign(document.createElement('div'), { className: 'slot', role: 'button', tabIndex: 0 });
  #board;
  #at = 0;
  #current;
  #moving;
  #timer;
  #due = false;

  constructor(board) {
    this.#board = board;
    this.slot.addEventListener('focus', () => this.#showSlot());
    this.slot.addEventListener('blur', () => this.#board.unselect());
    this.slot.addEventListener('keydown', event => this.#onSlot(event));
    board.addEventListener('keydown', event => this.#onEntry(event));
    board.addEventListener('keyup', event => event.key === 'Alt' && this.#settle());
    board.addEventListener('focusin', event => {
      const id = event.target.closest('[data-entry]')?.dataset.entry;
      if (id !== undefined) this.#makeCurrent(id);
    });
    board.addEventListener('focusout', () => queueMicrotask(() => this.#moving && !board.focusedEntry && this.#settle()));
  }

  /** Where a new thing would begin. */
  get at() { return this.#at; }

  /** Another period is shown: the slot comes along. */
  placeSlot(date, from, to) {
    if (this.#at < from || this.#at >= to) this.#at = startOfDay(date) + 9 * 60 * MINUTE;
    if (document.activeElement === this.slot) this.#showSlot();
    else this.#nameSlot();
  }

  chooseDay(day) {
    this.#at = startOfDay(day) + (this.#at - startOfDay(this.#at));
    this.#nameSlot();
  }

  /** Elements have come or gone: exactly one entry is a tab stop. */
  refresh() {
    const elements = this.#board.entryElements;
    const stop = elements.find(element => element.dataset.entry === this.#current) ?? elements[0];
    for (const element of elements) element.tabIndex = element === stop ? 0 : -1;
  }

  /** Once, however many elements come now. */
  refreshSoon() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.refresh();
    });
  }

  /** What is being moved here; what the server sends meanwhile must not undo it. */
  get moving() { return this.#moving; }

  #makeCurrent(id) {
    if (this.#moving && this.#moving.id !== id) this.#settle();
    this.#current = id;
    this.refresh();
  }

  #nameSlot() {
    const { words, days, whole } = this.#board;
    const when = whole ? days.day(this.#at) : `${days.day(this.#at)}, ${days.time(this.#at)}`;
    this.slot.ariaLabel = words.newAt.replace('%s', when);
    return when;
  }

  #showSlot() {
    const when = this.#nameSlot();
    this.#board.select(this.#at);
    return when;
  }

  #onSlot(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { whole } = this.#board;
    const sign = this.#board.rightToLeft ? -1 : 1;
    const by = { ArrowLeft: -DAY * sign, ArrowRight: DAY * sign, ArrowUp: whole ? -7 * DAY : -STEP, ArrowDown: whole ? 7 * DAY : STEP }[event.key];
    if (by !== undefined) this.#moveSlot(this.#at + by);
    else if (event.key === 'Enter' || event.key === ' ') this.#board.askNew(this.#at);
    else if (event.key === 'PageUp' || event.key === 'PageDown') this.#board.tell('board-step', { by: event.key === 'PageUp' ? -1 : 1 });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #moveSlot(to) {
    this.#at = to;
    const when = this.#showSlot();
    this.#board.say(when);
    this.#board.slotMoved(to);
  }

  #onEntry(event) {
    const element = event.target.closest('[data-entry]');
    if (!element || event.ctrlKey || event.metaKey) return;
    const entry = this.#board.entry(element.dataset.entry);
    const arrow = ARROWS.includes(event.key);
    if (event.altKey && arrow && entry) this.#nudge(entry, event.key, event.shiftKey);
    else if (event.altKey || event.shiftKey) return;
    else if (arrow || event.key === 'Home' || event.key === 'End') this.#walk(element, event.key);
    else if (event.key === 'Enter' || event.key === ' ') this.#open(element.dataset.entry);
    else if (event.key === 'Delete' && entry && !event.repeat) this.#delete(entry);
    else if (event.key === 'PageUp' || event.key === 'PageDown') this.#board.tell('board-step', { by: event.key === 'PageUp' ? -1 : 1 });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #delete(entry) {
    this.#settle();
    if (entry.editable) this.#board.tell('board-delete', { id: entry.id });
    else this.#board.say(this.#board.words.fixed.replace('%s', entry.title));
  }

  #open(id) {
    this.#settle();
    this.#board.tell('board-open', { id });
  }

  #walk(element, key) {
    const all = this.#board.entryElements;
    const index = all.indexOf(element);
    const to = { Home: 0, End: all.length - 1, ArrowUp: index - 1, ArrowLeft: index - 1 }[key] ?? index + 1;
    all[to]?.focus();
  }

  #nudge(entry, key, resize) {
    const { words, days, whole } = this.#board;
    if (!entry.editable) {
      this.#board.say(words.fixed.replace('%s', entry.title));
      return;
    }
    const sign = this.#board.rightToLeft ? -1 : 1;
    const week = whole ? 7 * DAY : STEP;
    const steps = { ArrowLeft: -DAY * sign, ArrowRight: DAY * sign, ArrowUp: entry.allDay ? -7 * DAY : -week, ArrowDown: entry.allDay ? 7 * DAY : week };
    const by = steps[key];
    const moved = { ...entry, start: resize ? entry.start : entry.start + by, end: entry.end + by };
    if (moved.end <= moved.start) return;
    this.#moving ??= { id: entry.id, before: entry };
    this.#board.replace(moved);
    this.#board.say(words.moved.replace('%s', moved.title).replace('%s', days.span(moved)));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), PAUSE);
  }

  /** Tells the server once where the entry ended up. */
  #settle() {
    clearTimeout(this.#timer);
    const moving = this.#moving;
    this.#moving = undefined;
    const now = moving && this.#board.entry(moving.id);
    if (now && (now.start !== moving.before.start || now.end !== moving.before.end)) this.#board.tellMoved(moving.before, now);
  }

}
