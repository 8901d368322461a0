/**
 * Keeps what is typed between the key that opens a composer and the moment its field has the focus:
 * those keys are text, not shortcuts, and stand in the field when it is there.
 */
const PATIENCE = 8000;
let since = 0;
let keys = [];

const inText = target => target.closest?.('input,textarea,select,[contenteditable],.composer,[role=dialog],[role=alertdialog]');

function opens(event) {
  if (event.key === 'c') return true;
  const bar = document.querySelector('.message-pane > .bar');
  return (event.key === 'r' || event.key === 'a') && !!bar?.offsetParent;
}

window.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || inText(event.target)) return;
  if (since && Date.now() - since < PATIENCE) {
    if (event.key.length === 1) keys.push(event.key);
    else if (event.key === 'Enter') keys.push('\n');
    else if (event.key === 'Backspace') keys.pop();
    else if (event.key === 'Escape') since = 0;
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (opens(event)) {
    since = Date.now();
    keys = [];
  } else {
    since = 0;
  }
}, true);

window.addEventListener('focusin', event => {
  const field = event.target;
  if (!since || !field.closest?.('.composer') || field.setRangeText === undefined) return;
  since = 0;
  if (!keys.length) return;
  const text = keys.join('');
  keys = [];
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
});
