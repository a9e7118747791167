// A text with what was made of it: each stretch is marked with everything that lies over it.
import { h } from './h.js';
import { say, t } from './language.js';

/** What a pointer into the plan is about, for the colour and the words on a stretch. */
function kindOf(pointer) {
  if (/\/due(\/|$)/.test(pointer)) return 'due';
  const [, , part] = pointer.split('/');
  return (
    {
      citations: 'citation',
      agencies: 'agency',
      tasks: 'task',
      targets: 'target',
      reporting: 'duty',
      document: 'head',
    }[part] ?? 'other'
  );
}

/** The stretches that lie over a text, each with its place and what it is. */
export function layers(answer, text) {
  const found = [];
  const add = (span, layer) => span && found.push({ from: span.utf16[0], to: span.utf16[1], ...layer });
  for (const [pointer, span] of Object.entries(answer.spans)) add(span, { layer: 'read', kind: kindOf(pointer) });
  // Titles of parts; an item below them is named by its first sentence, which is no title.
  for (const entry of answer.outline) if (entry.level <= 2) add(entry.span, { layer: 'outline' });
  for (const span of answer.frame) add(span, { layer: 'frame' });
  for (const span of answer.unread) add(span, { layer: 'unread' });
  answer.fixes.forEach((fix, index) => add(fix.span, { layer: 'fix', index, fix }));
  answer.findings.forEach((finding, index) => add(finding.span, { layer: 'finding', index, finding }));
  return found.filter(({ from, to }) => from < to && to <= text.length);
}

/** The text as elements. */
export function highlighted(answer, text) {
  const over = layers(answer, text);
  const edges = [...new Set([0, text.length, ...over.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const pieces = [];
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const [from, to] = [edges[at], edges[at + 1]];
    const here = over.filter((layer) => layer.from <= from && layer.to >= to);
    const words = text.slice(from, to);
    pieces.push(here.length === 0 ? bare(words) : piece(words, here));
  }
  return h('div', { class: 'document', lang: 'vi' }, pieces);
}

/** Signs of Markdown stand back behind the words. */
function bare(words) {
  return words
    .split(/(\*\*|^#+ |\n#+ )/)
    .map((part) => (/^(\*\*|\n?#+ )$/.test(part) ? h('span', { class: 'sign' }, part) : part));
}

function piece(words, here) {
  const innermost = (layer) =>
    here.filter((one) => one.layer === layer).sort((a, b) => a.to - a.from - (b.to - b.from))[0];
  const read = innermost('read');
  const found = here.filter(({ layer }) => layer === 'finding');
  const fix = innermost('fix');
  const classes = [
    read ? `read ${read.kind}` : '',
    innermost('outline') && !read ? 'outline' : '',
    innermost('frame') && !read ? 'frame' : '',
    innermost('unread') ? 'unread' : '',
    found.length ? `found ${found.some(({ finding }) => finding.severity === 'error') ? 'error' : 'warning'}` : '',
    fix ? 'fix' : '',
  ];
  const title = [
    read
      ? t(`kind-${read.kind}`)
      : innermost('unread')
        ? t('legendUnread')
        : innermost('frame')
          ? t('legendFrame')
          : '',
    ...found.map(({ finding }) => say(finding.message)),
  ];
  return h(
    'span',
    {
      class: classes.filter(Boolean).join(' '),
      title: title.filter(Boolean).join('\n'),
      // Where the link of a finding leads.
      'data-finding': found.length ? found.map(({ index }) => index).join(' ') : null,
      tabindex: found.length ? '-1' : null,
    },
    bare(words),
  );
}
