const HIGHEST = 50_000;
const MOST_GROWTHS = 40;
const OWN_KEYS = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Shift', 'Control', 'Alt', 'Meta'];

/** A frame for foreign documents: no scripts in it, as high as its content, no flash between two documents. */
class MessageFrame extends HTMLElement {
  #source = '';
  #shown;
  #coming;
  #sizes = new ResizeObserver(() => this.#measure());
  #theme = new MutationObserver(() => this.#dress(this.#shown));
  #growths = 0;

  set frameTitle(title) {
    this.title = '';
    this.dataset.title = title;
    if (this.#coming) this.#coming.title = title;
  }

  get source() { return this.#source; }

  set source(url) {
    if (url === this.#source) return;
    this.#source = url;
    this.#coming?.remove();
    this.#coming = undefined;
    if (!url) {
      this.#sizes.disconnect();
      this.#shown?.remove();
      this.#shown = undefined;
    } else if (this.isConnected) {
      this.#load();
    }
  }

  connectedCallback() {
    this.#theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    if (this.#source && !this.#shown && !this.#coming) this.#load();
  }

  disconnectedCallback() {
    this.#theme.disconnect();
    this.#sizes.disconnect();
    this.replaceChildren();
    this.#shown = this.#coming = undefined;
  }

  #load() {
    const frame = document.createElement('iframe');
    frame.className = 'coming';
    frame.title = this.dataset.title ?? '';
    frame.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    frame.referrerPolicy = 'no-referrer';
    frame.addEventListener('load', () => this.#arrived(frame));
    this.#coming = frame;
    frame.src = this.#source;
    this.append(frame);
    const look = () => {
      if (this.#coming !== frame) return;
      const page = frame.contentDocument;
      if (page && page.URL !== 'about:blank' && page.readyState !== 'loading' && page.body) this.#arrived(frame);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  /** The document can be shown; pictures in it may still be on their way. */
  #arrived(frame) {
    if (this.#coming !== frame) {
      if (this.#shown === frame) this.#measure();
      return;
    }
    this.#coming = undefined;
    this.#sizes.disconnect();
    this.#growths = 0;
    const page = frame.contentDocument;
    const old = this.#shown;
    this.#shown = frame;
    this.#dress(frame);
    if (page) {
      this.#sizes.observe(page.documentElement);
      if (page.body) this.#sizes.observe(page.body);
      page.addEventListener('keydown', event => this.#key(event));
    }
    this.#measure();
    frame.className = '';
    old?.remove();
    this.dispatchEvent(new CustomEvent('frame-shown'));
  }

  /** A document that knows both schemes follows the one chosen here; others stay as they are. */
  #dress(frame) {
    const page = frame?.contentDocument;
    if (!page) return;
    const { style } = page.documentElement;
    const knows = style.colorScheme || getComputedStyle(page.documentElement).colorScheme;
    if (style.colorScheme || /light.*dark|dark.*light/.test(knows)) style.colorScheme = getComputedStyle(this).colorScheme;
  }

  #measure() {
    const frame = this.#shown;
    const page = frame?.contentDocument;
    if (!frame) return;
    if (!page?.body) {
      frame.style.height = '70vh';
      return;
    }
    const root = page.documentElement;
    const style = getComputedStyle(page.body);
    const body = page.body.offsetHeight + parseFloat(style.marginTop) + parseFloat(style.marginBottom);
    const quirks = page.compatMode === 'BackCompat';
    const content = Math.max(body, quirks ? 0 : page.body.scrollHeight, quirks ? 0 : root.offsetHeight);
    const bar = root.scrollWidth > root.clientWidth ? 18 : 0;
    const height = Math.min(Math.ceil(content) + bar, HIGHEST);
    if (height === frame.offsetHeight) return;
    // a document whose height follows the frame's would grow for ever
    if (height > frame.offsetHeight && ++this.#growths > MOST_GROWTHS) return;
    frame.style.height = `${height}px`;
  }

  #key(event) {
    const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat } = event;
    if (OWN_KEYS.includes(key) || (ctrlKey && 'acvx'.includes(key.toLowerCase()))) return;
    this.dispatchEvent(new CustomEvent('frame-key', { detail: { key, shift: shiftKey, control: ctrlKey || metaKey } }));
    const again = new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat, bubbles: true, cancelable: true, composed: true });
    if (!this.dispatchEvent(again)) event.preventDefault();
  }
}

customElements.define('postern-message-frame', MessageFrame);
