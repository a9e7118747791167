// JSON.stringify changes in silence what JSON has no form for: NaN becomes null, a Date becomes
// text, a Map becomes {}. Here such values are found, and handed to the core to be refused there.

import { MOST_LEVELS } from './limits.js';

/** Whether JSON.stringify would keep everything that a value says. */
export function isPlain(value, level = 0) {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      break;
    default:
      return false;
  }
  if (value === null) return true;
  if (level > MOST_LEVELS) return false;
  if (Array.isArray(value)) {
    if (value.toJSON !== undefined) return false;
    for (let index = 0; index < value.length; index += 1) {
      if (!isPlain(value[index], level + 1)) return false;
    }
    return true;
  }
  if (!isRecord(value)) return false;
  for (const key in value) {
    const item = value[key];
    // A property that is undefined is one that is not stated.
    if (item !== undefined && !isPlain(item, level + 1)) return false;
  }
  return true;
}

/** Whether an object is no instance of a class: of this page or of another. */
function isRecord(object) {
  const prototype = Object.getPrototypeOf(object);
  return (
    prototype === Object.prototype ||
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf'))
  );
}

/**
 * JSON text of any value, with a mark in place of each value that JSON has no form for. A mark is a
 * text that starts with U+0000; a text of the caller that does so is marked as a text.
 */
export function marked(value, above = []) {
  switch (typeof value) {
    case 'string':
      return value.startsWith('\0') ? mark('text', value) : JSON.stringify(value);
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : mark('float', String(value));
    case 'bigint':
      return String(value);
    case 'object':
      break;
    default:
      return mark('foreign', typeof value);
  }
  if (value === null || above.length > MOST_LEVELS) return 'null';
  if (above.includes(value)) return mark('foreign', 'circular reference');
  const within = [...above, value];
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item) => marked(item, within)).join()}]`;
  }
  if (!isRecord(value)) return mark('foreign', value.constructor?.name || 'object');
  const stated = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${stated.map(([key, item]) => `${JSON.stringify(key)}:${marked(item, within)}`).join()}}`;
}

function mark(kind, name) {
  return JSON.stringify(`\0${kind}:${name}`);
}
