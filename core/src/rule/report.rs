//! Rules about reporting duties.

pub(super) mod report_due_before_data_close;
pub(super) mod report_without_data_close;
pub(super) mod report_without_internal_deadline;
