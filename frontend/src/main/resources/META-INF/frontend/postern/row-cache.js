const UNREAD = 1, FLAGGED = 2, ATTACHMENT = 4;
const KEEP = 2000;

/** The rows the browser holds, by index; each knows the version it came with. */
export class RowCache {
  version = 0;
  #rows = new Map();

  get(index) { return this.#rows.get(index); }

  keyAt(index) { return this.#rows.get(index)?.key; }

  put(offset, rows) {
    rows.forEach(([key, lead, time, first, second, marks = 0, count = '', depth = 0], i) => this.#rows.set(offset + i, {
      key, lead, time, first, second, count, depth, version: this.version,
      unread: !!(marks & UNREAD), flagged: !!(marks & FLAGGED), attachment: !!(marks & ATTACHMENT),
    }));
  }

  /** The span of rows from..to that are not there or outdated; undefined if none. */
  missing(from, to) {
    const lacks = i => this.#rows.get(i)?.version !== this.version;
    while (from < to && !lacks(from)) from++;
    while (to > from && !lacks(to - 1)) to--;
    return from < to ? [from, to] : undefined;
  }

  /** Index of a row of the current version. */
  find(key) {
    for (const [index, row] of this.#rows) if (row.key === key && row.version === this.version) return index;
    return -1;
  }

  /** Index of a row of any version, a current one first. */
  findAny(key) {
    const current = this.find(key);
    if (current >= 0) return current;
    for (const [index, row] of this.#rows) if (row.key === key) return index;
    return -1;
  }

  /** Rows came or went above: moves what is outdated so that it lies beside what is current. */
  shiftOutdated(by) {
    const rows = new Map();
    for (const [index, row] of this.#rows) if (row.version !== this.version) rows.set(index + by, row);
    for (const [index, row] of this.#rows) if (row.version === this.version) rows.set(index, row);
    this.#rows = rows;
  }

  /** Forgets what lies far from a row, or beyond the end. */
  prune(around, count) {
    for (const index of this.#rows.keys()) if (index >= count || index < 0) this.#rows.delete(index);
    if (this.#rows.size <= KEEP) return;
    for (const index of this.#rows.keys()) if (Math.abs(index - around) > KEEP / 2) this.#rows.delete(index);
  }

  clear() { this.#rows.clear(); }
}
