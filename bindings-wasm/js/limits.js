// Written by `cargo run -p wardplan-tests --bin generate`. Do not edit.

/** How deep a call may nest. */
export const MOST_LEVELS = 64;
