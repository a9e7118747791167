// Small controls that several parts use.
import { fresh, h } from './h.js';
import { t } from './language.js';

/** A control with its label above it. */
export function labelled(label, control, note) {
  control.id ||= fresh('control');
  return h(
    'div',
    { class: 'field' },
    h('label', { for: control.id }, label),
    control,
    note && h('p', { class: 'note' }, note),
  );
}

/** A list of choices; the first is nothing. */
export function select(value, choices, onchange, given = {}) {
  return h(
    'select',
    { ...given, value, onchange: (event) => onchange(event.target.value) },
    choices.map(([name, label]) => h('option', { value: name }, label)),
  );
}

export const button = (label, onclick, given = {}) => h('button', { type: 'button', onclick, ...given }, label);

/** A table in a frame that scrolls by itself, also by keyboard. */
export function table(caption, heads, rows, given = {}) {
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': given.region ?? caption },
    h(
      'table',
      { class: given.class },
      h('caption', { class: given.shown ? null : 'hidden' }, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map((head) => (head.tagName ? head : h('th', { scope: 'col' }, head))),
        ),
      ),
      h('tbody', {}, rows),
    ),
  );
}

/** The head of a column of figures. */
export const figureHead = (label) => h('th', { scope: 'col', class: 'number' }, label);

export const row = (...cells) =>
  h(
    'tr',
    {},
    cells.map((cell) => (cell?.tagName === 'TH' || cell?.tagName === 'TD' ? cell : h('td', {}, cell))),
  );

/** Gives a file to keep. Nothing is sent: the browser writes it. */
export function download(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** A place where a file is dropped or chosen. */
export function dropZone({ label, accept, onfile }) {
  const input = h('input', {
    type: 'file',
    accept,
    class: 'hidden',
    id: fresh('file'),
    onchange: (event) => event.target.files[0] && onfile(event.target.files[0]),
  });
  const zone = h(
    'div',
    { class: 'drop' },
    input,
    h('label', { for: input.id }, h('strong', {}, label), h('span', {}, t('dropHint'))),
  );
  const over = (on) => (event) => {
    event.preventDefault();
    zone.classList.toggle('over', on);
  };
  zone.addEventListener('dragover', over(true));
  zone.addEventListener('dragleave', over(false));
  zone.addEventListener('drop', (event) => {
    over(false)(event);
    const [file] = event.dataTransfer.files;
    if (file) onfile(file);
  });
  return zone;
}

export const today = () => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
};
