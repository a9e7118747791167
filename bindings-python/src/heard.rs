//! Long work, which Ctrl-C ends.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Builder;
use std::time::Duration;

use pyo3::prelude::*;
use wardplan::Json;

use crate::error::{defect, input_error};

/// How often signals are looked for.
const PAUSE: Duration = Duration::from_millis(50);
/// What the main thread of most systems has.
const STACK: usize = 8 << 20;
/// What is shorter is done before anyone could press a key.
const LONG_TEXT: usize = 16 << 10;
const LONG_LIST: usize = 64;

/// Whether work over this value may take long.
pub(crate) fn is_long(json: &Json<'_>, levels: usize) -> bool {
    match json {
        Json::Text(text) => text.len() >= LONG_TEXT,
        Json::List(items) => {
            items.len() >= LONG_LIST
                || levels > 0 && items.iter().any(|item| is_long(item, levels - 1))
        }
        Json::Object(entries) => {
            levels > 0 && entries.iter().any(|(_, value)| is_long(value, levels - 1))
        }
        _ => false,
    }
}

/// Whether work over this text may take long.
pub(crate) fn is_long_text(text: &str) -> bool {
    text.len() >= LONG_TEXT
}

/// Whether nobody waits for the work any more.
#[derive(Clone, Default)]
pub(crate) struct Left(Arc<AtomicBool>);

impl Left {
    pub(crate) fn is_so(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

type Done<R> = std::thread::Result<Result<R, wardplan::Error>>;

/// Runs work of the core on a thread of its own, and listens for signals meanwhile. The core cannot be
/// stopped: work that was left goes on to its end, without touching Python.
pub(crate) fn heard<R: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce(&Left) -> Result<R, wardplan::Error> + Send + 'static,
) -> PyResult<R> {
    let left = Left::default();
    let (sender, receiver) = channel();
    let seen = left.clone();
    let started = Builder::new().stack_size(STACK).spawn(move || {
        let done = catch_unwind(AssertUnwindSafe(|| work(&seen)));
        // Nobody listens to work that was left.
        let _ = sender.send(done);
    });
    started.map_err(|_| defect())?;
    match wait(py, &Mutex::new(receiver), &left)? {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(input_error(py, &error)),
        Err(_) => Err(defect()),
    }
}

fn wait<R: Send>(
    py: Python<'_>,
    receiver: &Mutex<Receiver<Done<R>>>,
    left: &Left,
) -> PyResult<Done<R>> {
    loop {
        let found = py.detach(|| {
            let receiver = receiver.lock().unwrap_or_else(PoisonError::into_inner);
            receiver.recv_timeout(PAUSE)
        });
        match found {
            Ok(done) => return Ok(done),
            Err(RecvTimeoutError::Disconnected) => return Err(defect()),
            Err(RecvTimeoutError::Timeout) => py.check_signals().inspect_err(|_| {
                left.0.store(true, Ordering::Relaxed);
            })?,
        }
    }
}
