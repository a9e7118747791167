// Makes elements. Text is always text: nothing that comes from a file is ever read as HTML.

const properties = new Set(['value', 'checked', 'selected', 'disabled', 'htmlFor', 'open']);

/** An element with attributes (`onclick` and its like are listeners) and children; `null` and `false` are nothing. */
export function h(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (properties.has(name)) element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  // A list has its value only once its choices are in it.
  if (tag === 'select' && given.value !== undefined) element.value = given.value;
  return element;
}

/** The same element with other children. */
export function fill(element, ...children) {
  element.replaceChildren(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

let last = 0;

/** An id that no other element of the page has. */
export const fresh = (stem) => `${stem}-${(last += 1)}`;
