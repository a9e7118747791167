//! What became of a task, as its events tell it.

use chrono::NaiveDate;

use super::{Report, TaskEvent, TaskEventKind};

/// What became of a task: what is returned after it was done or dropped is open again.
#[derive(Debug, Default)]
pub(crate) struct Outcome<'a> {
    completions: Vec<&'a TaskEvent>,
    is_cancelled: bool,
    last: Option<&'a TaskEvent>,
}

impl<'a> Outcome<'a> {
    pub(crate) fn of(events: &[&'a TaskEvent]) -> Self {
        let mut outcome = Self::default();
        for (_, event) in in_order(events) {
            match event.kind {
                Some(TaskEventKind::Completed) => outcome.completions.push(event),
                Some(TaskEventKind::Cancelled) => outcome.is_cancelled = true,
                Some(TaskEventKind::Returned) => {
                    outcome = Self::default();
                    continue;
                }
                _ => continue,
            }
            outcome.last = Some(event);
        }
        outcome
    }

    pub(crate) fn is_open(&self) -> bool {
        self.last.is_none()
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.is_cancelled
    }

    /// The completions after which the task was not returned.
    pub(crate) fn completions(&self) -> &[&'a TaskEvent] {
        &self.completions
    }

    /// The event that ended the task.
    pub(crate) fn last(&self) -> Option<&'a TaskEvent> {
        self.last
    }
}

/// The events by day; those without one come last, and of one day in the order of the register.
pub(crate) fn in_order<'a>(events: &[&'a TaskEvent]) -> Vec<(Option<NaiveDate>, &'a TaskEvent)> {
    let mut sorted: Vec<_> = events.iter().map(|event| (event.day(), *event)).collect();
    sorted.sort_by_key(|(day, _)| day.unwrap_or(NaiveDate::MAX));
    sorted
}

impl TaskEvent {
    /// The day of the event: on which it happened, or else on which it was recorded.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        self.happened_on.or(self.recorded_on)
    }

    /// Whether it surely happened after a day. A completion of an unstated day may have come before
    /// it was recorded.
    pub(crate) fn happened_after(&self, today: NaiveDate) -> bool {
        let recorded = self
            .recorded_on
            .filter(|_| self.kind != Some(TaskEventKind::Completed));
        self.happened_on.or(recorded).is_some_and(|day| day > today)
    }
}

impl Report {
    /// Whether it was sent after a day.
    pub(crate) fn sent_after(&self, today: NaiveDate) -> bool {
        self.sent_on.is_some_and(|day| day > today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_returned_is_open_again_whatever_the_order_of_rows() {
        let event = |kind, day: &str| TaskEvent {
            task: "a".to_owned(),
            kind: Some(kind),
            happened_on: day.parse().ok(),
            ..TaskEvent::default()
        };
        let done = event(TaskEventKind::Completed, "2026-06-01");
        let back = event(TaskEventKind::Returned, "2026-06-03");
        let again = event(TaskEventKind::Completed, "2026-06-05");
        let dropped = event(TaskEventKind::Cancelled, "2026-06-02");
        assert!(Outcome::of(&[&back, &done]).is_open());
        let twice = Outcome::of(&[&again, &back, &done]);
        assert_eq!(twice.last().and_then(TaskEvent::day), again.happened_on);
        assert_eq!(twice.completions(), [&again]);
        assert!(Outcome::of(&[&dropped, &done]).is_cancelled());
        assert!(!Outcome::of(&[&dropped, &back, &again]).is_cancelled());
        // A day that is not stated comes last.
        let some_day = event(TaskEventKind::Cancelled, "");
        assert!(Outcome::of(&[&some_day, &back]).is_cancelled());
    }
}
