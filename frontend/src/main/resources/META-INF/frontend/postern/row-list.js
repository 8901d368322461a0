import { RowCache } from './row-cache.js';
import { RowKeys } from './row-keys.js';
import { RowPicks } from './row-picks.js';
import { RowRequests } from './row-requests.js';
import { RowView } from './row-view.js';
import { ScrollSpace } from './scroll-space.js';

const WORDS = { select: 'Select %s', unread: 'Unread', flagged: 'Flagged', attachment: 'Has attachments' };
const OVERSCAN = 6;
const LONG_PRESS = 500;

/**
 * A grid of any number of rows that holds only those around the visible ones. Rows keep their element
 * while they are in sight; the focus stays on its row, or waits at the list while its row is out of sight.
 */
class RowList extends HTMLElement {
  #words = WORDS;
  space = new ScrollSpace();
  cache = new RowCache();
  picks = new RowPicks(this);
  requests = new RowRequests(this);
  focusIndex = 0;
  #focusKey;
  #openKey = '';
  #views = [];
  #anchors = [];
  #spacer = Object.assign(document.createElement('div'), { role: 'none' });
  #rows = Object.assign(document.createElement('div'), { className: 'rows', role: 'rowgroup' });
  #probe = Object.assign(document.createElement('div'), { className: 'probe' });
  #sizes = new ResizeObserver(() => this.#measure());
  #idle;
  /** No row has a second text, so a narrow list needs no line for it. */
  #brief = true;
  #due = false;

  connectedCallback() {
    if (!this.#rows.isConnected) {
      this.append(this.#probe, this.#spacer, this.#rows);
      new RowKeys(this);
      this.addEventListener('scroll', () => this.#scrolled(), { passive: true });
      this.addEventListener('click', event => this.#clicked(event));
      this.addEventListener('focusin', event => this.#focused(event));
      this.addEventListener('mousedown', event => event.shiftKey && event.preventDefault());
      this.#watchLongPress();
    }
    this.role = 'grid';
    this.ariaMultiSelectable = String(this.picks.allowed);
    this.#sizes.observe(this);
    this.#sizes.observe(this.#probe);
    this.#measure();
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
  }

  set words(words) {
    this.#words = words;
    this.#views = [];
    this.#rows.replaceChildren();
    this.refresh();
  }

  set label(name) { this.ariaLabel = name; }

  /** Whether rows can be picked at all; they can unless told otherwise. */
  set pickable(can) {
    this.picks.allowed = can;
    this.classList.toggle('no-picks', !can);
    this.ariaMultiSelectable = String(can);
  }

  set rowCount(count) {
    this.space.count = count;
    this.ariaRowCount = count;
    this.focusIndex = Math.max(0, Math.min(this.focusIndex, count - 1));
    if (!count) this.forget();
    this.refresh();
  }

  set version(version) {
    this.#anchors = this.#views.map(view => [view.index, this.cache.keyAt(view.index)])
      .filter(([index, key]) => key !== undefined && index >= this.space.firstVisible);
    this.cache.version = version;
    this.picks.forgetRange(); // its indexes may mean other rows now
    this.requests.reset();
    this.refresh();
  }

  set openKey(key) {
    this.#openKey = key;
    if (!this.contains(document.activeElement)) {
      const index = this.cache.findAny(key);
      if (index >= 0) this.#setFocusIndex(index);
    }
    this.refresh();
  }

  /** The server picks; it is not told again. */
  setPicked(keys) { this.picks.replace(keys); }

  /** Rows from the server; those of another version come too late. */
  takeRows(version, offset, rows) {
    if (version !== this.cache.version) return;
    const before = this.#keyNeighbours();
    this.cache.put(offset, rows);
    if (rows.length) this.classList.toggle('brief', this.#brief &&= rows.every(row => !row[4]));
    this.#keepPlace();
    this.#keepFocus(before);
    this.cache.prune(this.space.firstVisible, this.space.count);
    this.picks.arrived();
    this.#draw();
    this.requests.soon();
  }

  forget() {
    this.cache.clear();
    this.#anchors = [];
    this.#focusKey = undefined;
    this.focusIndex = 0;
    this.picks.forgetRange();
    this.scrollToTop();
  }

  focusList() { this.focusRow(this.focusIndex); }

  focusRow(index) {
    if (!this.space.count) return;
    this.#setFocusIndex(Math.max(0, Math.min(index, this.space.count - 1)));
    this.reveal(this.focusIndex);
    (this.#viewOf(this.focusIndex)?.element ?? this).focus({ preventScroll: true });
  }

  scrollToTop() { this.#moveTo(0); }

  reveal(index) {
    const { top, view, rowHeight } = this.space;
    const from = index * rowHeight;
    if (from < top) this.#moveTo(from);
    else if (from + rowHeight > top + view) this.#moveTo(from + rowHeight - view);
    else this.#draw();
  }

  open(index) {
    const key = this.cache.keyAt(index);
    if (key !== undefined) this.tell('row-open', { key, index });
  }

  tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }

  /** Draws once, however many things change now. */
  refresh() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#draw();
      this.requests.soon();
    });
  }

  #setFocusIndex(index) {
    this.focusIndex = index;
    this.#focusKey = this.cache.keyAt(index);
  }

  /** Keys of the row with the focus and of those after it, then those before: heirs of the focus. */
  #keyNeighbours() {
    const keys = [];
    for (let i = this.focusIndex; i < this.focusIndex + 100; i++) keys.push(this.cache.keyAt(i));
    for (let i = this.focusIndex - 1; i > this.focusIndex - 50; i--) keys.push(this.cache.keyAt(i));
    if (this.#focusKey !== undefined) keys[0] = this.#focusKey;
    return keys.filter(key => key !== undefined);
  }

  #keepFocus(heirs) {
    const key = this.cache.keyAt(this.focusIndex);
    if (this.#focusKey === undefined || key === this.#focusKey) return this.#setFocusIndex(this.focusIndex);
    const heir = heirs.map(one => this.cache.findAny(one)).find(index => index >= 0);
    return this.#setFocusIndex(heir ?? this.focusIndex);
  }

  /** The first visible row that is still there keeps its place on the screen, except at the very top. */
  #keepPlace() {
    for (const [was, key] of this.#anchors) {
      const is = this.cache.find(key);
      if (is < 0) continue;
      this.#anchors = [];
      if (is === was) return;
      this.cache.shiftOutdated(is - was);
      if (this.space.top > 0) this.#setBar(this.space.top + (is - was) * this.space.rowHeight);
      return;
    }
  }

  #measure() {
    const { space } = this;
    const view = this.clientHeight;
    const rowHeight = this.#probe.getBoundingClientRect().height || space.rowHeight;
    if (!view || (view === space.view && rowHeight === space.rowHeight && this.#views.length)) return;
    const firstRow = space.top / space.rowHeight;
    Object.assign(space, { view, rowHeight });
    this.#resize();
    this.#moveTo(firstRow * rowHeight);
    this.requests.soon();
  }

  #resize() {
    const height = `${this.space.height}px`;
    if (this.#spacer.style.height !== height) this.#spacer.style.height = height;
  }

  #scrolled() {
    if (!this.clientHeight) return; // not displayed: the browser forgets the position, we do not
    const from = this.space.top;
    this.space.moved(this.scrollTop);
    if (this.space.stuck) this.scrollTop = this.space.settle();
    this.requests.scrolled(this.space.top - from);
    this.#draw();
    clearTimeout(this.#idle);
    if (this.space.scaled) this.#idle = setTimeout(() => this.#moveTo(this.space.top), 200);
  }

  #setBar(top) {
    this.#resize();
    const bar = this.space.moveTo(top);
    if (Math.abs(this.scrollTop - bar) >= 0.5) this.scrollTop = bar;
  }

  #moveTo(top) {
    this.#setBar(top);
    this.#draw();
    this.requests.soon();
  }

