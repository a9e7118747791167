// A plain form bound to a schema of wardplan: what is wrong stands at its control, once someone has typed there.
import { controlsOf, fieldOf, fillSelect, pathOf, valueOf } from './controls.js';
import { placesOf } from './places.js';

/** Binds a form to a schema; see the page on forms. */
export function bindForm(form, schema, { summary, onChange, notes: showsNotes = true } = {}) {
  const touched = new Set();
  let all = false;
  let shown = new Map();
  let counter = 0;
  const stop = new AbortController();
  const on = (target, event, listener) => target.addEventListener(event, listener, { signal: stop.signal });
  const box = summary ?? form.querySelector('[data-wardplan-summary]') ?? ownSummary(form);
  const rests = form.ownerDocument.createElement('ul');
  box.append(rests);

  const controls = () => controlsOf(form);

  /** The record as it stands in the form. */
  function value() {
    const record = {};
    for (const [name, group] of grouped(controls())) {
      const path = pathOf(name);
      if (path.length === 0) continue;
      put(record, path, valueOf(group, fieldOf(schema.fields, path), all || touched.has(path.join('.'))));
    }
    return record;
  }

  /** Looks at the form, and shows what is wrong where someone has typed. */
  function look() {
    const record = value();
    const { issues, notes } = schema.look(record);
    const everything = showsNotes ? [...issues, ...notes] : issues;
    const visible = everything.filter((issue) => all || speaks(issue));
    draw(visible, new Set(issues));
    onChange?.({ value: record, issues, notes, visible });
    return issues;
  }

  /** Whether someone has typed in a field on which an issue rests. */
  function speaks({ path, reads }) {
    return [path, ...reads].some((read) => {
      const place = read.join('.');
      return [...touched].some((name) => name === place || (place !== '' && name.startsWith(`${place}.`)));
    });
  }

  function draw(issues, blocking) {
    const places = placesOf(issues, controls(), touched);
    const now = new Map();
    const rest = [];
    for (const [issue, control] of places) {
      if (control) now.set(control, [...(now.get(control) ?? []), issue]);
      else rest.push(issue);
    }
    for (const control of new Set([...shown.keys(), ...now.keys()])) {
      const told = now.get(control) ?? [];
      const list = shown.get(control) ?? listFor(control);
      write(list, told);
      mark(control, list, told, blocking);
      if (told.length === 0) {
        list.remove();
        shown.delete(control);
      } else shown.set(control, list);
    }
    write(rests, rest);
    box.hidden = rest.length === 0;
  }

  /** A list under a control, with an id of its own. */
  function listFor(control) {
    const list = form.ownerDocument.createElement('ul');
    counter += 1;
    list.id = `${form.id || 'wardplan'}-issues-${counter}`;
    list.className = 'wardplan-issues';
    const group = control.type === 'radio' ? control.closest('fieldset') : null;
    if (group) group.append(list);
    else (control.closest('label') ?? control).after(list);
    return list;
  }

  function write(list, issues) {
    const document = form.ownerDocument;
    const items = issues.map((issue) => {
      const item = document.createElement('li');
      item.dataset.severity = issue.severity;
      if (issue.rule) item.dataset.rule = issue.rule;
      item.textContent = issue.message;
      return item;
    });
    const same = items.length === list.children.length && items.every((item, at) => item.isEqualNode(list.children[at]));
    if (!same) list.replaceChildren(...items);
  }

  function mark(control, list, issues, blocking) {
    const others = (control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((id) => id && id !== list.id);
    const ids = issues.length > 0 ? [...others, list.id] : others;
    set(control, 'aria-describedby', ids.join(' '));
    set(control, 'aria-invalid', issues.some((issue) => blocking.has(issue)) ? 'true' : '');
    set(control, 'data-wardplan', ['error', 'warning', 'info'].find((known) => issues.some((issue) => issue.severity === known)) ?? '');
  }

  function clear() {
    touched.clear();
    all = false;
    draw([], new Set());
  }

  for (const event of ['input', 'change', 'focusout']) {
    on(form, event, ({ target }) => {
      // To pass through a control is not to type there.
      if (!target.name || (event === 'focusout' && !touched.has(pathOf(target.name).join('.')))) return;
      touched.add(pathOf(target.name).join('.'));
      look();
    });
  }
  on(form, 'submit', (event) => {
    all = true;
    const issues = look();
    if (issues.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const first = controls().find((control) => control.getAttribute('aria-invalid') === 'true');
    (first ?? box).focus();
  });
  // The controls have their first values only after the event.
  on(form, 'reset', () => setTimeout(clear));

  const fill = () => {
    for (const control of controls()) fillSelect(control, schema);
  };
  fill();

  return {
    value,
    issues: () => schema.look(value()).issues,
    /** Looks again, after a script has changed the form. */
    look() {
      fill();
      return look();
    },
    /** Shows everything, also where nobody has typed. */
    showAll() {
      all = true;
      fill();
      return look();
    },
    /** Takes back what was shown, and listens no longer. */
    unbind() {
      clear();
      stop.abort();
      rests.remove();
      if (box.dataset.wardplanSummary === 'own') box.remove();
    },
  };
}

/** A place at the head of the form for what no control can carry. */
function ownSummary(form) {
  const box = form.ownerDocument.createElement('div');
  box.className = 'wardplan-summary';
  box.dataset.wardplanSummary = 'own';
  box.setAttribute('role', 'status');
  box.tabIndex = -1;
  box.hidden = true;
  form.prepend(box);
  return box;
}

function grouped(controls) {
  const groups = new Map();
  for (const control of controls) groups.set(control.name, [...(groups.get(control.name) ?? []), control]);
  return groups;
}

function set(element, name, value) {
  if (value === '') element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Puts a value at a path; positions that no control has are null. */
function put(record, path, value) {
  let inner = record;
  for (const [at, key] of path.slice(0, -1).entries()) {
    // What every object has is nothing that a name leads into.
    const held = Object.hasOwn(inner, key) ? inner[key] : null;
    if (typeof held !== 'object' || held === null) inner[key] = typeof path[at + 1] === 'number' ? [] : {};
    inner = inner[key];
    while (Array.isArray(inner) && inner.length < path[at + 1]) inner.push(null);
  }
  inner[path.at(-1)] = value;
}
