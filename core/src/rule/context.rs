//! What a check sees.

use chrono::NaiveDate;

use super::{Draft, Fact};
use crate::agency::Directory;
use crate::compare::{Comparison, own_clause};
use crate::finding::Span;
use crate::indicator::Conventions;
use crate::meetings::{MeetingSettings, SeenMeeting};
use crate::names::Grouped;
use crate::plan::{Absent, Coverage, Plan, Task};
use crate::register::{Registers, TaskEvent};
use crate::rulebook::{Rulebook, RulebookData, Source};
use crate::schedule::LastDays;
use crate::text::{BrokenSentence, Legacy, NumberGap, Ruler, Shown, TextRange, Word};

/// Where an item stands: a pointer, and a position if it stands in a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At {
    pub(crate) list: &'static str,
    pub(crate) index: Option<usize>,
}

impl At {
    /// The pointer of the item, followed by more.
    pub(crate) fn pointer(self, rest: &str) -> String {
        match self.index {
            Some(index) => [self.list, "/", &index.to_string(), rest].concat(),
            None => [self.list, rest].concat(),
        }
    }
}

/// The address of a clause, by which a secret plan, too, is talked about.
pub(crate) fn address(clause: Option<&String>) -> Option<Shown> {
    clause.map(Shown::openly)
}

/// A whole plan.
#[derive(Debug)]
pub(crate) struct PlanContext<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) as_of: Option<NaiveDate>,
    /// The indicators for which the caller gives a baseline.
    pub(crate) baselines: Vec<&'a str>,
    pub(crate) last_days: LastDays<'a>,
    pub(crate) conventions: Conventions,
    /// What happened, if that is known.
    pub(crate) registers: Option<&'a Registers>,
    /// What happened to each task.
    pub(crate) events: Grouped<'a, TaskEvent>,
    /// What came of holding it against what it implements, if that was given.
    pub(crate) superior: Option<&'a Comparison>,
    /// What is attached and not there.
    pub(crate) absent: Absent,
}

impl PlanContext<'_> {
    /// Whether it is known what happened to tasks.
    pub(crate) fn has_task_events(&self) -> bool {
        let registers = self.registers;
        registers.is_some_and(|registers| registers.task_events.is_some())
    }

    /// The day on which the plan is looked at: as of, or its own date.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        self.as_of.or(self.plan.issued_on())
    }

    /// A text of the plan as a param, which a secret plan does not show.
    pub(crate) fn unless_secret(&self, text: Option<&str>) -> Fact {
        let is_secret = self.plan.is_secret();
        Fact::optional(text.map(|text| Shown::unless(is_secret, text)))
    }

    /// A clause of the plan itself, as a source. A secret plan is not cited by number.
    pub(crate) fn own_clause(&self, clause: Option<&str>) -> Option<Source> {
        own_clause(self.plan, self.directory, clause)
    }

    /// An indicator as a param, by its name.
    pub(crate) fn indicator(&self, id: &str) -> Fact {
        match self.rulebook.indicator(id) {
            Some(indicator) => Fact::titled(
                Shown::openly(id),
                indicator.title.vi.clone(),
                indicator.title.en.clone(),
            ),
            None => Shown::openly(id).into(),
        }
    }

    /// Indicators as a param, by their names.
    pub(crate) fn indicators(&self, ids: &[String]) -> Fact {
        Fact::list(ids.iter().map(|id| self.indicator(id)))
    }

    /// The tasks, each as its own context. Tasks with parts are left to their parts.
    pub(crate) fn leaf_tasks(&self) -> impl Iterator<Item = TaskContext<'_>> {
        self.plan
            .leaf_tasks()
            .map(|(index, task)| self.task(task, index))
    }

    /// A task as its own context.
    pub(crate) fn task<'c>(&'c self, task: &'c Task, index: usize) -> TaskContext<'c> {
        TaskContext {
            task,
            at: At {
                list: "/plan/tasks",
                index: Some(index),
            },
            plan: Some(self.plan),
            directory: self.directory,
            day: self.day(),
            as_of: self.as_of,
            events: self.events.get(&task.id),
            absent: Some(&self.absent),
        }
    }
}

