// What the parts of the page share: the plan and the registers that were read.
const listeners = [];

export const shared = {
  /** The plan, as the library read it. */
  plan: null,
  /** The layer of rules that the plan makes. */
  layer: null,
  /** The registers, ready for every operation. */
  registers: null,
  /** Meetings that were registered by hand. */
  added: [],
  /** Period, day and conventions, chosen beside the registers. */
  options: {},
};

export const onShared = (listener) => listeners.push(listener);

export function share(values) {
  Object.assign(shared, values);
  for (const listener of listeners) listener(Object.keys(values));
}
