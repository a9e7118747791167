//! What a rulebook says of a rule: the clauses of it that it holds, and the days on which they are there.

use chrono::NaiveDate;

use super::{Basis, RuleDefinition};
use crate::rulebook::{HeldClause, Rulebook, Source};

/// The clauses of one rule that a rulebook holds.
#[derive(Debug)]
pub(super) struct Clauses<'r> {
    is_logic: bool,
    held: Vec<HeldClause<'r>>,
    /// Whether the rulebook sets a parameter that the rule reads. Such a rule rests on the dated
    /// values, whoever set them.
    rests_on_values: bool,
}

impl<'r> Clauses<'r> {
    pub(super) fn of(rule: &RuleDefinition, rulebook: &'r Rulebook) -> Self {
        let clauses = match rule.basis {
            Basis::Logic => &[],
            Basis::Clauses(clauses) => clauses,
        };
        let held = |(document, clause): &(&str, &str)| rulebook.clause(document, clause);
        Self {
            is_logic: matches!(rule.basis, Basis::Logic),
            held: clauses.iter().filter_map(held).collect(),
            rests_on_values: has_parameter(rule, rulebook),
        }
    }

    /// Whether nothing orders yet what the rule asks for on a day, or on no day at all.
    pub(super) fn say_nothing_on(&self, day: Option<NaiveDate>) -> bool {
        if self.is_logic || self.rests_on_values {
            return false;
        }
        let first = self.held.iter().map(|held| held.document.issued_on).min();
        first.is_none_or(|first| day.is_some_and(|day| day < first))
    }

    /// What the rule rests on: plain sense, or its clauses that were there on the day. Without a day,
    /// all of them.
    pub(super) fn sources_on(&self, day: Option<NaiveDate>) -> Vec<Source> {
        if self.is_logic {
            return vec![Source::LOGIC];
        }
        let there = |held: &&HeldClause<'_>| day.is_none_or(|day| held.document.issued_on <= day);
        let clauses = self.held.iter().filter(there);
        clauses.map(HeldClause::source).collect()
    }
}

fn has_parameter(rule: &RuleDefinition, rulebook: &Rulebook) -> bool {
    let set = |name: &&str| {
        let matches = |known: &str| match name.strip_suffix('*') {
            Some(start) => known.starts_with(start),
            None => known == *name,
        };
        rulebook
            .layers()
            .any(|layer| layer.parameters.iter().any(|(name, _)| matches(name)))
    };
    rule.parameters.iter().any(set)
}
