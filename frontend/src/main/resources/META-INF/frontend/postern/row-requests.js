const QUIET = 30;
const LONGEST = 120;
const RETRY = 5000;
export const MAX_RANGE = 200;

/** Asks the server for rows: at once after a pause, and while scrolling when it slows down. */
export class RowRequests {
  #list;
  #timer;
  #since = 0;
  #lastMove = 0;
  #ahead = 1;
  #asked;

  constructor(list) { this.#list = list; }

  /** A new version: whatever was asked is asked again. */
  reset() { this.#asked = undefined; }

  scrolled(by) {
    const now = performance.now();
    if (by) this.#ahead = Math.sign(by);
    const resting = now - this.#lastMove > LONGEST;
    this.#lastMove = now;
    if (resting || now - this.#since > LONGEST) this.soon();
    else this.#schedule(QUIET);
  }

  soon() { this.#schedule(0); }

  /** Asks for rows of the list's own choice, at most MAX_RANGE of them. */
  ask(from, to) {
    const { cache } = this.#list;
    const asked = this.#asked;
    const fresh = asked?.version === cache.version && performance.now() - asked.at < RETRY;
    if (fresh && asked.from <= from && asked.to >= to) return;
    to = Math.min(to, from + MAX_RANGE);
    this.#asked = { version: cache.version, from, to, at: performance.now() };
    this.#list.tell('row-range', { version: cache.version, offset: from, limit: to - from });
  }

  #schedule(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#askVisible(), delay);
  }

  #askVisible() {
    this.#since = performance.now();
    const { space, cache } = this.#list;
    const { firstVisible: first, lastVisible: last } = space;
    if (!space.view || first >= last) return;
    const page = Math.max(1, last - first);
    const half = page >> 1;
    const down = this.#ahead > 0;
    const within = (before, after) => cache.missing(Math.max(0, first - before), Math.min(space.count, last + after));
    const inSight = within(0, 0);
    if (!inSight && !within(down ? 0 : half, down ? half : 0)) return;
    const [from, to] = within(down ? (inSight ? half : 0) : page, down ? page : half);
    const start = Math.max(from, Math.min(first, to - MAX_RANGE));
    this.ask(to - from > MAX_RANGE ? start : from, to);
  }
}
