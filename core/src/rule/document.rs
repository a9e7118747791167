//! Rules about the document itself.

pub(super) mod attachment_missing;
pub(super) mod citation_date_conflict;
pub(super) mod citation_incomplete;
pub(super) mod citation_not_in_force;
pub(super) mod citation_repealed_since;
pub(super) mod document_kind_mismatch;
pub(super) mod document_number_malformed;
pub(super) mod document_number_missing;
pub(super) mod document_older_than_basis;
pub(super) mod recipient_missing;
pub(super) mod report_recipient_mismatch;
pub(super) mod secret_on_open_channel;
pub(super) mod signature_missing;

use super::PlanContext;
use crate::agency::{Directory, Named};
use crate::document::{self, Citation};
use crate::names::Numbers;
use crate::text::{names_all_departments, stated};

/// The citations that state a number, each with the pointer of it.
fn numbered<'a>(
    context: &'a PlanContext<'_>,
) -> impl Iterator<Item = (String, &'a Citation)> + use<'a> {
    let citations = context.plan.citations.iter().enumerate();
    citations.filter_map(|(index, citation)| {
        stated(citation.number.as_ref())?;
        Some((format!("/plan/citations/{index}/number"), citation))
    })
}

/// The whole number of the plan, or its symbol while it has none.
fn own_number(context: &PlanContext<'_>) -> Option<String> {
    let document = context.plan.document.as_ref()?;
    let number = stated(document.number.as_ref()).unwrap_or_default();
    let symbol = stated(document.symbol.as_ref()).unwrap_or_default();
    if number.is_empty() && symbol.is_empty() {
        return None;
    }
    Some(document::whole_number(number, symbol))
}

/// The recipients of a plan, by key.
struct Recipients {
    keys: Numbers<'static>,
    /// Whether *các phòng ban, đơn vị* are among them.
    departments: bool,
}

impl Recipients {
    fn of(context: &PlanContext<'_>) -> Self {
        let recipients = || context.plan.recipients.iter();
        let names = recipients().flat_map(|recipient| [&recipient.agency, &recipient.group]);
        Self {
            keys: names
                .flatten()
                .map(|name| context.directory.key(name))
                .collect(),
            departments: recipients()
                .filter_map(|recipient| recipient.group.as_deref())
                .any(names_all_departments),
        }
    }

    /// Whether an agency or group is among them, by itself or as one of all departments.
    fn include(&self, directory: &Directory<'_>, text: &str) -> bool {
        if self.keys.has(&directory.key(text)) {
            return true;
        }
        self.departments
            && match directory.named(text) {
                Named::One(agency) => directory.is_home_department(agency),
                Named::Group => names_all_departments(text),
                // What cannot be told apart is reported by the rules on agencies.
                Named::Several(_) | Named::Unknown(_) => true,
            }
    }
}
