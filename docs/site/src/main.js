// Starts the page: its frame, the six parts, language and theme.
import { init, version } from './engine.js';
import { fill, h } from './h.js';
import { choose, current, onLanguage, t } from './language.js';
import { tabs } from './tabs.js';
import { button } from './controls.js';
import { problems } from './findings.js';
import { catalogue } from './parts/catalogue.js';
import { clarityGrid } from './parts/clarities.js';
import { meetingForm } from './parts/meeting.js';
import { planReader } from './parts/plan.js';
import { registerReader } from './parts/register.js';
import { reporter } from './parts/report.js';

const parts = [meetingForm, planReader, registerReader, clarityGrid, reporter, catalogue];
let chosen = location.hash.slice(1);
let frame = null;

/** Follows the system until someone chooses; the choice is kept in this browser alone. */
function theme(next) {
  const root = document.documentElement;
  try {
    if (next) localStorage.setItem('wardplan-theme', next);
    else next = localStorage.getItem('wardplan-theme');
  } catch {
    // A browser may keep nothing.
  }
  if (next) root.dataset.theme = next;
  return root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

function draw() {
  document.title = t('pageTitle');
  frame = tabs({
    name: 'part',
    label: t('parts'),
    selected: parts.some(({ id }) => id === chosen) ? chosen : parts[0].id,
    items: parts.map((part) => ({ id: part.id, label: t(part.label), draw: part.draw })),
    onselect: (id) => {
      chosen = id;
      history.replaceState(null, '', `#${id}`);
    },
  });
  const dark = theme() === 'dark';
  fill(
    document.body,
    h('a', { class: 'skip', href: '#content', onclick: skip }, t('skip')),
    h(
      'header',
      { class: 'banner' },
      h(
        'div',
        { class: 'brand' },
        h('span', { class: 'emblem', 'aria-hidden': 'true' }),
        h('div', {}, h('h1', {}, 'wardplan'), h('p', {}, t('tagline'))),
      ),
      h(
        'div',
        { class: 'switches' },
        button(t('otherLanguage'), () => choose(current() === 'vi' ? 'en' : 'vi'), {
          id: 'language',
          lang: current() === 'vi' ? 'en' : 'vi',
        }),
        button(
          dark ? t('light') : t('dark'),
          () => {
            theme(dark ? 'light' : 'dark');
            redrawKeeping('theme');
          },
          { id: 'theme' },
        ),
      ),
    ),
    h('nav', { 'aria-label': t('parts') }, frame.list),
    h('main', { id: 'content', tabindex: '-1' }, frame.panels),
    h('footer', {}, h('p', {}, t('private')), h('p', {}, t('footer', version))),
  );
  frame.redraw();
}

/** To the content without changing the address, which names the part. */
function skip(event) {
  event.preventDefault();
  document.getElementById('content').focus();
}

function redrawKeeping(id) {
  draw();
  document.getElementById(id).focus();
}

async function start() {
  try {
    await init();
  } catch (error) {
    fill(document.body, h('main', {}, h('h1', {}, 'wardplan'), h('p', {}, t('noEngine')), problems(error)));
    return;
  }
  onLanguage(() => redrawKeeping('language'));
  // A file that misses its place must not take the page away.
  for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault());
  addEventListener('hashchange', () => frame.show(location.hash.slice(1)));
  draw();
}

start();
