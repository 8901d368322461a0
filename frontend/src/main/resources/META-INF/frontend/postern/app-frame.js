/** The frame of the application; its script only unfolds the places that find no room on a phone. */
class AppFrame extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this);
    this.addEventListener('keydown', this);
    this.addEventListener('focusout', this);
  }

  handleEvent(event) {
    const rail = this.querySelector(':scope > .rail');
    if (event.type === 'click') {
      if (event.target.closest('.rail > .more')) this.#unfold(rail, !rail.classList.contains('unfolded'));
      else if (!event.target.closest('.rail') || event.target.closest('a')) this.#unfold(rail, false);
    } else if (event.type === 'keydown' && event.key === 'Escape' && rail.classList.contains('unfolded')) {
      this.#unfold(rail, false);
      rail.querySelector('.more').focus();
      event.stopPropagation();
    } else if (event.type === 'focusout' && event.relatedTarget && !rail.contains(event.relatedTarget)) {
      this.#unfold(rail, false);
    }
  }

  #unfold(rail, open) {
    if (rail.classList.contains('unfolded') === open) return;
    rail.classList.toggle('unfolded', open);
    rail.querySelector('.more').ariaExpanded = String(open);
  }
}

customElements.define('postern-app-frame', AppFrame);
