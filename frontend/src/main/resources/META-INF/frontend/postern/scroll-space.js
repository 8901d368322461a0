/** Browsers draw no element higher than some 17 to 33 million pixels; stay well below. */
export const MAX_HEIGHT = 10_000_000;

/**
 * Maps the scroll bar to a list of any height. Up to MAX_HEIGHT both are the same. Beyond it a short
 * movement of the bar (wheel, touch, keys) still moves the list pixel by pixel, a long one (the thumb)
 * moves it in proportion; settle() then says where the bar belongs.
 */
export class ScrollSpace {
  count = 0;
  rowHeight = 60;
  view = 0;
  /** Pixels of the list above the upper edge of the view. */
  top = 0;
  #bar = 0;

  get height() { return Math.min(this.count * this.rowHeight, MAX_HEIGHT); }
  get end() { return Math.max(0, this.count * this.rowHeight - this.view); }
  get scaled() { return this.count * this.rowHeight > MAX_HEIGHT; }
  get #barEnd() { return Math.max(1, this.height - this.view); }

  /** The bar was moved. */
  moved(bar) {
    const by = bar - this.#bar;
    if (!this.scaled) this.top = bar;
    else if (Math.abs(by) < 2 * this.view) this.top += by;
    else this.top = (bar / this.#barEnd) * this.end;
    this.top = Math.min(Math.max(this.top, 0), this.end);
    this.#bar = bar;
  }

  /** The list is to show this pixel at the top; returns where the bar must be. */
  moveTo(top) {
    this.top = Math.min(Math.max(top, 0), this.end);
    return this.settle();
  }

  settle() {
    this.#bar = this.scaled ? Math.round((this.top / this.end) * this.#barEnd) : this.top;
    return this.#bar;
  }

  /** True when the bar has reached an end that the list has not. */
  get stuck() {
    return this.scaled && ((this.#bar <= 0 && this.top > 0) || (this.#bar >= this.#barEnd && this.top < this.end));
  }

  /** Where a row is drawn, in pixels from the top of the scrolled element. */
  place(index) { return this.#bar + index * this.rowHeight - this.top; }

  get firstVisible() { return Math.max(0, Math.floor(this.top / this.rowHeight)); }
  get lastVisible() { return Math.min(this.count, Math.ceil((this.top + this.view) / this.rowHeight)); }
}
