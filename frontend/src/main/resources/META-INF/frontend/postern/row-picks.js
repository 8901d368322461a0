const MOST = 1000;

/** The picked rows, by key. A range may reach over rows that have to be fetched first. */
export class RowPicks {
  allowed = true;
  #list;
  #keys = new Set();
  #anchor = -1;
  #range;

  constructor(list) { this.#list = list; }

  has(key) { return this.#keys.has(key); }

  get size() { return this.#keys.size; }

  /** The server's word; nobody is told. */
  replace(keys) {
    this.#keys = new Set(keys);
    if (!keys.length) this.forgetRange();
    this.#show();
  }

  forgetRange() {
    this.#range = undefined;
    this.#anchor = -1;
  }

  clear() {
    this.forgetRange();
    this.#change(() => this.#keys.clear());
  }

  toggle(index) {
    const key = this.#list.cache.keyAt(index);
    if (key === undefined || !this.allowed) return;
    this.#anchor = index;
    this.#range = undefined;
    this.#change(() => this.#keys.delete(key) || this.#keys.add(key));
  }

  /** Picks everything from the row picked last to this one. */
  range(index, from = this.#list.focusIndex) {
    if (!this.allowed) return;
    if (this.#anchor < 0) this.#anchor = from;
    const low = Math.min(this.#anchor, index), high = Math.max(this.#anchor, index);
    this.#range = index < this.#anchor ? [Math.max(low, high - MOST + 1), high] : [low, Math.min(high, low + MOST - 1)];
    this.#pickRange();
  }

  /** Rows came: a range may have waited for them. */
  arrived() { if (this.#range) this.#pickRange(); }

  #pickRange() {
    const [low, high] = this.#range;
    const { cache, requests } = this.#list;
    this.#change(() => {
      for (let i = low; i <= high; i++) if (cache.keyAt(i) !== undefined) this.#keys.add(cache.keyAt(i));
    });
    const missing = cache.missing(low, high + 1);
    if (missing) requests.ask(...missing);
    else this.#range = undefined;
  }

  #change(act) {
    const before = [...this.#keys].join('\n');
    act();
    this.#show();
    const keys = [...this.#keys];
    if (keys.join('\n') !== before) this.#list.tell('row-pick', { keys });
  }

  #show() {
    this.#list.classList.toggle('picking', this.#keys.size > 0);
    this.#list.refresh();
  }
}
