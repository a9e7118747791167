//! What a rulebook gives a rule to stand on, found once and kept.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::{HeldClause, Rulebook};

/// What a rulebook holds of the clauses and parameters of a rule.
#[derive(Debug)]
pub(crate) struct Ground {
    /// The clauses, by their place among those of the rulebook.
    clauses: Vec<usize>,
    /// Since when the first of them is there.
    since: Option<NaiveDate>,
    /// Whether it sets a parameter that the rule reads. Such a rule rests on the dated values, whoever
    /// set them.
    rests_on_values: bool,
}

/// The grounds of rules, each once it was asked for.
#[derive(Debug, Default)]
pub(super) struct KeptGrounds(OnceLock<Vec<OnceLock<Ground>>>);

impl Ground {
    /// Whether nothing orders anything yet on a day, or on no day at all.
    pub(crate) fn says_nothing_on(&self, day: Option<NaiveDate>) -> bool {
        let is_before = |since: NaiveDate| day.is_some_and(|day| day < since);
        !self.rests_on_values && self.since.is_none_or(is_before)
    }
}

impl Rulebook {
    /// What it holds of the clauses and parameters of a rule, which is the one with this number among
    /// so many.
    pub(crate) fn ground(
        &self,
        (number, of): (usize, usize),
        clauses: &[(&str, &str)],
        parameters: &[&str],
    ) -> Option<&Ground> {
        let all = || std::iter::repeat_with(OnceLock::new).take(of).collect();
        let kept = self.0.grounds.0.get_or_init(all).get(number)?;
        Some(kept.get_or_init(|| self.find_ground(clauses, parameters)))
    }

    fn find_ground(&self, clauses: &[(&str, &str)], parameters: &[&str]) -> Ground {
        let places = clauses.iter();
        let places = places.filter_map(|(document, clause)| self.0.clauses.find(document, clause));
        let clauses: Vec<usize> = places.map(|(number, _)| number).collect();
        let held = clauses.iter().filter_map(|number| self.held(*number));
        Ground {
            since: held.map(|held| held.document.issued_on).min(),
            clauses,
            rests_on_values: self.sets_any(parameters),
        }
    }

    /// The clauses on which a rule stands, in the order of the rule.
    pub(crate) fn clauses_of(&self, ground: &Ground) -> impl Iterator<Item = HeldClause<'_>> {
        let clauses = ground.clauses.iter();
        clauses.filter_map(|number| self.held(*number))
    }
}
