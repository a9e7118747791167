// Rules, indicators, conventions and law, each with its sources, and a search over all of them.
import { indicators, rulebook, rules } from '../engine.js';
import { fill, h } from '../h.js';
import { capital, day, names, number, say, t, word } from '../language.js';
import { labelled } from '../controls.js';
import { chip, sourceLines } from '../findings.js';
import { tabs } from '../tabs.js';

let sought = '';
let view = 'rules';

/** Letters without their marks, so that *hop* finds *họp*. */
const folded = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

function layers() {
  const found = [];
  for (let id = 'le-chan-2026'; id; id = found.at(-1).extends) found.push(rulebook({ id }).rulebook);
  return found;
}

const severityChip = (severity) =>
  names('severity').includes(severity) ? chip(severity) : h('span', { class: 'chip' }, t('byModality'));

function ruleEntries() {
  return rules().rules.map((rule) => ({
    group: capital(word('area', rule.area)),
    head: [severityChip(rule.severity), ' ', h('strong', {}, say(rule.title)), ' ', h('code', {}, rule.name)],
    body: [
      h('p', {}, say(rule.condition)),
      rule.conventions.length > 0 &&
        h(
          'p',
          { class: 'note' },
          `${t('conventions')}: ${rule.conventions.map((name) => word('convention', name)).join('; ')}`,
        ),
      sourceLines(rule.sources),
    ],
    text: [
      say(rule.title),
      rule.name,
      say(rule.condition),
      ...rule.sources.map((source) => `${source.document ?? ''} ${source.clause ?? ''}`),
    ].join(' '),
  }));
}

function indicatorEntries() {
  return indicators({ options: { rulebook: 'le-chan-2026' } }).indicators.map((entry) => ({
    head: [h('strong', {}, say(entry.title)), ' ', h('code', {}, entry.id)],
    body: [
      h('p', { class: 'note' }, capital(say(entry.unit))),
      h(
        'ul',
        { class: 'sources' },
        entry.targets.map((target) =>
          h(
            'li',
            {},
            `${word('comparator', target.comparator)} ${target.value} (${word('modality', target.modality)}): ${target.clause}, ${target.source}`,
            target.from ? ` – ${day(target.from)}` : '',
            ' ',
            h('span', { class: 'status' }, `(${word('certainty', target.status)})`),
          ),
        ),
      ),
    ],
    text: `${say(entry.title)} ${entry.id} ${say(entry.unit)}`,
  }));
}

function conventionEntries() {
  return names('convention').map((name) => ({
    head: [h('strong', {}, capital(word('convention', name))), ' ', h('code', {}, name)],
    body: [
      names(name).length > 0 &&
        h(
          'ul',
          {},
          names(name).map((value) => h('li', {}, `${capital(word(name, value))} `, h('code', {}, value))),
        ),
    ],
    text: `${word('convention', name)} ${name} ${names(name)
      .map((value) => word(name, value))
      .join(' ')}`,
  }));
}

function lawEntries() {
  return layers().flatMap((layer) =>
    layer.sources.map((source) => ({
      group: say(layer.title),
      head: [
        h('strong', {}, source.document),
        ' ',
        h('span', {}, `${source.issuer ?? ''}${source.issuedOn ? `, ${day(source.issuedOn)}` : ''}`),
      ],
      body: [
        h(
          'ul',
          { class: 'sources' },
          source.clauses.map((clause) =>
            h(
              'li',
              {},
              h('span', { class: 'clause' }, clause.id),
              ` ${clause.title ?? ''} `,
              h('span', { class: 'status' }, `(${word('certainty', clause.status)})`),
            ),
          ),
        ),
      ],
      text: `${source.document} ${source.issuer ?? ''} ${source.clauses.map((clause) => `${clause.id} ${clause.title ?? ''}`).join(' ')}`,
    })),
  );
}

function list(entries) {
  const words = folded(sought).split(/\s+/).filter(Boolean);
  const found = entries.filter(({ text }) => words.every((one) => folded(text).includes(one)));
  const groups = [...new Set(found.map(({ group }) => group))];
  return [
    h('p', { class: 'count', role: 'status' }, t('found', number(found.length), number(entries.length))),
    groups.map((group) => [
      group && h('h3', {}, group),
      h(
        'ul',
        { class: 'catalogue' },
        found
          .filter((entry) => entry.group === group)
          .map(({ head, body }) => h('li', {}, h('p', { class: 'head' }, head), body)),
      ),
    ]),
  ];
}

function draw(panel) {
  const kinds = { rules: ruleEntries, indicators: indicatorEntries, conventions: conventionEntries, law: lawEntries };
  const views = tabs({
    label: t('catalogueViews'),
    selected: view,
    onselect: (id) => (view = id),
    items: Object.entries(kinds).map(([id, entries]) => ({
      id,
      label: t(id),
      draw: (place) => fill(place, list(entries())),
    })),
  });
  const search = h('input', {
    type: 'search',
    value: sought,
    id: 'search',
    oninput: (event) => {
      sought = event.target.value;
      views.redraw();
    },
  });
  fill(
    panel,
    h('div', { class: 'lead' }, h('h2', {}, t('catalogueHead')), h('p', {}, t('catalogueLead'))),
    labelled(t('search'), search),
    h('div', { class: 'inner' }, views.list),
    views.panels,
  );
  views.redraw();
}

export const catalogue = { id: 'catalogue', label: 'catalogueTab', draw };
