//! Tasks by their clause and by their words, so that a row finds the one that it is about.

use crate::names::Numbers;
use crate::plan::Task;
use crate::text::fold;

#[derive(Default)]
pub(super) struct KnownTasks {
    keys: Numbers<'static>,
    positions: Vec<usize>,
}

impl KnownTasks {
    pub(super) fn of(tasks: &[Task]) -> Self {
        let mut known = Self::default();
        for (position, task) in tasks.iter().enumerate() {
            known.add(task, position);
        }
        known
    }

    /// Adds a task; of two that say the same, the first is found.
    pub(super) fn add(&mut self, task: &Task, position: usize) {
        let clause = task.clause.as_deref().map(by_clause);
        let texts = [&task.title, &task.text].into_iter().flatten();
        for key in clause.into_iter().chain(texts.map(|text| by_words(text))) {
            if self.keys.is_new(key) {
                self.positions.push(position);
            }
        }
    }

    pub(super) fn find(&self, title: &str, number: Option<&str>) -> Option<usize> {
        // A bare number counts the rows, and is no address.
        let clause = number.filter(|number| number.contains('.')).map(by_clause);
        let found = clause.and_then(|key| self.keys.get(&key));
        let found = found.or_else(|| self.keys.get(&by_words(title)))?;
        self.positions.get(found).copied()
    }
}

/// The two sorts of keys begin differently.
fn by_clause(clause: &str) -> String {
    format!("#{clause}")
}

fn by_words(text: &str) -> String {
    format!(" {}", fold(text).trim_end_matches(['.', ';']))
}
