const STAY = 8000;

/** A live region that says one outcome at a time, with at most one button. */
class StatusLine extends HTMLElement {
  #timer;

  connectedCallback() {
    this.role = 'status';
    this.ariaLive = 'polite';
    this.ariaAtomic = 'true';
    if (this.#timer === undefined) {
      for (const type of ['pointerleave', 'focusout']) this.addEventListener(type, () => this.#leaveLater());
      for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => clearTimeout(this.#timer), true);
      this.#timer = 0;
    }
  }

  show(id, text, action) {
    const toast = document.createElement('div');
    toast.className = 'toast';
    toast.append(Object.assign(document.createElement('span'), { textContent: text }));
    if (action) {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: action });
      button.addEventListener('click', () => {
        this.hide();
        this.dispatchEvent(new CustomEvent('toast-act', { detail: { id } }));
      });
      toast.append(button);
    }
    this.replaceChildren(toast);
    this.#leaveLater();
  }

  hide() {
    clearTimeout(this.#timer);
    this.replaceChildren();
  }

  #leaveLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.matches(':focus-within') || this.querySelector(':hover')) this.#leaveLater();
      else this.hide();
    }, STAY);
  }
}

customElements.define('postern-status-line', StatusLine);
