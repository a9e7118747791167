//! What a check sees.

use chrono::NaiveDate;

use super::Draft;
use crate::agency::Directory;
use crate::calendar::DayParts;
use crate::document::whole_number;
use crate::finding::{Param, Span};
use crate::indicator::Conventions;
use crate::meeting::Meeting;
use crate::plan::{Coverage, Plan, Task};
use crate::rulebook::Certainty;
use crate::rulebook::{ClauseSource, Source};
use crate::rulebook::{Rulebook, RulebookData};
use crate::text::Ruler;

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
            Some(index) => format!("{}/{index}{rest}", self.list),
            None => format!("{}{rest}", self.list),
        }
    }
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
}

impl PlanContext<'_> {
    /// The day on which the plan is looked at: as of, or its own date.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        self.as_of.or(self.plan.issued_on())
    }

    /// A text of the plan as a param, which a secret plan does not show.
    pub(crate) fn unless_secret(&self, text: Option<&str>) -> Param {
        match text {
            Some(_) if self.plan.is_secret() => Param::Suppressed,
            text => Param::optional(text),
        }
    }

    /// A clause of the plan itself, as a source. A secret plan is not cited by number.
    pub(crate) fn own_clause(&self, clause: Option<&str>) -> Option<Source> {
        let document = self
            .plan
            .document
            .as_ref()
            .filter(|_| !self.plan.is_secret())?;
        let number = document.number.as_deref().unwrap_or_default().trim();
        let issued_on = document.issued_on?;
        let document = whole_number(number, document.symbol.as_deref()?);
        Some(Source::Clause(ClauseSource {
            document,
            issued_on,
            clause: clause?.to_owned(),
            status: Certainty::Confirmed,
        }))
    }

    /// An indicator as a param, by its name.
    pub(crate) fn indicator(&self, id: &str) -> Param {
        match self.rulebook.indicator(id) {
            Some(indicator) => Param::Titled {
                id: id.to_owned(),
                vi: indicator.title.vi.clone(),
                en: indicator.title.en.clone(),
            },
            None => Param::from(id),
        }
    }

    /// Indicators as a param, by their names.
    pub(crate) fn indicators(&self, ids: &[String]) -> Param {
        Param::List(ids.iter().map(|id| self.indicator(id)).collect())
    }

    /// The tasks, each as its own context. Tasks with parts are left to their parts.
    pub(crate) fn leaf_tasks(&self) -> impl Iterator<Item = TaskContext<'_>> {
        self.plan.leaf_tasks().map(|(index, task)| TaskContext {
            task,
            at: At {
                list: "/plan/tasks",
                index: Some(index),
            },
            plan: Some(self.plan),
            directory: self.directory,
            day: self.day(),
        })
    }
}

/// A sentence that a break of lines runs through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BrokenSentence {
    /// From the last word before the break to the end of the first after it, in bytes.
    pub(crate) place: (usize, usize),
    /// The white space to be replaced, where that is certain, and what joins the two.
    pub(crate) gap: Option<((usize, usize), &'static str)>,
}

/// A number that does not follow the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NumberGap {
    /// Where the number stands, in bytes.
    pub(crate) place: (usize, usize),
    pub(crate) clause: String,
    /// The number that was to follow.
    pub(crate) expected: String,
    pub(crate) found: String,
}

/// The text that a plan is read from.
#[derive(Debug)]
pub(crate) struct TextContext<'a> {
    pub(crate) text: &'a str,
    pub(crate) ruler: &'a Ruler<'a>,
    pub(crate) broken: &'a [BrokenSentence],
    pub(crate) gaps: &'a [NumberGap],
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

    /// Words of the text as a param, which a secret one does not show.
    pub(crate) fn words(&self, (from, to): (usize, usize)) -> Param {
        self.shown(self.text.get(from..to).unwrap_or_default())
    }

    /// Words about the text as a param.
    pub(crate) fn shown(&self, words: &str) -> Param {
        if self.is_secret {
            Param::Suppressed
        } else {
            Param::from(words)
        }
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
}

impl TaskContext<'_> {
    /// The pointer of the attachment that would fill a hole of the task but is not there.
    pub(crate) fn absent_attachment(&self, part: Coverage) -> Option<String> {
        let index = self.plan?.absent_attachment(part)?;
        Some(format!("/plan/attachments/{index}"))
    }
}

/// The settings that checks of meetings share.
#[derive(Debug)]
pub(crate) struct MeetingSettings<'a> {
    pub(crate) rulebook: &'a Rulebook,
    pub(crate) conventions: Conventions,
    pub(crate) directory: &'a Directory<'a>,
}

impl<'a> MeetingSettings<'a> {
    pub(crate) fn new(
        rulebook: &'a Rulebook,
        conventions: Conventions,
        directory: &'a Directory<'a>,
    ) -> Self {
        Self {
            rulebook,
            conventions,
            directory,
        }
    }

    /// Where the parts of a day begin.
    pub(crate) fn day_parts(&self, day: NaiveDate) -> Option<DayParts> {
        let start = |name| self.rulebook.parameter(name, Some(day)).strictest()?.time();
        Some(DayParts {
            afternoon: start("afternoon-start")?,
            evening: start("evening-start")?,
        })
    }
}

/// One meeting.
#[derive(Debug)]
pub(crate) struct MeetingContext<'a> {
    pub(crate) meeting: &'a Meeting,
    pub(crate) at: At,
    pub(crate) settings: &'a MeetingSettings<'a>,
}

impl MeetingContext<'_> {
    /// The name by which messages call the meeting; nothing for a secret one.
    pub(crate) fn subject(&self) -> Option<&str> {
        (!self.meeting.is_secret()).then_some(&self.meeting.id)
    }
}

/// A register of meetings.
#[derive(Debug)]
pub(crate) struct MeetingsContext<'a> {
    pub(crate) meetings: &'a [Meeting],
    pub(crate) settings: &'a MeetingSettings<'a>,
}

impl MeetingsContext<'_> {
    /// The host by which rooms are told apart, as written.
    pub(crate) fn host(meeting: &Meeting) -> &str {
        let host = meeting.host.as_deref().or(meeting.agency.as_deref());
        host.unwrap_or_default()
    }

    pub(crate) fn host_key(&self, meeting: &Meeting) -> String {
        self.settings.directory.key(Self::host(meeting))
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
