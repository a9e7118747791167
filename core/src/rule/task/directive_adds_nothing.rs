use crate::compare::{Addition, Comparison, RepeatedClause};
use crate::finding::{Severity, SkipReason};
use crate::plan::{Coverage, Task};
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "directive-adds-nothing",
    title: "Chỉ nhắc lại văn bản cấp trên", "Only repeats the superior",
    area: Task,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Clauses(&[("le-chan-2026", "II.3.2")]),
    condition: "Một nội dung chỉ nhắc lại văn bản cấp trên, không thêm cơ quan chủ trì, thời hạn, số liệu, phạm vi hay sản phẩm.",
        "A clause only repeats its superior, and adds no lead, deadline, number, scope or deliverable.",
    path: "/plan/tasks/*",
    params: {
        clause: "the clause of the superior that it repeats",
        superior: "where that stands in the superior",
        similarity: "the share of its pairs of neighbouring syllables that stand there too",
    },
    parameters: ["similarity-threshold"],
    message: "{similarity} lời văn trùng với mục {clause} của văn bản cấp trên; không thêm cơ quan chủ trì, thời hạn, số liệu, phạm vi hay sản phẩm.",
        "{similarity} of its words stand in clause {clause} of the superior; it adds no lead, deadline, number, scope or deliverable.",
    help: "Cân nhắc thay bằng câu viện dẫn: “Thực hiện theo mục {clause}”, hoặc bổ sung điểm riêng của địa phương.",
        "Consider a reference to clause {clause} in its place, or add what is particular to the ward.",
    check: Superior(check),
}

fn check(context: &PlanContext<'_>, comparison: &Comparison, sink: &mut Sink<'_>) {
    let in_force = context
        .rulebook
        .parameter("similarity-threshold", context.plan.issued_on());
    let Some(threshold) = in_force.strictest() else {
        return sink.no_limit("/plan/tasks".to_owned());
    };
    let Some(repeats) = &comparison.repeats else {
        // A rulebook has no words of its own to compare with.
        let superior = Some("/superior".to_owned());
        return sink.skip(SkipReason::FieldMissing, superior, "/plan/tasks".to_owned());
    };
    for repeat in repeats.iter().filter(|repeat| repeat.adds.is_empty()) {
        if let Some(attachment) = could_add(context, repeat) {
            sink.skip(
                SkipReason::AttachmentMissing,
                Some(attachment),
                repeat.plan.path.clone(),
            );
            continue;
        }
        sink.found(
            Draft::at(repeat.plan.path.as_str())
                .subject(Shown::openly(&repeat.plan.clause))
                .sources(context.own_clause(Some(&repeat.plan.clause)))
                .sources(context.rulebook.source_of(threshold))
                .param("clause", Shown::openly(&repeat.superior.clause))
                .param("superior", Fact::of_ours(&repeat.superior.path))
                .param("similarity", repeat.similarity),
        );
    }
}

/// The attachment that may say what the clause adds, but is not there.
fn could_add(context: &PlanContext<'_>, repeat: &RepeatedClause) -> Option<String> {
    let index = repeat.plan.path.rsplit_once('/')?.1.parse::<usize>().ok()?;
    let task = context.plan.tasks.get(index)?;
    let parts = [
        (Coverage::Assignments, Addition::Lead),
        (Coverage::Due, Addition::Deadline),
        (Coverage::Deliverables, Addition::Deliverable),
    ];
    parts
        .into_iter()
        .filter(|(_, addition)| leaves_open(task, *addition))
        .find_map(|(part, _)| context.absent.of(part))
        .map(|index| format!("/plan/attachments/{index}"))
}

/// Whether the task itself says nothing about it.
fn leaves_open(task: &Task, addition: Addition) -> bool {
    match addition {
        Addition::Lead => !task
            .assignments
            .iter()
            .any(|held| held.named_leads().next().is_some() || held.named_collective().is_some()),
        Addition::Deadline => task.due.is_none(),
        Addition::Deliverable => !task.has_deliverable(),
        Addition::Number | Addition::Scope => false,
    }
}
