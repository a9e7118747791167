//! Modules for one form, to be loaded where a clerk waits for them: they hold the operations named
//! here, what those need, and nothing else.

use wardplan::Operation;

pub(crate) static OPERATIONS: &[Operation] = &[
    #[cfg(feature = "meeting")]
    named("checkMeeting"),
    #[cfg(feature = "task")]
    named("checkTask"),
];

const fn named(name: &str) -> Operation {
    match Operation::named(name) {
        Some(operation) => operation.undescribed(),
        None => panic!("there is no such operation"),
    }
}
