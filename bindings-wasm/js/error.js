/** A call that cannot be read, with every problem that was found in it. */
export class WardplanError extends Error {
  /** @param {string} thrown What the core throws: the problems as JSON, then a line that sums them up. */
  constructor(thrown) {
    const end = thrown.indexOf('\n');
    super(thrown.slice(end + 1));
    this.errors = JSON.parse(thrown.slice(0, end)).errors;
    const [{ code, path, help }] = this.errors;
    this.code = code;
    this.path = path;
    this.help = help;
  }

  static {
    // A plain value, because Bun calls no getter for the first line of the stack.
    this.prototype.name = 'WardplanError';
  }
}
