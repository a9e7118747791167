//! How each task of a plan stands on a day.

use super::measurement::Measurement;
use super::task_rows::{PlanRows, by_day};
use crate::calendar::Deadline;
use crate::json::{answer, terms};
use crate::names::Grouped;
use crate::plan::Task;
use crate::register::{Outcome, TaskEvent};

terms! {
    /// How a task stands.
    pub enum TaskState("taskState", "trạng thái nhiệm vụ", "state of a task") {
        /// Completed by its last day.
        DoneOnTime = "doneOnTime", "hoàn thành đúng hạn", "done on time";
        /// Completed after its last day.
        DoneLate = "doneLate", "hoàn thành quá hạn", "done late";
        /// Not completed, and the last day has not passed.
        OpenInTime = "openInTime", "đang thực hiện, còn trong hạn", "open, in time";
        /// Not completed, and the last day has passed.
        Overdue = "overdue", "chưa hoàn thành, đã quá hạn", "overdue";
        /// Without a last day: ongoing, on request, recurring, or none is stated.
        WithoutLastDay = "withoutLastDay", "không có hạn cụ thể", "without a last day";
        /// The register or the plan does not say enough.
        Unknown = "unknown", "chưa rõ", "not known";
        /// Cancelled.
        Cancelled = "cancelled", "đã hủy", "cancelled";
    }
}

answer! {
    @default
    /// Tasks by how they stand. The seven states add up to the total.
    pub struct TaskCounts {
        /// Every task without parts, or by the convention `countLevel`.
        pub total: u64,
        /// Completed by their last day.
        pub done_on_time: u64,
        /// Completed after their last day.
        pub done_late: u64,
        /// Not completed, and the last day has not passed.
        pub open_in_time: u64,
        /// Not completed, and the last day has passed.
        pub overdue: u64,
        /// Without a last day.
        pub without_last_day: u64,
        /// Of which the register or the plan does not say enough.
        pub unknown: u64,
        /// Cancelled.
        pub cancelled: u64,
    }
}

impl TaskCounts {
    pub(crate) fn of(states: &[(&Task, TaskState)]) -> Self {
        let mut counts = Self::default();
        for (_, state) in states {
            counts.total = counts.total.saturating_add(1);
            let count = match state {
                TaskState::DoneOnTime => &mut counts.done_on_time,
                TaskState::DoneLate => &mut counts.done_late,
                TaskState::OpenInTime => &mut counts.open_in_time,
                TaskState::Overdue => &mut counts.overdue,
                TaskState::WithoutLastDay => &mut counts.without_last_day,
                TaskState::Unknown => &mut counts.unknown,
                TaskState::Cancelled => &mut counts.cancelled,
            };
            *count = count.saturating_add(1);
        }
        counts
    }

    /// The count of each state, in the order of the states.
    pub(crate) fn by_state(&self) -> [u64; 7] {
        [
            self.done_on_time,
            self.done_late,
            self.open_in_time,
            self.overdue,
            self.without_last_day,
            self.unknown,
            self.cancelled,
        ]
    }
}

impl<'a> Measurement<'a> {
    /// How each task of the plan stands on `asOf`, by the deadline in force.
    pub(crate) fn task_states(&self) -> Vec<(&'a Task, TaskState)> {
        let (Some(rows), events) = (self.plan_rows(), self.registers.task_events.as_ref()) else {
            return Vec::new();
        };
        let by_task = events.map(|events| Grouped::by(events, |event| &event.task));
        let tasks = rows.counted().into_iter();
        tasks
            .map(|task| {
                let of_task = by_task.as_ref().map(|events| events.get(&task.id));
                (task, rows.state(task, of_task))
            })
            .collect()
    }
}

impl PlanRows<'_> {
    /// `events` are nothing where there is no register of them.
    fn state(&self, task: &Task, events: Option<&[&TaskEvent]>) -> TaskState {
        let (known, _) = self.by_now(events.unwrap_or_default(), TaskEvent::happened_after);
        let outcome = Outcome::of(&known);
        if outcome.is_cancelled() {
            return TaskState::Cancelled;
        }
        let due = match task.due_in_force(self.as_of) {
            Some((_, Deadline::Ongoing(_) | Deadline::OnRequest(_))) | None => {
                return TaskState::WithoutLastDay;
            }
            Some((_, due)) if due.recurs() => return TaskState::WithoutLastDay,
            Some((_, due)) => self.last_days.of(due),
        };
        let (Some(due), Some(as_of), true) = (due, self.as_of, events.is_some()) else {
            return TaskState::Unknown;
        };
        let done = outcome.completions();
        if done.is_empty() {
            return if due < as_of {
                TaskState::Overdue
            } else {
                TaskState::OpenInTime
            };
        }
        let days = done
            .iter()
            .map(|event| self.stop(event.happened_on, event.recorded_on));
        match by_day(days, due) {
            Some(true) => TaskState::DoneOnTime,
            Some(false) => TaskState::DoneLate,
            None => TaskState::Unknown,
        }
    }
}
