const RTL = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

const shape = document.createElement('template');
shape.innerHTML = `<div class="row wait" role="row" tabindex="-1"><span class="edge" role="gridcell"><span class="dot" role="img"></span><input class="cb" type="checkbox" tabindex="-1"></span><span class="cell" role="gridcell"><span class="l1"><bdi class="who"></bdi><span class="tally"></span><span class="marks"><span class="i s i-flag flagged" role="img"></span><span class="i s i-clip" role="img"></span><time></time></span></span><span class="l2"><span class="cut"><bdi class="sub"></bdi><bdi class="pre"></bdi></span></span></span></div>`;

/** One row on the screen. It is used again for other rows of the list, so it only writes what differs. */
export class RowView {
  index = -1;
  element = shape.content.firstElementChild.cloneNode(true);
  #find = selector => this.element.querySelector(selector);
  #dot = this.#find('.dot');
  #box = this.#find('.cb');
  #who = this.#find('.who');
  #tally = this.#find('.tally');
  #flag = this.#find('.i-flag');
  #clip = this.#find('.i-clip');
  #time = this.#find('time');
  #line = this.#find('.cut');
  #first = this.#find('.sub');
  #second = this.#find('.pre');
  #row;
  #state = '';

  constructor(words) {
    this.words = words;
    this.element.rowView = this;
    this.#dot.ariaLabel = words.unread;
    this.#flag.ariaLabel = words.flagged;
    this.#clip.ariaLabel = words.attachment;
  }

  show(index, row, open, picked, tabbable) {
    if (this.index !== index) {
      this.index = index;
      this.element.ariaRowIndex = index + 1;
    }
    if (this.#row !== row) this.#fill(row);
    const state = (open ? 'o' : '') + (picked ? 'p' : '') + (tabbable ? 't' : '');
    if (this.#state !== state) {
      this.#state = state;
      const { classList } = this.element;
      classList.toggle('open', open);
      classList.toggle('picked', picked);
      this.element.ariaSelected = picked;
      this.element.tabIndex = tabbable ? 0 : -1;
      if (open) this.element.setAttribute('aria-current', 'true');
      else this.element.removeAttribute('aria-current');
    }
    if (this.#box.checked !== picked) this.#box.checked = picked;
  }

  #fill(row) {
    const before = this.#row;
    this.#row = row;
    const { classList } = this.element;
    classList.toggle('wait', !row);
    this.element.ariaBusy = row ? null : 'true';
    if (!row) return;
    classList.toggle('u', row.unread);
    classList.toggle('answer', row.depth > 0);
    if (row.depth !== before?.depth) this.element.style.setProperty('--depth', row.depth);
    this.#dot.hidden = !row.unread;
    this.#flag.hidden = !row.flagged;
    this.#clip.hidden = !row.attachment;
    this.#tally.hidden = !row.count;
    this.#tally.textContent = row.count;
    this.#who.textContent = row.lead;
    this.#time.textContent = row.time;
    this.#second.textContent = row.second;
    if (before?.first === row.first && before?.lead === row.lead && before?.key === row.key) return;
    this.#first.textContent = row.first;
    this.#line.dir = RTL.test(row.first) ? 'rtl' : 'ltr';
    this.#box.ariaLabel = this.words.select.replace('%s', row.first).replace('%l', row.lead);
  }
}
