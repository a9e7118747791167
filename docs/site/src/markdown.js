// Shows the Markdown of a report: headings, tables, lists, paragraphs, bold and italic. Nothing else is in it.
import { h } from './h.js';

export function markdown(text) {
  const blocks = text.trim().split(/\n{2,}/);
  return h('div', { class: 'document report' }, blocks.map(block));
}

function block(text) {
  const lines = text.split('\n');
  const heading = /^(#{1,4}) (.*)$/.exec(lines[0]);
  if (heading)
    return [
      h(`h${Math.min(6, heading[1].length + 2)}`, {}, inline(heading[2])),
      lines.length > 1 && block(lines.slice(1).join('\n')),
    ];
  if (lines[0].startsWith('|') && lines.length > 1) return tableOf(lines);
  if (lines.every((line) => line.startsWith('- ')))
    return h(
      'ul',
      {},
      lines.map((line) => h('li', {}, inline(line.slice(2)))),
    );
  return h('p', {}, inline(lines.join(' ')));
}

function cells(line) {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function tableOf([head, , ...rows]) {
  return h(
    'div',
    { class: 'scroll', tabindex: '0' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          cells(head).map((cell) => h('th', { scope: 'col' }, inline(cell))),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((line) =>
          h(
            'tr',
            {},
            cells(line).map((cell) => h('td', {}, inline(cell))),
          ),
        ),
      ),
    ),
  );
}

function inline(text) {
  return text.split(/(\*\*(?:[^*\\]|\\.)+\*\*|\*(?:[^*\\]|\\.)+\*|`[^`]+`)/).map((piece) => {
    if (/^\*\*.+\*\*$/.test(piece)) return h('strong', {}, plain(piece.slice(2, -2)));
    if (/^\*.+\*$/.test(piece)) return h('em', {}, plain(piece.slice(1, -1)));
    if (/^`.+`$/.test(piece)) return h('code', {}, piece.slice(1, -1));
    return plain(piece);
  });
}

const plain = (text) => text.replace(/\\([^\w\s])/g, '$1');
