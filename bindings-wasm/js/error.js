let language = 'en';

/** Chooses the language of `message` of the errors that follow. */
export function setLanguage(wanted) {
  if (wanted !== 'vi' && wanted !== 'en') {
    throw new TypeError(`there is no language ${String(wanted)}: write 'vi' or 'en'`);
  }
  language = wanted;
}

/** A call that cannot be read, with every problem that was found in it. */
export class WardplanError extends Error {
  /** @param {string} thrown What the core throws: the problems, then a sentence that sums them up; both as JSON. */
  constructor(thrown) {
    const [told, summary] = thrown.split('\n').map((line) => JSON.parse(line));
    super(summary[language]);
    this.summary = summary;
    this.errors = told.errors;
    this.total = told.total;
    const [{ code, path, help }] = told.errors;
    this.code = code;
    this.path = path;
    this.help = help;
  }

  static {
    // A plain value, because Bun calls no getter for the first line of the stack.
    this.prototype.name = 'WardplanError';
  }
}
