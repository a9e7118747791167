//! Totals as they would come, each by its own way and named.

use super::count::{Count, Scenarios};
use super::{Projection, ProjectionName};
use crate::kpi::measurement::Measurement;

/// Every projection, with nothing to project from.
pub(super) fn nothing() -> Vec<Projection> {
    let named = |name: &ProjectionName| Projection {
        name: *name,
        low: None,
        high: None,
    };
    ProjectionName::ALL.iter().map(named).collect()
}

/// `count × times / of`, rounded down and up.
fn scaled(count: i64, times: i64, of: i64) -> Option<(i64, i64)> {
    let product = i128::from(count).checked_mul(times.into())?;
    let low = product.checked_div(of.into())?;
    let exact = product.checked_rem(of.into())? == 0;
    let high = if exact { low } else { low.checked_add(1)? };
    Some((i64::try_from(low).ok()?, i64::try_from(high).ok()?))
}

impl Measurement<'_> {
    /// Each projection of what a scenario counts.
    pub(super) fn projections(&self, scenarios: &Scenarios<'_>, count: &Count) -> Vec<Projection> {
        let pace = self.pace();
        let known_before = scenarios.knows_the_year_before();
        let ends = |name: ProjectionName| match name {
            ProjectionName::RunRate => {
                let (gone, all) = pace?;
                scaled(count.held, all, gone)
            }
            ProjectionName::PlanBased => Some((
                count.held.checked_add(count.ahead)?,
                count.held.checked_add(count.planned)?,
            )),
            ProjectionName::SamePeriod if !known_before => None,
            ProjectionName::SamePeriod => scaled(count.held, count.before, count.before_by_now),
        };
        let project = |name: &ProjectionName| {
            let range = ends(*name);
            Projection {
                name: *name,
                low: range.map(|(low, _)| low),
                high: range.map(|(_, high)| high),
            }
        };
        ProjectionName::ALL.iter().map(project).collect()
    }

    /// How many days of the period are gone, today included, and how many there are.
    pub(super) fn pace(&self) -> Option<(i64, i64)> {
        let period = self.days()?;
        let today = self.as_of?.min(period.end());
        let until = |day: chrono::NaiveDate| {
            let days = day.signed_duration_since(period.start()).num_days();
            days.saturating_add(1)
        };
        let gone = until(today);
        (gone > 0).then(|| (gone, until(period.end())))
    }
}
