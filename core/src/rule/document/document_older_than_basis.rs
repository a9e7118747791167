use crate::document::CitationRole;
use crate::finding::{Severity, SkipReason};
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, address, declare_rule};

declare_rule! {
    name: "document-older-than-basis",
    title: "Văn bản ban hành trước căn cứ", "Document older than its basis",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Văn bản ban hành trước văn bản mà nó căn cứ hoặc triển khai.",
        "The document is dated before one that it rests on or carries out.",
    path: "/plan/citations/*/issuedOn",
    params: {
        document: "the cited document, or null",
        basisDate: "when it was issued",
        planDate: "when the plan was issued",
    },
    message: "Kế hoạch ngày {planDate} ban hành trước {document} ngày {basisDate} mà kế hoạch căn cứ hoặc triển khai.",
        "The plan of {planDate} is older than {document} of {basisDate}, which it rests on or carries out.",
    help: "Kiểm tra lại ngày ban hành của kế hoạch và của văn bản được viện dẫn.",
        "Check the date of the plan and of the cited document.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for (index, citation) in context.plan.citations.iter().enumerate() {
        match citation.role {
            Some(CitationRole::Mention) => continue,
            Some(CitationRole::Implements | CitationRole::Basis) => {}
            None => {
                sink.field_missing(format!("/plan/citations/{index}/role"));
                continue;
            }
        }
        let path = format!("/plan/citations/{index}/issuedOn");
        match (citation.issued_on, context.plan.issued_on()) {
            (None, _) => sink.field_missing(path),
            (Some(_), None) => {
                let date = Some("/plan/document/issuedOn".to_owned());
                sink.skip(SkipReason::FieldMissing, date, path);
            }
            (Some(basis), Some(plan_date)) if basis > plan_date => sink.found(
                Draft::at(path)
                    .subject(address(citation.clause.as_ref()))
                    .param("document", context.unless_secret(citation.name()))
                    .param("basisDate", basis)
                    .param("planDate", plan_date),
            ),
            _ => {}
        }
    }
}
