//! What a rulebook says of a rule: the clauses of it that it holds, and the days on which they are there.

use chrono::NaiveDate;

use super::{Basis, Numbered};
use crate::rulebook::{Ground, HeldClause, Rulebook, Source};

/// The clauses of one rule that a rulebook holds.
#[derive(Debug)]
pub(super) struct Clauses<'r> {
    rulebook: &'r Rulebook,
    /// Nothing where the rule rests on plain sense.
    ground: Option<&'r Ground>,
}

impl<'r> Clauses<'r> {
    pub(super) fn of(rule: Numbered, rulebook: &'r Rulebook) -> Self {
        let ground = match rule.definition.basis {
            Basis::Logic => None,
            Basis::Clauses(clauses) => {
                rulebook.ground(rule.number, clauses, rule.definition.parameters)
            }
        };
        Self { rulebook, ground }
    }

    /// Those of no rule.
    pub(super) const fn none(rulebook: &'r Rulebook) -> Self {
        Self {
            rulebook,
            ground: None,
        }
    }

    /// Whether nothing orders yet what the rule asks for on a day, or on no day at all.
    pub(super) fn say_nothing_on(&self, day: Option<NaiveDate>) -> bool {
        self.ground
            .is_some_and(|ground| ground.says_nothing_on(day))
    }

    /// What the rule rests on: plain sense, or its clauses that were there on the day. Without a day,
    /// all of them.
    pub(super) fn sources_on(&self, day: Option<NaiveDate>) -> Vec<Source> {
        let Some(ground) = self.ground else {
            return vec![Source::LOGIC];
        };
        let there = |held: &HeldClause<'_>| day.is_none_or(|day| held.document.issued_on <= day);
        let clauses = self.rulebook.clauses_of(ground).filter(there);
        clauses.map(|held| held.source()).collect()
    }
}
