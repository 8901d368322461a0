/**
 * Lets the browser ask before it closes a window in which something typed is not saved yet. What is
 * inside an element with data-keeps counts; the server sends the event "kept" when it has saved.
 */
const PAUSE = 1600;

const holder = event => event.target.closest?.('[data-keeps]');

window.addEventListener('input', event => {
  const keeps = holder(event);
  if (keeps) {
    keeps.unsaved = true;
    keeps.typedAt = performance.now();
  }
}, true);

window.addEventListener('kept', event => {
  const keeps = holder(event);
  // what was typed since is on its way to the next save
  if (keeps && performance.now() - (keeps.typedAt ?? 0) > PAUSE) keeps.unsaved = false;
}, true);

window.addEventListener('beforeunload', event => {
  const open = [...document.querySelectorAll('[data-keeps]')].some(keeps => keeps.unsaved);
  if (open) event.preventDefault();
});
