const PAUSE = 60;
const SEPARATORS = ',;\n';
let lists = 0;

/** Where the entry around the caret begins: after the last separator outside quotes and brackets. */
function startOfEntry(text) {
  let start = 0;
  let quoted = false;
  let bracket = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\\' && quoted) i++;
    else if (c === '"') quoted = !quoted;
    else if (c === '<') bracket = !quoted;
    else if (c === '>') bracket = false;
    else if (!quoted && !bracket && SEPARATORS.includes(c)) start = i + 1;
  }
  return start;
}

/**
 * Suggestions below a field that takes several entries with commas between them. It asks while one types,
 * shows the answer to the latest question only, and never keeps a key that belongs to the text.
 */
class Suggestions extends HTMLElement {
  #input;
  #field;
  #items = [];
  #active = -1;
  #number = 0;
  #timer;
  #id = `postern-suggestions-${++lists}`;
  #list = Object.assign(document.createElement('div'), { role: 'listbox', id: this.#id, hidden: true, className: 'menu suggestions' });
  #status = Object.assign(document.createElement('span'), { ariaLive: 'polite', className: 'vh' });

  connectedCallback() {
    if (!this.#list.isConnected) this.append(this.#list, this.#status);
  }

  set label(name) { this.#list.ariaLabel = name; }

  /** How many there are, for those who do not see the list; %s is the number. */
  counted = '%s';

  set field(field) {
    this.#field = field;
    const bind = () => (field.inputElement ? this.#bind(field.inputElement) : requestAnimationFrame(bind));
    bind();
  }

  #bind(input) {
    if (this.#input === input) return;
    this.#input = input;
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-haspopup', 'listbox');
    input.setAttribute('autocomplete', 'off');
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', event => this.#pressed(event));
    input.addEventListener('blur', () => this.close());
    this.#list.addEventListener('mousedown', event => event.preventDefault()); // the field keeps the focus
    this.#list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) this.#pick(this.#items[[...this.#list.children].indexOf(option)]);
    });
  }

  get #entry() {
    const caret = this.#input.selectionEnd ?? this.#input.value.length;
    const start = startOfEntry(this.#input.value.slice(0, caret));
    return { start, caret, text: this.#input.value.slice(start, caret).trim() };
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#number++;
    const { text } = this.#entry;
    if (!text || text.includes('>') || text.length > 200) {
      this.close();
      return;
    }
    this.#timer = setTimeout(() => this.dispatchEvent(new CustomEvent('suggestions-ask', { detail: { number: this.#number, typed: text } })), PAUSE);
  }

  /** The answer; dropped when something else has been typed since. */
  show(number, items) {
    if (number !== this.#number || !this.#input.matches(':focus')) return;
    if (!items.length) {
      this.close();
      return;
    }
    this.#items = items;
    this.#list.replaceChildren(...items.map((item, i) => this.#option(item, i)));
    // who has typed a whole address means it; others take the first with one key
    this.#activate(/^\S+@\S+\.\S+$/.test(this.#entry.text) ? -1 : 0);
    this.#place();
    this.#list.hidden = false;
    this.#input.setAttribute('aria-controls', this.#id);
    this.#status.textContent = this.counted.replace('%s', items.length);
  }

  #option(item, i) {
    const option = Object.assign(document.createElement('div'), { role: 'option', id: `${this.#id}-${i}` });
    const label = Object.assign(document.createElement('bdi'), { className: 'cut medium', textContent: item.label });
    const detail = Object.assign(document.createElement('bdi'), { className: 'cut t3 small', textContent: item.detail });
    option.append(label, detail);
    return option;
  }

  #place() {
    const box = this.#input.getBoundingClientRect();
    const width = Math.min(Math.max(box.width, 280), window.innerWidth - 16);
    Object.assign(this.#list.style, { top: `${box.bottom + 2}px`, left: `${Math.max(8, Math.min(box.left, window.innerWidth - width - 8))}px`, width: `${width}px` });
  }

  #activate(index) {
    this.#active = index;
    [...this.#list.children].forEach((option, i) => { option.ariaSelected = i === index; });
    const option = this.#list.children[index];
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  #pressed(event) {
    if (this.#list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = this.#items.length - 1;
    switch (event.key) {
      case 'ArrowDown': this.#activate(this.#active >= last ? 0 : this.#active + 1); break;
      case 'ArrowUp': this.#activate(this.#active <= 0 ? last : this.#active - 1); break;
      case 'Escape': this.close(); break;
      case 'Enter': case 'Tab':
        if (this.#active < 0 || event.shiftKey) {
          this.close();
          return;
        }
        this.#pick(this.#items[this.#active]);
        break;
      default: return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #pick(item) {
    if (item.value) this.insert(item.value);
    else {
      this.close();
      this.dispatchEvent(new CustomEvent('suggestions-pick', { detail: { key: item.key } }));
    }
  }

  /** Puts a text in the place of what was typed. */
  insert(value) {
    const { start, caret } = this.#entry;
    const text = this.#input.value;
    const before = text.slice(0, start).trimEnd();
    const after = text.slice(caret).replace(/^[\s,;]+/, '');
    const head = `${before}${before ? ' ' : ''}${value}, `;
    this.#field.value = head + after;
    this.#input.setSelectionRange(head.length, head.length);
    this.#field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    this.close();
  }

  close() {
    clearTimeout(this.#timer);
    this.#number++;
    if (this.#list.hidden) return;
    this.#list.hidden = true;
    this.#items = [];
    this.#input.removeAttribute('aria-activedescendant');
    this.#input.removeAttribute('aria-controls');
    this.#status.textContent = '';
  }
}

customElements.define('postern-suggestions', Suggestions);
