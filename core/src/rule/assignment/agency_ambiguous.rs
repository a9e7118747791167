use crate::agency::{Directory, Named};
use crate::finding::Severity;
use crate::rule::assignment::{NAMED, Reference, references, references_of_task};
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, TaskContext, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "agency-ambiguous",
    title: "Tên cơ quan không rõ chỉ cơ quan nào", "Ambiguous agency",
    area: Assignment,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Tên cơ quan chỉ nhiều cơ quan khác nhau.", "A name means more than one agency.",
    path: "/plan/tasks/*/assignments/*/leads/*",
    params: {
        name: "the name as written",
        agencies: "the ids of the first twenty agencies that it may mean",
        more: "how many more there are",
    },
    reads: [
        "assignments/@/leads", "assignments/@/coordinators", "assignments/@/collective",
        "assignments/@/route",
    ],
    message: "“{name}” có thể là một trong các cơ quan: {agencies}.",
        "“{name}” may mean any of these: {agencies}.",
    help: "Dùng mã của cơ quan, hoặc nêu cơ quan cấp trên trực tiếp để phân biệt.",
        "Use the id of the agency, or state the parents of the agencies to tell them apart.",
    check: PlanOrTask(check, check_task),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    check_all(references(context.plan), context.directory, sink);
}

fn check_task(context: &TaskContext<'_>, sink: &mut Sink<'_>) {
    check_all(
        references_of_task(context.task, context.at),
        context.directory,
        sink,
    );
}

fn check_all(references: Vec<Reference<'_>>, directory: &Directory<'_>, sink: &mut Sink<'_>) {
    for reference in references {
        if let Named::Several(agencies) = directory.named(reference.name) {
            let ids = agencies.iter().take(NAMED);
            let ids = ids.map(|agency| Shown::openly(&agency.id).into());
            let more = agencies.len().saturating_sub(NAMED);
            sink.found(
                Draft::at(reference.place.pointer())
                    .subject(reference.subject())
                    .param("name", Shown::openly(reference.name))
                    .param("agencies", Fact::first(ids, more))
                    .param("more", Fact::count(more)),
            );
        }
    }
}
