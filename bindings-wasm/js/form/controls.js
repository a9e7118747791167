// The controls of a form: what their names mean, and what they say.

/** The largest position in a list that a name may have: a form has no more rows. */
const MOST_ROWS = 10_000;

/** The path that a name means: `sessions.0.end`, `sessions[0].end` or `/sessions/0/end`. */
export function pathOf(name) {
  const steps = name.replace(/^\//, '').split(/[./[\]]+/).filter(Boolean);
  const path = steps.map((step) => (/^\d{1,5}$/.test(step) ? Number(step) : step));
  const isBad = path.some((step) => step === '__proto__' || step > MOST_ROWS) || typeof path[0] === 'number';
  return isBad ? [] : path;
}

/** What the record holds at a path: a kind, or the names of a closed list. */
export function fieldOf(fields, path) {
  const pattern = path.map((step) => (typeof step === 'number' ? '*' : step));
  const field = fields[`/${pattern.join('/')}`];
  // A row of a list of texts.
  return field ?? (pattern.at(-1) === '*' && fields[`/${pattern.slice(0, -1).join('/')}`] === 'texts' ? 'text' : undefined);
}

/** The controls that say something of the record. */
export function controlsOf(form) {
  const silent = ['submit', 'button', 'image', 'reset', 'file'];
  return [...form.elements].filter(
    ({ name, type, localName }) => name && localName !== 'fieldset' && localName !== 'object' && !silent.includes(type) && pathOf(name).length > 0,
  );
}

/** What the controls of one name say. */
export function valueOf(controls, field, isTouched) {
  const active = controls.filter((control) => !control.matches(':disabled') && control.localName !== 'output');
  const [first] = active;
  if (!first) return null;
  if (first.type === 'radio') return active.find(({ checked }) => checked)?.value ?? null;
  if (first.type === 'checkbox') {
    if (field === 'texts' || active.length > 1) return active.filter(({ checked }) => checked).map(({ value }) => value);
    // An empty box says no only once someone has looked at it.
    return first.checked || (isTouched ? false : null);
  }
  if (first.type === 'select-multiple') return [...first.selectedOptions].map(({ value }) => value);
  if (field === 'texts' && active.length === 1) return first.value.split('\n').map((line) => line.trim());
  return active.length > 1 ? active.map(({ value }) => value) : first.value;
}

/** Fills an empty list of choices with the names and labels of the field. */
export function fillSelect(control, { fields, lang }) {
  if (control.localName !== 'select') return;
  const terms = fieldOf(fields, pathOf(control.name));
  const isFilled = [...control.options].some(({ value }) => value !== '');
  if (!Array.isArray(terms) || isFilled) return;
  const document = control.ownerDocument;
  const option = (value, text) => {
    const made = document.createElement('option');
    made.value = value;
    made.textContent = text;
    return made;
  };
  const label = (text) => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
  const blank = control.options.length > 0 || control.multiple ? [] : [option('', '')];
  control.append(...blank, ...terms.map(([name, vi, en]) => option(name, label(lang === 'vi' ? vi : en))));
}
