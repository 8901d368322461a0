const STORED = 'postern.list-width';
const STEP = 16;
const LEAST = 288;

/** Three panes, the width of the middle one in the user's hand, the tree sliding over where it must. */
class Passage extends HTMLElement {
  #splitter = document.createElement('div');
  #scrim = document.createElement('div');
  #returnTo;
  #watch = new ResizeObserver(() => this.#tellWidth());

  connectedCallback() {
    if (!this.#splitter.isConnected) this.#build();
    this.append(this.#splitter, this.#scrim);
    const stored = Number(localStorage.getItem(STORED));
    if (stored) this.#setWidth(stored);
    this.#watch.observe(this);
  }

  disconnectedCallback() { this.#watch.disconnect(); }

  set reading(on) { this.toggleAttribute('reading', !!on); }

  set treeOpen(open) { this.#showTree(!!open); }

  get treeOpen() { return this.hasAttribute('tree-open'); }

  set splitterLabel(name) { this.#splitter.ariaLabel = name; }

  #build() {
    Object.assign(this.#splitter, { className: 'splitter', role: 'separator', tabIndex: 0, ariaOrientation: 'vertical' });
    this.#splitter.ariaLabel ??= 'Width of the list';
    this.#scrim.className = 'tree-scrim';
    this.#scrim.addEventListener('click', () => this.#userOpens(false));
    this.#splitter.addEventListener('pointerdown', event => this.#drag(event));
    this.#splitter.addEventListener('keydown', event => this.#nudge(event));
    this.#splitter.addEventListener('dblclick', () => this.#reset());
    this.addEventListener('click', event => {
      if (event.target.closest('.tree-toggle')) this.#userOpens(!this.treeOpen);
      else if (this.treeOpen && event.target.closest('[role=treeitem]') && !event.target.closest('.tw')) this.#userOpens(false);
    });
    this.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !this.treeOpen) return;
      event.stopPropagation();
      this.#userOpens(false);
    });
  }

  #userOpens(open) {
    this.#showTree(open);
    this.dispatchEvent(new CustomEvent('tree-open', { detail: { open } }));
  }

  #showTree(open) {
    if (open === this.treeOpen) return;
    this.toggleAttribute('tree-open', open);
    const tree = this.querySelector(':scope > .pane-tree');
    if (!tree || getComputedStyle(tree).position !== 'absolute') return;
    for (const pane of this.querySelectorAll(':scope > :is(.pane-list, .pane-page)')) pane.inert = open;
    if (open) {
      this.#returnTo = document.activeElement;
      (tree.querySelector('[role=treeitem][tabindex="0"]') ?? tree.querySelector('vaadin-button, button, a[href], input'))?.focus();
    } else {
      if (tree.contains(document.activeElement)) this.#returnTo?.focus();
      this.#returnTo = undefined;
    }
  }

  get #list() { return this.querySelector(':scope > .pane-list'); }

  get #most() {
    const tree = this.querySelector(':scope > .pane-tree');
    const beside = tree && getComputedStyle(tree).position !== 'absolute' ? tree.offsetWidth : 0;
    return this.offsetWidth - beside - 320;
  }

  #setWidth(width) { this.style.setProperty('--w-list', `${Math.round(width)}px`); }

  #keep(width) {
    const kept = Math.max(LEAST, Math.min(width, this.#most));
    this.#setWidth(kept);
    localStorage.setItem(STORED, String(Math.round(kept)));
    this.#tellWidth();
  }

  #reset() {
    this.style.removeProperty('--w-list');
    localStorage.removeItem(STORED);
    this.#tellWidth();
  }

  #tellWidth() {
    const list = this.#list;
    if (!list?.offsetWidth) {
      if (!this.offsetWidth || !this.treeOpen) return;
    }
    // the panes behind a tree that no longer slides must answer again
    if (this.treeOpen && matchMedia('(min-width: 1181px)').matches) this.#userOpens(false);
    this.#splitter.ariaValueNow = String(list?.offsetWidth ?? 0);
    this.#splitter.ariaValueMin = String(LEAST);
    this.#splitter.ariaValueMax = String(Math.max(LEAST, this.#most));
  }

  #drag(event) {
    if (event.button !== 0) return;
    const splitter = this.#splitter;
    const start = event.clientX, width = this.#list.offsetWidth;
    const sign = this.matches(':dir(rtl)') ? -1 : 1;
    event.preventDefault();
    splitter.setPointerCapture(event.pointerId);
    splitter.classList.add('moving');
    const move = ({ clientX }) => this.#setWidth(Math.max(LEAST, Math.min(width + sign * (clientX - start), this.#most)));
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener('lostpointercapture', () => {
      splitter.removeEventListener('pointermove', move);
      splitter.classList.remove('moving');
      this.#keep(this.#list.offsetWidth);
    }, { once: true });
  }

  #nudge(event) {
    const sign = this.matches(':dir(rtl)') ? -1 : 1;
    const width = this.#list.offsetWidth;
    const to = { ArrowLeft: width - sign * STEP, ArrowRight: width + sign * STEP, Home: LEAST, End: this.#most }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#keep(to);
  }
}

customElements.define('postern-passage', Passage);
