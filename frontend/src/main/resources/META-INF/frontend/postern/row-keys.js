const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Tab', 'Dead', 'Process', 'Unidentified'];

/** The keyboard of the list: one tab stop, arrows and letters inside. */
export class RowKeys {
  #list;

  constructor(list) {
    this.#list = list;
    list.addEventListener('keydown', event => this.#pressed(event));
  }

  #pressed(event) {
    const list = this.#list;
    if (event.defaultPrevented || event.altKey || event.isComposing || !list.space.count) return;
    if (event.ctrlKey || event.metaKey || MODIFIERS.includes(event.key)) return;
    const to = this.#target(event);
    if (to !== undefined) {
      const from = list.focusIndex;
      list.focusRow(to);
      if (event.shiftKey) list.picks.range(list.focusIndex, from);
    } else if (!this.#act(event)) {
      const key = list.cache.keyAt(list.focusIndex);
      if (key !== undefined) list.tell('row-key', { pressed: event.key, key, index: list.focusIndex });
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #target({ key }) {
    const { focusIndex, space } = this.#list;
    const page = Math.max(1, Math.floor(space.view / space.rowHeight) - 1);
    switch (key) {
      case 'ArrowDown': case 'j': case 'J': return focusIndex + 1;
      case 'ArrowUp': case 'k': case 'K': return focusIndex - 1;
      case 'PageDown': return focusIndex + page;
      case 'PageUp': return focusIndex - page;
      case 'Home': return 0;
      case 'End': return space.count - 1;
      default: return undefined;
    }
  }

  #act({ key, shiftKey }) {
    const list = this.#list;
    switch (key) {
      case 'Enter': list.open(list.focusIndex); return true;
      case ' ': case 'x': case 'X':
        if (shiftKey) list.picks.range(list.focusIndex);
        else list.picks.toggle(list.focusIndex);
        return true;
      case 'Escape':
        if (!list.picks.size) return false;
        list.picks.clear();
        return true;
      default: return false;
    }
  }
}
