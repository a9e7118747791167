use crate::finding::Severity;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};

declare_rule! {
    name: "attachment-missing",
    title: "Thiếu phụ lục", "Attachment missing",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Clauses(&[("le-chan-2026", "IV.3"), ("nd-30-2020", "Đ.8.3")]),
    condition: "Phụ lục được viện dẫn nhưng không kèm theo.", "An attachment that the plan refers to is not there.",
    path: "/plan/attachments/*",
    params: {
        name: "the name of the attachment, or null",
        covers: "what it would have said of the tasks",
    },
    message: "Phụ lục được viện dẫn nhưng không kèm theo: {name}; phụ lục này lẽ ra nêu: {covers}.",
        "An attachment that the plan refers to is not there: {name}; it would have given: {covers}.",
    help: "Bổ sung phụ lục; cho đến khi có, các nội dung đó được ghi là chưa đủ căn cứ, không phải là vi phạm.",
        "Add the attachment; until then what it would say counts as insufficient basis, not as a breach.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for (index, attachment) in context.plan.attachments.iter().enumerate() {
        let path = format!("/plan/attachments/{index}");
        match attachment.present {
            Some(true) => {}
            None => sink.field_missing(format!("{path}/present")),
            Some(false) => {
                let name = context.unless_secret(attachment.name.as_deref());
                let covers = attachment.covers.iter().copied().map(Fact::from);
                sink.found(
                    Draft::at(path)
                        .param("name", name)
                        .param("covers", Fact::list(covers)),
                );
            }
        }
    }
}
