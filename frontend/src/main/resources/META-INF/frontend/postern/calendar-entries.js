import { parse, textOf } from './calendar-time.js';

const ALL_DAY = 1, EDITABLE = 2, BUSY = 4, TENTATIVE = 8, CANCELLED = 16, TASK = 32, DONE = 64, REPEATS = 128;

/** An entry as the server sends it: id, title, start, end, marks, hue, detail, owner. */
export function decode([id, title, start, end, marks, hue, detail, owner]) {
  return {
    id, title, hue, detail, owner,
    start: parse(start), end: parse(end), allDay: !!(marks & ALL_DAY), editable: !!(marks & EDITABLE),
    busy: !!(marks & BUSY), tentative: !!(marks & TENTATIVE), cancelled: !!(marks & CANCELLED),
    task: !!(marks & TASK), done: !!(marks & DONE), repeats: !!(marks & REPEATS),
  };
}

/** The same for the grid. */
export const forGrid = entry => ({
  id: entry.id, title: entry.title, allDay: entry.allDay, editable: entry.editable,
  start: textOf(entry.start, entry.allDay), end: textOf(entry.end, entry.allDay),
  classNames: classesOf(entry), extendedProps: { entry },
});

export const classesOf = entry => ['entry', 'hue',
  ...['busy', 'tentative', 'cancelled', 'task', 'done'].filter(mark => entry[mark])];

/** What the entry looks like inside: text only, whatever it holds. */
export function contentOf(entry, time) {
  const title = Object.assign(document.createElement('bdi'), { className: 't', textContent: entry.title });
  const nodes = [title];
  if (entry.task) nodes.unshift(glyph(entry.done ? 'check' : 'tasks'));
  const detail = [time, entry.detail].filter(Boolean).join(' · ');
  if (detail) nodes.push(Object.assign(document.createElement('span'), { className: 'd', textContent: detail }));
  if (entry.repeats) nodes.push(glyph('repeat'));
  if (entry.owner) nodes.push(Object.assign(document.createElement('span'), { className: 'own', textContent: entry.owner }));
  return nodes;
}

function glyph(icon) {
  const span = Object.assign(document.createElement('span'), { className: `i xs i-${icon}` });
  span.ariaHidden = 'true';
  return span;
}

/** What assistive technology says of an entry. */
export function labelOf(entry, words, days) {
  const marks = ['task', 'done', 'tentative', 'cancelled', 'busy', 'repeats'].filter(mark => entry[mark]).map(mark => words[mark]);
  return [entry.title, days.span(entry), ...marks, entry.detail, entry.owner].filter(Boolean).join(', ');
}

/** Makes an element stand for an entry. */
export function dress(element, entry, words, days) {
  element.dataset.entry = entry.id;
  element.style.setProperty('--hue', entry.hue);
  element.role = 'button';
  element.tabIndex = -1;
  element.ariaLabel = labelOf(entry, words, days);
}
