// Tabs as the authoring practices describe them: arrow keys, Home and End move and choose.
import { fresh, h } from './h.js';

/**
 * A list of tabs and their panels. Each item has an `id`, a `label` and a `draw` that fills its panel; a panel is
 * drawn when it is shown, and again when `redraw` is called.
 */
export function tabs({ label, items, selected, onselect, name }) {
  const stem = name ?? fresh('tabs');
  const list = h('div', { role: 'tablist', 'aria-label': label, class: 'tablist' });
  const panels = new Map();
  const buttons = new Map();
  let shown = selected ?? items[0].id;

  for (const item of items) {
    const button = h(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `${stem}-${item.id}`,
        'aria-controls': `${stem}-panel-${item.id}`,
        onclick: () => show(item.id),
      },
      item.label,
    );
    buttons.set(item.id, button);
    panels.set(
      item.id,
      h('section', {
        role: 'tabpanel',
        id: `${stem}-panel-${item.id}`,
        'aria-labelledby': `${stem}-${item.id}`,
        tabindex: '-1',
      }),
    );
  }
  list.append(...buttons.values());
  list.addEventListener('keydown', (event) => {
    const ids = items.map(({ id }) => id);
    const at = ids.indexOf(shown);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    show(ids[(next + ids.length) % ids.length]);
    buttons.get(shown).focus();
  });

  function mark() {
    for (const [id, button] of buttons) {
      button.setAttribute('aria-selected', String(id === shown));
      button.tabIndex = id === shown ? 0 : -1;
      panels.get(id).hidden = id !== shown;
    }
  }

  function redraw() {
    items.find(({ id }) => id === shown).draw(panels.get(shown));
  }

  function show(id) {
    if (!panels.has(id)) return;
    shown = id;
    mark();
    redraw();
    onselect?.(id);
  }

  mark();
  return { list, panels: [...panels.values()], show, redraw, panel: () => panels.get(shown) };
}
