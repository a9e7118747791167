use crate::finding::{Severity, SkipReason};
use crate::rule::document::numbered;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, address, declare_rule};

declare_rule! {
    name: "citation-repealed-since",
    title: "Văn bản viện dẫn nay hết hiệu lực", "Cited document no longer in force",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Logic,
    condition: "Văn bản được viện dẫn còn hiệu lực khi ban hành kế hoạch nhưng nay đã hết hiệu lực.",
        "A cited document was in force on the day of the plan, and is no longer.",
    path: "/plan/citations/*/number",
    params: {
        document: "the cited document",
        inForceTo: "the last day on which it was in force",
        replacedBy: "the document that replaced it, or null",
    },
    message: "{document} đã hết hiệu lực sau khi ban hành kế hoạch; ngày cuối cùng có hiệu lực: {inForceTo}; văn bản thay thế: {replacedBy}.",
        "{document} has gone out of force since the plan was issued; its last day: {inForceTo}; replaced by: {replacedBy}.",
    help: "Kiểm tra nội dung kế hoạch theo văn bản thay thế; khi sửa đổi kế hoạch thì viện dẫn văn bản mới.",
        "Check the plan against the document that replaced it, and cite that one when the plan is amended.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for (path, citation) in numbered(context) {
        let Some(as_of) = context.as_of else {
            sink.skip(SkipReason::AsOfMissing, None, path);
            continue;
        };
        let Some(issued_on) = context.plan.issued_on() else {
            let date = Some("/plan/document/issuedOn".to_owned());
            sink.skip(SkipReason::FieldMissing, date, path);
            continue;
        };
        let rows = context.rulebook.documents(citation);
        let Some(first) = rows.first() else {
            sink.skip(SkipReason::NotInRegistry, None, path);
            continue;
        };
        let over = rows.iter().all(|row| row.ended_before(as_of));
        let held = rows.iter().any(|row| !row.ended_before(issued_on));
        if !over || !held {
            continue;
        }
        let last = rows
            .iter()
            .max_by_key(|row| row.in_force_to)
            .unwrap_or(first);
        let mut draft = Draft::at(path);
        // What ended a document names the document.
        let source = context.rulebook.source_of_end(last);
        if let Some(source) = source.filter(|_| !context.plan.is_secret()) {
            draft.decided_by([source]);
        }
        sink.found(
            draft
                .subject(address(citation.clause.as_ref()))
                .param("document", context.unless_secret(citation.name()))
                .param("inForceTo", Fact::optional(last.in_force_to))
                .param(
                    "replacedBy",
                    context.unless_secret(last.replaced_by.as_deref()),
                ),
        );
    }
}
