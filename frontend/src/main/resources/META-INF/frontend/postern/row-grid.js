/** A grid of given rows: one tab stop, arrows inside, and the focus stays with its row. */
class RowGrid extends HTMLElement {
  #key;
  #index = 0;
  #focused = false;
  #changes = new MutationObserver(() => this.#changed());

  connectedCallback() {
    this.#changes.observe(this, { childList: true });
    this.addEventListener('keydown', this.#pressed);
    this.addEventListener('focusin', this.#entered);
    this.addEventListener('focusout', this.#left);
    this.#changed();
  }

  disconnectedCallback() { this.#changes.disconnect(); }

  get #rows() { return [...this.querySelectorAll('[role=row][data-key]')]; }

  #entered = event => {
    const row = event.target.closest('[data-key]');
    if (!row) return;
    this.#focused = true;
    this.#key = row.dataset.key;
    this.#changed();
  };

  #left = event => {
    // a row that is taken away says nothing of where the user wants to be
    if (event.target.isConnected && !this.contains(event.relatedTarget) && event.relatedTarget) this.#focused = false;
  };

  #changed() {
    const rows = this.#rows;
    let at = rows.findIndex(row => row.dataset.key === this.#key);
    if (at < 0) at = Math.min(this.#index, rows.length - 1);
    rows.forEach((row, i) => { row.tabIndex = i === at ? 0 : -1; });
    if (at < 0) return;
    this.#index = at;
    this.#key = rows[at].dataset.key;
    if (this.#focused && document.activeElement === document.body) rows[at].focus();
  }

  #pressed = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input:not([type=checkbox]), textarea')) return;
    const rows = this.#rows;
    const row = event.target.closest('[data-key]');
    const at = rows.indexOf(row);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) rows[to]?.focus();
    else if (event.key === 'Enter' && event.target === row) row.querySelector('.open')?.click();
    else if (event.key === ' ' && event.target === row) row.querySelector('input[type=checkbox]:enabled')?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

customElements.define('postern-row-grid', RowGrid);
