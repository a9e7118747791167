// The one door to a module, which keeps no state between calls: what goes wrong inside it is undone
// by starting it anew.
import { WardplanError } from './error.js';
import { isPlain, marked } from './plain.js';

/** The functions that start a module and call it, from what wasm-bindgen wrote beside it. */
export function doorTo({
  default: instantiate,
  __wbg_reset_state: restart,
  callJson: callText,
  callMarked,
  initSync,
}) {
  let ready = false;
  let interrupted = false;

  /** Starts the module from its bytes, at once. */
  function start(bytes) {
    initSync({ module: bytes });
    ready = true;
  }

  /** Starts the module from wherever it is, or waits until it has started. */
  async function load(source) {
    await instantiate({ module_or_path: source });
    ready = true;
  }

  /** Runs an operation over JSON text: a call in, the canonical JSON of the answer out. */
  function callJson(operation, text) {
    if (typeof text !== 'string') {
      throw new TypeError(`callJson takes JSON text; pass an object to ${operation}(call)`);
    }
    return run(callText, String(operation), wellFormed(text));
  }

  /** Runs an operation over plain data, or over JSON text. */
  function call(operation, input = {}) {
    let answer;
    if (typeof input === 'string') answer = callJson(operation, input);
    else if (isPlain(input)) answer = run(callText, operation, JSON.stringify(input));
    else answer = run(callMarked, operation, marked(input));
    return JSON.parse(answer);
  }

  function run(enter, ...given) {
    if (!ready) throw new Error('wardplan is not ready: `await init()` first');
    // After a trap (no memory, no stack) the old instance must not be entered again.
    if (interrupted) restart();
    interrupted = true;
    try {
      const answer = enter(...given);
      interrupted = false;
      return answer;
    } catch (thrown) {
      if (typeof thrown !== 'string') throw thrown;
      interrupted = false;
      throw new WardplanError(thrown);
    }
  }

  return { start, load, callJson, call, run };
}

/** The text with lone surrogates escaped, so that the core sees and refuses them. */
function wellFormed(text) {
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16)}`;
  return text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, escape);
}