  #viewOf(index) { return this.#views.find(view => view.index === index && !view.element.hidden); }

  #draw() {
    const { space, cache } = this;
    if (!space.view) return;
    this.#resize();
    const over = Math.max(OVERSCAN, Math.ceil(space.view / space.rowHeight / 3));
    const first = Math.max(0, Math.min(space.firstVisible, space.count) - over);
    const last = Math.min(space.count, space.lastVisible + over);
    const focused = this.contains(document.activeElement);
    this.#turn(first, last - first, focused);
    let tabbable = false;
    this.#views.forEach((view, i) => {
      const index = first + i;
      view.element.hidden = index >= last;
      if (index >= last) return;
      const row = cache.get(index);
      tabbable ||= index === this.focusIndex;
      view.show(index, row, !!row && row.key === this.#openKey, !!row && this.picks.has(row.key), index === this.focusIndex);
    });
    this.tabIndex = tabbable || !space.count ? -1 : 0;
    this.#rows.style.transform = `translateY(${space.place(first)}px)`;
    if (focused) this.#restoreFocus();
  }

  /** Rows that left at one end go to the other, so that those in sight keep their elements. */
  #turn(first, wanted, focused) {
    const views = this.#views;
    while (views.length < wanted) {
      const view = new RowView(this.#words);
      views.push(view);
      this.#rows.append(view.element);
    }
    const by = first - (views[0]?.index ?? first);
    if (by === 0 || Math.abs(by) >= views.length) return;
    const moving = by > 0 ? views.splice(0, by) : views.splice(by);
    if (focused && moving.some(view => view.element === document.activeElement)) this.focus({ preventScroll: true });
    const elements = moving.map(view => view.element);
    if (by > 0) {
      views.push(...moving);
      this.#rows.append(...elements);
    } else {
      views.unshift(...moving);
      this.#rows.prepend(...elements);
    }
  }

  #restoreFocus() {
    const target = this.#viewOf(this.focusIndex)?.element ?? this;
    if (document.activeElement !== target) target.focus({ preventScroll: true });
  }

  #focused({ target, relatedTarget }) {
    if (target === this) {
      if (this.space.count && !this.contains(relatedTarget)) this.focusList();
      return;
    }
    const view = target.closest('.row')?.rowView;
    if (view && view.index !== this.focusIndex) {
      this.#setFocusIndex(view.index);
      this.refresh();
    }
  }

  #clicked(event) {
    const view = event.target.closest('.row')?.rowView;
    if (!view) return;
    const { index } = view;
    this.focusRow(index);
    if (this.#pressed) this.#pressed = false;
    else if (event.shiftKey) this.picks.range(index);
    else if (event.ctrlKey || event.metaKey || event.target.closest('.edge')) this.picks.toggle(index);
    else this.open(index);
  }

  #pressed = false;

  #watchLongPress() {
    let timer;
    const stop = () => clearTimeout(timer);
    this.addEventListener('pointerdown', event => {
      this.#pressed = false;
      const view = event.target.closest('.row')?.rowView;
      if (event.pointerType !== 'touch' || !view) return;
      timer = setTimeout(() => {
        this.#pressed = true;
        this.picks.toggle(view.index);
      }, LONG_PRESS);
    });
    for (const type of ['pointerup', 'pointercancel', 'scroll']) this.addEventListener(type, stop);
    this.addEventListener('contextmenu', event => this.#pressed && event.preventDefault());
  }
}

customElements.define('postern-row-list', RowList);
