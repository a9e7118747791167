// The language of the page, and the words of the library in it.
import { vocabulary } from './engine.js';
import { texts } from './text.js';

let language = 'vi';
let words = null;
const listeners = [];

export const current = () => language;
export const onLanguage = (listener) => listeners.push(listener);

export function choose(next) {
  language = next;
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

/** A sentence of the page; `{0}` and its like are filled. */
export function t(key, ...given) {
  const [vi, en] = texts[key];
  return (language === 'vi' ? vi : en).replace(/\{(\d)\}/g, (_, index) => given[index]);
}

/** A text of the library, which has both languages. */
export const say = (message) => message?.[language] ?? message?.vi ?? '';

/** What the library calls a name of one of its lists. */
export function word(group, name) {
  words ??= new Map(vocabulary().terms.map((term) => [`${term.group} ${term.name}`, term]));
  return say(words.get(`${group} ${name}`)) || name;
}

/** The names of a list, in the order of the library. */
export function names(group) {
  word(group, '');
  return [...words.values()].filter((term) => term.group === group).map((term) => term.name);
}

export const capital = (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** A day as officials write it: `09/6/2026`. */
export function day(iso) {
  if (!iso) return '';
  const [year, month, date] = iso.slice(0, 10).split('-');
  if (language === 'vi') return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
  return new Date(`${iso.slice(0, 10)}T00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

export const number = (value) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
