import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const EMPHASISED = 1, CURRENT = 2, PARENT = 4, SELECTABLE = 8;

/** A tree of places: one tab stop, arrows inside; what is expanded is remembered while it lives. */
class TreeList extends LitElement {
  static properties = { items: { attribute: false }, label: { attribute: false } };

  #expanded = new Map();
  #focusKey;
  #typed = '';
  #typedAt = 0;

  constructor() {
    super();
    this.items = [];
    this.addEventListener('keydown', event => this.#pressed(event));
    this.addEventListener('focusin', event => {
      const key = event.target.closest('.node')?.dataset.key;
      if (key !== undefined && key !== this.#focusKey) {
        this.#focusKey = key;
        this.requestUpdate();
      }
    });
  }

  createRenderRoot() { return this; }

  /** Focuses the current item, or the first. */
  focusTree() { this.querySelector('.node[tabindex="0"]')?.focus(); }

  willUpdate(changed) {
    if (!changed.has('items')) return;
    this.nodes = (this.items ?? []).map(([key, label, level, marks, icon, count, href]) => ({
      key, label, level, icon, count, href, parent: undefined,
      emphasised: !!(marks & EMPHASISED), current: !!(marks & CURRENT),
      hasChildren: !!(marks & PARENT), selectable: !!(marks & SELECTABLE),
    }));
    const path = [];
    for (const node of this.nodes) {
      path.length = Math.max(0, node.level - 1);
      if (node.level > 0) node.parent = path.at(-1);
      path[node.level - 1] = node;
    }
    this.#align();
    const current = this.nodes.find(node => node.current);
    for (let up = current?.parent; up; up = up.parent) if (!this.#expanded.has(up.key)) this.#expanded.set(up.key, true);
  }

  /** Where one item of a group can be expanded, its neighbours leave room for the arrow. */
  #align() {
    let group = [];
    const close = () => {
      const parents = group.some(node => node.hasChildren);
      for (const node of group) node.spaced = parents;
      group = [];
    };
    for (const node of this.nodes) {
      if (node.level === 0) close();
      else if (node.level === 1) group.push(node);
    }
    close();
  }

  #isExpanded(node) { return this.#expanded.get(node.key) ?? false; }

  #isShown(node) {
    for (let up = node.parent; up; up = up.parent) if (!this.#isExpanded(up)) return false;
    return true;
  }

  get #shown() { return this.nodes.filter(node => this.#isShown(node)); }

  get #stop() {
    const shown = this.#shown.filter(node => node.level > 0);
    return shown.find(node => node.key === this.#focusKey) ?? shown.find(node => node.current) ?? shown[0];
  }

  render() {
    const stop = this.#stop;
    return html`<div role="tree" aria-label=${this.label ?? nothing}>
      ${repeat(this.#shown, node => `${node.level}/${node.key}/${node.label}`, node => (node.level ? this.#item(node, node === stop) : this.#heading(node)))}
    </div>`;
  }

  #heading(node) { return html`<p class="cap" role="none"><span role="none">${node.label}</span></p>`; }

  #item(node, stop) {
    const expanded = node.hasChildren ? String(this.#isExpanded(node)) : nothing;
    const inside = html`${node.hasChildren
      ? html`<span class="i tw ${expanded === 'true' ? 'i-down' : 'i-right'}" aria-hidden="true"></span>` : node.spaced ? html`<span class="tw"></span>` : nothing}${node.icon
      ? html`<span class="i i-${node.icon}" aria-hidden="true"></span>` : nothing}<bdi class="cut">${node.label}</bdi>${node.count
      ? html`<span class="c">${node.count}</span>` : nothing}`;
    const css = `node${node.emphasised ? ' has' : ''}${node.selectable ? '' : ' idle'}`;
    return node.href && node.selectable
      ? html`<a class=${css} role="treeitem" href=${node.href} data-key=${node.key} aria-level=${node.level} aria-selected=${node.current}
          aria-expanded=${expanded} tabindex=${stop ? 0 : -1} @click=${event => this.#clicked(event, node)}>${inside}</a>`
      : html`<div class=${css} role="treeitem" data-key=${node.key} aria-level=${node.level} aria-selected=${node.current}
          aria-expanded=${expanded} tabindex=${stop ? 0 : -1} @click=${event => this.#clicked(event, node)}>${inside}</div>`;
  }

  #clicked(event, node) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#focusKey = node.key;
    if (event.target.closest('.tw') || !node.selectable) this.#expand(node, !this.#isExpanded(node));
    else this.#select(node);
    this.requestUpdate();
  }

  #select(node) {
    if (node.selectable) this.dispatchEvent(new CustomEvent('tree-select', { detail: { key: node.key } }));
    else this.#expand(node, !this.#isExpanded(node));
  }

  #expand(node, open) {
    if (!node.hasChildren) return;
    this.#expanded.set(node.key, open);
    this.requestUpdate();
  }

  #pressed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const shown = this.#shown.filter(node => node.level > 0);
    const at = shown.findIndex(node => node.key === event.target.closest('.node')?.dataset.key);
    if (at < 0 || !this.#moved(event.key, shown, at)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #moved(key, shown, at) {
    const node = shown[at];
    const forward = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    switch (key) {
      case 'ArrowDown': return this.#focus(shown[at + 1]);
      case 'ArrowUp': return this.#focus(shown[at - 1]);
      case 'Home': return this.#focus(shown[0]);
      case 'End': return this.#focus(shown.at(-1));
      case forward:
        if (node.hasChildren && !this.#isExpanded(node)) this.#expand(node, true);
        else if (node.hasChildren && shown[at + 1]?.parent === node) this.#focus(shown[at + 1]);
        return true;
      case back:
        if (node.hasChildren && this.#isExpanded(node)) this.#expand(node, false);
        else this.#focus(node.parent);
        return true;
      case 'Enter': case ' ': this.#select(node); return true;
      default: return key.length === 1 && this.#type(key, shown, at);
    }
  }

  #focus(node) {
    if (!node) return true;
    this.#focusKey = node.key;
    this.requestUpdate();
    this.updateComplete.then(() => this.focusTree());
    return true;
  }

  #type(letter, shown, at) {
    const now = performance.now();
    this.#typed = now - this.#typedAt < 700 ? this.#typed + letter : letter;
    this.#typedAt = now;
    const typed = this.#typed.toLocaleLowerCase();
    const from = typed.length === 1 ? at + 1 : at;
    const order = [...shown.slice(from), ...shown.slice(0, from)];
    const found = order.find(node => node.label.toLocaleLowerCase().startsWith(typed));
    return found ? this.#focus(found) : false;
  }
}

customElements.define('postern-tree-list', TreeList);
