//! Bad input as the exception `InputError`.

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use wardplan::Message;

/// What must not happen.
pub(crate) fn defect() -> PyErr {
    PyRuntimeError::new_err("a defect in wardplan: please report it with the call that led here")
}

fn both(message: &Message) -> (&str, &str) {
    (&message.vi, &message.en)
}

/// The exception of an error of the core, with every problem.
pub(crate) fn input_error(py: Python<'_>, error: &wardplan::Error) -> PyErr {
    let problems: Vec<_> = error
        .all()
        .map(|problem| {
            (
                problem.code().name(),
                problem.path(),
                both(problem.message()),
                problem.help().map(both),
                problem.count(),
                problem.paths(),
            )
        })
        .collect();
    let summary = error.summary();
    let made = py
        .import("wardplan._errors")
        .and_then(|module| module.getattr("InputError"))
        .and_then(|class| class.call_method1("_of", (problems, both(&summary), error.total())));
    made.map_or_else(|error| error, PyErr::from_value)
}
