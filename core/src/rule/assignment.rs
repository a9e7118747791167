//! Rules about who does what.

pub(super) mod agency_ambiguous;
pub(super) mod agency_not_in_existence;
pub(super) mod agency_unknown;
pub(super) mod coordination_not_mirrored;
mod history;
pub(super) mod lead_also_coordinates;
pub(super) mod lead_gap;
pub(super) mod lead_is_a_group;
pub(super) mod lead_overlap;
pub(super) mod task_passed_back_and_forth;
pub(super) mod task_with_several_leads;
pub(super) mod task_without_lead;

use chrono::NaiveDate;

use super::At;
use crate::agency::Directory;
use crate::finding::Param;
use crate::plan::{Plan, Task};
use crate::text::Label;

/// So many agencies are named where there may be any number.
const NAMED: usize = 20;

/// A last day as a param, also where what began goes on.
fn until(last: Option<NaiveDate>) -> Param {
    last.map_or(Param::Unstated(UNTIL_CHANGED), Param::from)
}

const UNTIL_CHANGED: Label = Label {
    vi: "khi có thay đổi",
    en: "further notice",
};

/// An agency as a param: as it is named, and by the name that people read.
fn named(directory: &Directory<'_>, name: &str) -> Param {
    Param::Named {
        name: directory.label(name),
        id: name.to_owned(),
    }
}

/// A place in a plan that names an agency.
pub(super) struct Reference<'a> {
    pub(super) path: String,
    pub(super) name: &'a str,
    pub(super) subject: Option<&'a str>,
    /// The assignment of a task that it stands in.
    pub(super) assignment: Option<usize>,
    /// Whether it is the lead of a task.
    pub(super) is_lead: bool,
}

impl<'a> Reference<'a> {
    fn to(
        path: impl Into<String>,
        name: Option<&'a str>,
        subject: Option<&'a str>,
    ) -> Option<Self> {
        name.map(|name| Self {
            path: path.into(),
            name,
            subject,
            assignment: None,
            is_lead: false,
        })
    }
}

/// Every place in a plan that names an agency, in the order of the plan.
pub(super) fn references(plan: &Plan) -> Vec<Reference<'_>> {
    let mut references = Vec::new();
    if let Some(document) = &plan.document {
        references.extend(Reference::to(
            "/plan/document/issuer",
            document.issuer.as_deref(),
            None,
        ));
    }
    for (index, agency) in plan.agencies.iter().enumerate() {
        let path = format!("/plan/agencies/{index}");
        references.extend(Reference::to(
            format!("{path}/parent"),
            agency.parent.as_deref(),
            Some(agency.id.as_str()),
        ));
        for (position, successor) in agency.successors.iter().enumerate() {
            let path = format!("{path}/successors/{position}/agency");
            references.extend(Reference::to(
                path,
                Some(&successor.agency),
                Some(agency.id.as_str()),
            ));
        }
    }
    for (index, task) in plan.tasks.iter().enumerate() {
        let at = At {
            list: "/plan/tasks",
            index: Some(index),
        };
        references.extend(references_of_task(task, at));
    }
    for (index, duty) in plan.coordination_duties.iter().enumerate() {
        let path = format!("/plan/coordinationDuties/{index}");
        let subject = duty.clause.as_deref();
        references.extend(Reference::to(
            format!("{path}/agency"),
            Some(&duty.agency),
            subject,
        ));
        references.extend(Reference::to(
            format!("{path}/with"),
            Some(&duty.with),
            subject,
        ));
    }
    for (index, duty) in plan.reporting.iter().enumerate() {
        let path = format!("/plan/reporting/{index}");
        let subject = duty.clause.as_deref().or(Some(&duty.id));
        references.extend(Reference::to(
            format!("{path}/reporter"),
            duty.reporter.as_deref(),
            subject,
        ));
        references.extend(Reference::to(
            format!("{path}/recipient"),
            duty.recipient.as_deref(),
            subject,
        ));
        references.extend(Reference::to(
            format!("{path}/route"),
            duty.route.as_deref(),
            subject,
        ));
    }
    for (index, recipient) in plan.recipients.iter().enumerate() {
        let path = format!("/plan/recipients/{index}/agency");
        references.extend(Reference::to(path, recipient.agency.as_deref(), None));
    }
    references
}

/// Every place in a task that names an agency.
pub(super) fn references_of_task<'a>(task: &'a Task, at: At) -> Vec<Reference<'a>> {
    let mut references: Vec<Reference<'a>> = Vec::new();
    let subject = Some(task.subject());
    for (held, assignment) in task.assignments.iter().enumerate() {
        let path = at.pointer(&format!("/assignments/{held}"));
        let mut add = |rest: String, name: Option<&'a str>| {
            let is_lead = rest.starts_with("leads/");
            let reference = Reference::to(format!("{path}/{rest}"), name, subject);
            references.extend(reference.map(|reference| Reference {
                assignment: Some(held),
                is_lead,
                ..reference
            }));
        };
        for (position, name) in assignment.named_leads() {
            add(format!("leads/{position}"), Some(name));
        }
        for (position, name) in assignment.named_coordinators() {
            add(format!("coordinators/{position}"), Some(name));
        }
        add("collective".to_owned(), assignment.named_collective());
        add("route".to_owned(), assignment.route.as_deref());
    }
    references
}
