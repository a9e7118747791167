//! What became of a task, as its events tell it.

use chrono::NaiveDate;

use super::{TaskEvent, TaskEventKind};

/// What became of a task.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Outcome<'a> {
    Open,
    Completed(&'a TaskEvent),
    Cancelled(&'a TaskEvent),
}

impl<'a> Outcome<'a> {
    /// The last word of the events, in their order of time. What is returned after it was done is open
    /// again.
    pub(crate) fn of(events: &[&'a TaskEvent]) -> Self {
        let mut outcome = Self::Open;
        for (_, event) in in_order(events) {
            match event.kind {
                Some(TaskEventKind::Completed) => outcome = Self::Completed(event),
                Some(TaskEventKind::Cancelled) => outcome = Self::Cancelled(event),
                Some(TaskEventKind::Returned) => outcome = Self::Open,
                _ => {}
            }
        }
        outcome
    }

    /// The event that ended the task.
    pub(crate) fn event(self) -> Option<&'a TaskEvent> {
        match self {
            Self::Open => None,
            Self::Completed(event) | Self::Cancelled(event) => Some(event),
        }
    }
}

/// The completions that stand: those after which the task was not returned.
pub(crate) fn completions<'a>(events: &[&'a TaskEvent]) -> Vec<&'a TaskEvent> {
    let mut standing = Vec::new();
    for (_, event) in in_order(events) {
        match event.kind {
            Some(TaskEventKind::Completed) => standing.push(event),
            Some(TaskEventKind::Returned) => standing.clear(),
            _ => {}
        }
    }
    standing
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_back_is_open_again_whatever_the_order_of_rows() {
        let event = |kind, day: &str| TaskEvent {
            task: "a".to_owned(),
            kind: Some(kind),
            happened_on: day.parse().ok(),
            ..TaskEvent::default()
        };
        let done = event(TaskEventKind::Completed, "2026-06-01");
        let back = event(TaskEventKind::Returned, "2026-06-03");
        let again = event(TaskEventKind::Completed, "2026-06-05");
        assert!(matches!(Outcome::of(&[&back, &done]), Outcome::Open));
        let outcome = Outcome::of(&[&again, &back, &done]);
        assert_eq!(outcome.event().and_then(TaskEvent::day), again.happened_on);
        let standing = completions(&[&again, &back, &done]);
        assert_eq!(standing, [&again]);
        assert!(completions(&[&back, &done]).is_empty());
        let dropped = event(TaskEventKind::Cancelled, "");
        assert!(matches!(
            Outcome::of(&[&dropped, &back]),
            Outcome::Cancelled(_)
        ));
    }
}
