use crate::agency::{Directory, Named};
use crate::finding::{Severity, SkipReason};
use crate::rule::assignment::{Reference, references, references_of_task};
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, TaskContext, declare_rule};
use crate::text::{Shown, names_a_group, names_an_office};

declare_rule! {
    name: "agency-unknown",
    title: "Cơ quan ngoài danh sách", "Agency not in the list",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Cơ quan được nêu tên không có trong danh sách cơ quan.",
        "An agency that is named is not in the list of agencies.",
    path: "/plan/tasks/*/assignments/*/leads/*",
    params: {
        name: "the name as written",
        near: "the known name that was probably meant, or null",
    },
    reads: [
        "assignments/@/leads", "assignments/@/coordinators", "assignments/@/collective",
        "assignments/@/route",
    ],
    message: "“{name}” không có trong danh sách cơ quan (tên gần nhất: {near}).",
        "“{name}” is not in the list of agencies (nearest name: {near}).",
    help: "Sửa tên, hoặc bổ sung cơ quan hay tên gọi khác vào danh sách cơ quan.",
        "Correct the name, or add the agency or the spelling to the list of agencies.",
    check: PlanOrTask(check, check_task),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    check_all(
        references(context.plan),
        context.directory,
        "/plan/agencies",
        sink,
    );
}

fn check_task(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    check_all(
        references_of_task(context.task, context.at),
        context.directory,
        "/agencies",
        sink,
    );
}

fn check_all(
    references: Vec<Reference<'_>>,
    directory: &Directory<'_>,
    list: &str,
    sink: &mut Sink<'_>,
) {
    for reference in references {
        // A person may be reported to; no list of agencies names persons.
        if reference.is_recipient() && names_an_office(reference.name) {
            continue;
        }
        if directory.is_empty() {
            // The name of a group is none of an agency, with or without a list.
            if !names_a_group(reference.name) {
                let list = Some(list.to_owned());
                sink.skip(SkipReason::FieldMissing, list, reference.place.pointer());
            }
        } else if let Named::Unknown(near) = directory.named(reference.name) {
            sink.found(
                Draft::at(reference.place.pointer())
                    .subject(reference.subject())
                    .param("name", Shown::openly(reference.name))
                    .param(
                        "near",
                        near.map_or(Fact::ABSENT, |near| Shown::openly(near).into()),
                    ),
            );
        }
    }
}