/// The text that a plan is read from.
#[derive(Debug)]
pub(crate) struct TextContext<'a> {
    pub(crate) text: &'a str,
    pub(crate) ruler: &'a Ruler<'a>,
    pub(crate) broken: &'a [BrokenSentence],
    pub(crate) gaps: &'a [NumberGap],
    /// Its words, and the stretches of it of which none are among them.
    pub(crate) words: &'a [Word],
    pub(crate) frame: &'a [TextRange],
    /// What of it is not in Unicode.
    pub(crate) legacy: Option<&'a Legacy>,
    /// Whether the words of the text must not be repeated.
    pub(crate) is_secret: bool,
}

impl TextContext<'_> {
    /// A finding at a place of the text.
    pub(crate) fn at(&self, place: (usize, usize)) -> Draft {
        let mut draft = Draft::at("/text");
        draft.span(Span::between(self.ruler, place));
        draft
    }

    /// Whether a place lies outside what is not in Unicode, where nothing else can be said.
    pub(crate) fn is_legible(&self, (from, to): (usize, usize)) -> bool {
        let touches = |legacy: &Legacy| from < legacy.place.1 && to > legacy.place.0;
        !self.legacy.is_some_and(touches)
    }

    /// Words of the text as a param, which a secret one does not show.
    pub(crate) fn words(&self, (from, to): (usize, usize)) -> Shown {
        self.shown(self.text.get(from..to).unwrap_or_default())
    }

    /// Words about the text as a param.
    pub(crate) fn shown(&self, words: &str) -> Shown {
        Shown::unless(self.is_secret, words)
    }
}

/// One task, alone or in its plan.
#[derive(Debug)]
pub(crate) struct TaskContext<'a> {
    pub(crate) task: &'a Task,
    pub(crate) at: At,
    pub(crate) plan: Option<&'a Plan>,
    pub(crate) directory: &'a Directory<'a>,
    pub(crate) day: Option<NaiveDate>,
    pub(crate) as_of: Option<NaiveDate>,
    /// What happened to the task.
    pub(crate) events: &'a [&'a TaskEvent],
    /// What the plan says is attached and is not there.
    pub(crate) absent: Option<&'a Absent>,
}

impl TaskContext<'_> {
    /// A finding at a place, about the task.
    pub(crate) fn draft(&self, path: String) -> Draft {
        let mut draft = Draft::at(path);
        draft.subject(Shown::openly(self.task.subject()));
        draft
    }

    /// The pointer of the attachment that would fill a hole of the task but is not there.
    pub(crate) fn absent_attachment(&self, part: Coverage) -> Option<String> {
        let index = self.absent?.of(part)?;
        Some(format!("/plan/attachments/{index}"))
    }
}

/// One meeting.
#[derive(Debug)]
pub(crate) struct MeetingContext<'a> {
    pub(crate) meeting: SeenMeeting<'a>,
    pub(crate) at: At,
    pub(crate) settings: &'a MeetingSettings<'a>,
}

impl MeetingContext<'_> {
    /// A finding at a place, about the meeting on its day.
    pub(crate) fn draft(&self, path: String) -> Draft {
        let mut draft = Draft::at(path);
        let day = self.meeting.to_compare().first_day();
        draft.subject(self.meeting.id()).on(day);
        draft
    }
}

/// A rulebook, whose lowest layer is looked at.
#[derive(Debug)]
pub(crate) struct RulebookContext<'a> {
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) data: &'a RulebookData,
}

impl RulebookContext<'_> {
    /// The layers that the lowest one extends.
    pub(crate) fn superior_layers(&self) -> impl Iterator<Item = &RulebookData> {
        let mut layers = self.rulebook.layers();
        layers.next_back();
        layers
    }
}
