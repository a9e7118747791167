//! Rules about the document itself.

pub(super) mod attachment_missing;
pub(super) mod document_number_missing;
pub(super) mod document_older_than_basis;
pub(super) mod recipient_missing;
pub(super) mod report_recipient_mismatch;
pub(super) mod signature_missing;

use super::PlanContext;
use crate::agency::Named;
use crate::plan::Recipient;
use crate::text::names_all_departments;

/// Whether an agency or group is among the recipients of the plan, by itself or as one of *các
/// phòng ban, đơn vị*.
fn is_recipient(context: &PlanContext<'_>, text: &str) -> bool {
    let directory = context.directory;
    let key = directory.key(text);
    let recipients = &context.plan.recipients;
    let direct = |recipient: &Recipient| {
        let names = [&recipient.agency, &recipient.group];
        names
            .into_iter()
            .flatten()
            .any(|name| directory.key(name) == key)
    };
    if recipients.iter().any(direct) {
        return true;
    }
    let departments = recipients
        .iter()
        .filter_map(|recipient| recipient.group.as_deref())
        .any(names_all_departments);
    departments
        && match directory.named(text) {
            Named::One(agency) => directory.is_home_department(agency),
            Named::Group => names_all_departments(text),
            // What cannot be told apart is reported by the rules on agencies.
            Named::Several(_) | Named::Unknown(_) => true,
        }
}
