//! Rules about rulebooks.

pub(super) mod layer_loosens_superior;
pub(super) mod parameter_dates_overlap;
