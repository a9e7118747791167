//! What an operation looks at: each kind of subject gives itself to the rules of its own lists.

mod meeting;
mod plan;

use std::fmt::Debug;

use chrono::NaiveDate;

use super::engine::Turns;
use super::lists::RULEBOOK_RULES;
use super::{RULES, RuleDefinition, RulebookContext, WaiverContext};
use crate::finding::Message;
use crate::meetings::Column;
use crate::text::Label;
pub(crate) use meeting::{MeetingSubject, MeetingsSubject};
pub(crate) use plan::{ComparisonSubject, PlanSubject, TextSubject};

/// What an operation looks at.
pub(crate) trait Subject: Debug {
    /// The pointer of the argument that is looked at.
    fn root(&self) -> &'static str;

    /// The pointer of the items that may carry a waiver.
    fn items(&self) -> &'static str {
        self.root()
    }

    /// The day that decides which clauses are there: the day on which a plan is looked at. Meetings
    /// have their own.
    fn day(&self) -> Option<NaiveDate> {
        None
    }

    /// The waivers of all items; `None` where nothing can carry one.
    fn waivers(&self) -> Option<Vec<WaiverContext<'_>>> {
        None
    }

    /// What people call a rule that may be waived.
    fn title(&self, rule: &str) -> Option<Label> {
        let known = RULES.iter().find(|known| known.name == rule);
        known.map(|known| known.title)
    }

    /// The column that a rule needs and in which no row says anything.
    fn missing(&self, _: &RuleDefinition) -> Option<Column> {
        None
    }

    /// What a finding at a place is about, as people name it.
    fn name(&self, _: &str) -> Option<Message> {
        None
    }

    /// Whether a place is of what is asked for; others are there to be compared with.
    fn asks_for(&self, _: &str) -> bool {
        true
    }

    /// Gives each of its rules a turn.
    fn take_turns(&self, turns: &mut Turns<'_, '_>);
}

impl Subject for RulebookContext<'_> {
    fn root(&self) -> &'static str {
        "/rulebook"
    }

    fn take_turns(&self, turns: &mut Turns<'_, '_>) {
        for rule in RULEBOOK_RULES {
            turns.take(rule.rule, &mut |sink| (rule.check)(self, sink));
        }
    }
}

/// The position with which a pointer begins.
fn first_step(pointer: &str) -> Option<usize> {
    pointer.split('/').next()?.parse().ok()
}
