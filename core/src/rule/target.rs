//! Rules about targets.

mod superior;
pub(super) mod target_denominator_drift;
pub(super) mod target_joins_two_measures;
pub(super) mod target_missing_from_plan;
pub(super) mod target_restated_differently;
pub(super) mod target_weaker_than_superior;
pub(super) mod target_without_baseline;
