//! Rules about the document itself.

pub(super) mod attachment_missing;
pub(super) mod document_number_missing;
pub(super) mod document_older_than_basis;
pub(super) mod recipient_missing;
pub(super) mod report_recipient_mismatch;
pub(super) mod signature_missing;
