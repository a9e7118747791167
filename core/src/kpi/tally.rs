//! Tallies: what was counted, by indicator and group. Those of parts merge into that of the whole, in
//! any order.

use std::fmt;

use super::counts::GroupTally;
use super::group::{GroupKey, Spelled};
use crate::json::Wire as _;
use crate::names::Numbers;

/// What was counted of one indicator, by group.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    /// Each group, and the number under which it stands.
    keys: Numbers<'static>,
    tallies: Vec<(GroupKey, GroupTally)>,
    /// Whether any row of the register has a day in the period, whatever it is.
    pub(super) is_dated: bool,
    pub(super) spelled: Spelled,
}

impl Groups {
    /// The tally of a group, which is new if it was not met.
    pub(super) fn of(&mut self, key: &GroupKey) -> Option<&mut GroupTally> {
        let number = self.keys.number(key.json().to_canonical());
        if number == self.tallies.len() {
            self.tallies.push((key.clone(), GroupTally::default()));
        }
        self.tallies.get_mut(number).map(|(_, tally)| tally)
    }

    pub(super) fn get(&self, key: &GroupKey) -> Option<&GroupTally> {
        let number = self.keys.get(&key.json().to_canonical())?;
        self.tallies.get(number).map(|(_, tally)| tally)
    }

    /// The groups in which something belongs.
    pub(super) fn with_rows(&self) -> impl Iterator<Item = &GroupKey> {
        let full = self.tallies.iter().filter(|(_, tally)| !tally.is_empty());
        full.map(|(key, _)| key)
    }

    /// That a group holds secret rows and no others is told of no group by name.
    pub(super) fn hide_secret(&mut self) {
        let mut hidden: Option<GroupKey> = None;
        for (key, tally) in &mut self.tallies {
            if tally.is_only_secret() && key.iter().any(Option::is_some) {
                tally.secret = false;
                hidden = Some(vec![None; key.len()]);
            }
        }
        if let Some(tally) = hidden.and_then(|key| self.of(&key)) {
            tally.secret = true;
        }
    }

    fn counts_as(&self, other: &Self) -> bool {
        self.is_dated == other.is_dated && self.tallies == other.tallies
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (key, more) in &other.tallies {
            if let Some(tally) = self.of(key) {
                tally.merge(more);
            }
        }
        self.spelled.merge(&other.spelled);
        self.is_dated |= other.is_dated;
    }
}

/// What was counted in registers, by indicator and group: the sum before any verdict.
///
/// Tallies are a commutative monoid: [`Tally::default`] is nothing, and [`Tally::merge`] adds the
/// tally of another part. Parts of a register that are tallied apart, in any split, and merged in
/// any order and nesting give the results of the whole. So the registers of departments can be
/// counted where they are, and only the tallies brought together.
///
/// What hangs on a plan (its tasks, and the tasks and reports that are due) is in no part: it is
/// counted by [`measure_tallied`](crate::measure_tallied) from its own call. Only tallies of calls
/// with the same options and plan can be added; `measure_tallied` refuses others. Ids are checked
/// within a part, not across parts: a row that stands in two parts counts twice, but for figures
/// that count each id once.
///
/// # Examples
///
/// ```
/// use wardplan::kpi::Tally;
/// use wardplan::{Measure, measure, measure_tallied, tally};
///
/// let call = |meetings: &str| Measure::from_json(&format!(
///     r#"{{"registers": {{"meetings": [{meetings}]}},
///         "options": {{"period": "2026", "include": ["online-conference-share"]}}}}"#,
/// ));
/// let row = |id: &str, mode: &str| format!(
///     r#"{{"id": "{id}", "category": "conference", "mode": "{mode}", "status": "held",
///         "sessions": [{{"start": "2026-06-01T08:00"}}]}}"#,
/// );
/// let (a, b, c) = (row("a", "online"), row("b", "online"), row("c", "inPerson"));
///
/// let mut parts = Tally::default();
/// parts.merge(&tally(&call(&a)?)?);
/// parts.merge(&tally(&call(&b)?)?);
/// let merged = measure_tallied(&call(&c)?, &parts)?;
/// assert_eq!(merged, measure(&call(&format!("{a}, {b}, {c}"))?)?);
/// assert_eq!(merged.results[0].numerator, Some(2));
/// # Ok::<(), wardplan::Error>(())
/// ```
#[derive(Default)]
pub struct Tally {
    setting: Setting,
    indicators: Vec<(String, Groups)>,
}

/// The calls that a tally is of.
#[derive(Clone, Default, PartialEq, Eq)]
enum Setting {
    /// None: nothing was counted.
    #[default]
    Nothing,
    /// All with these options and this plan.
    One(String),
    /// Calls that do not go together.
    Several,
}

impl Tally {
    /// Adds the tally of another part.
    pub fn merge(&mut self, other: &Self) {
        match (&self.setting, &other.setting) {
            (_, Setting::Nothing) => {}
            (Setting::Nothing, setting) => self.setting = setting.clone(),
            (known, setting) if known == setting => {}
            _ => self.setting = Setting::Several,
        }
        for (id, groups) in &other.indicators {
            self.add(id, groups);
        }
    }

    pub(super) fn add(&mut self, id: &str, more: &Groups) {
        let mut known = self.indicators.iter_mut();
        if let Some((_, groups)) = known.find(|(known, _)| known == id) {
            return groups.merge(more);
        }
        let mut groups = Groups::default();
        groups.merge(more);
        self.indicators.push((id.to_owned(), groups));
    }

    /// Whether both come to the same, under the same names.
    pub(super) fn counts_as(&self, other: &Self) -> bool {
        let both = self.indicators.iter().zip(&other.indicators);
        self.indicators.len() == other.indicators.len()
            && both.into_iter().all(|((id, groups), (other_id, others))| {
                id == other_id && groups.counts_as(others)
            })
    }

    pub(super) fn of(&self, id: &str) -> Option<&Groups> {
        let known = self.indicators.iter().find(|(known, _)| known == id);
        known.map(|(_, groups)| groups)
    }

    /// The same tally, of a call with this setting.
    pub(crate) fn of_setting(self, setting: String) -> Self {
        Self {
            setting: Setting::One(setting),
            ..self
        }
    }

    /// Whether the tally can be added to a call with this setting.
    pub(crate) fn fits(&self, setting: &str) -> bool {
        match &self.setting {
            Setting::Nothing => true,
            Setting::One(known) => known == setting,
            Setting::Several => false,
        }
    }
}

impl fmt::Debug for Tally {
    /// Nothing but the indicators: ids of secret documents are among what is kept.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = self.indicators.iter().map(|(id, _)| id);
        f.debug_list().entries(ids).finish()
    }
}
