// What the parts of the page share: the plan and the registers that were read.
export const shared = {
  /** The plan, as the library read it. */
  plan: null,
  /** The layer of rules that the plan makes. */
  layer: null,
  /** The registers, ready for every operation. */
  registers: null,
  /** Meetings that were registered by hand. */
  added: [],
};

export const share = (values) => Object.assign(shared, values);
