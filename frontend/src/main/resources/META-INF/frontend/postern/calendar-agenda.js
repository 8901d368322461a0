import { classesOf, contentOf, dress } from './calendar-entries.js';
import { DAY, startOfDay } from './calendar-time.js';

/** The entries of some days as a list: a heading for each day that has any. */
export class Agenda {
  element = Object.assign(document.createElement('div'), { className: 'agenda scroll' });

  show(entries, from, days, { words, days: dayWords, today }) {
    const parts = [];
    for (let day = from; day < from + days * DAY; day += DAY) {
      const held = entries.filter(entry => entry.start < day + DAY && (entry.end > day || entry.start === day))
        .sort((a, b) => b.allDay - a.allDay || a.start - b.start);
      if (held.length) parts.push(this.#heading(day, dayWords, today), this.#list(held, day, words, dayWords));
    }
    if (!parts.length) parts.push(Object.assign(document.createElement('p'), { className: 'none', textContent: words.nothing }));
    this.element.replaceChildren(...parts);
  }

  #heading(day, dayWords, today) {
    const heading = document.createElement('h2');
    heading.classList.toggle('today', day === today);
    heading.append(Object.assign(document.createElement('b'), { textContent: dayWords.date(day) }), ` ${dayWords.weekday(day)}`);
    return heading;
  }

  #list(entries, day, words, dayWords) {
    const list = document.createElement('ul');
    for (const entry of entries) {
      const row = Object.assign(document.createElement('div'), { className: classesOf(entry).join(' ') });
      const starts = startOfDay(entry.start) === day;
      const time = document.createElement('span');
      time.className = 'when';
      time.textContent = entry.allDay ? words.allDay : starts ? dayWords.time(entry.start) : '…';
      const until = entry.allDay || entry.task || entry.end > day + DAY ? '' : `– ${dayWords.time(entry.end)}`;
      row.append(time, ...contentOf(entry, until));
      dress(row, entry, words, dayWords);
      const item = document.createElement('li');
      item.append(row);
      list.append(item);
    }
    return list;
  }
}
