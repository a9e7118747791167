use crate::document::CitationRole;
use crate::finding::Severity;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};

declare_rule! {
    name: "document-older-than-basis",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Văn bản ban hành trước văn bản mà nó căn cứ hoặc triển khai.",
        "The document is dated before one that it rests on or carries out.",
    path: "/plan/citations/*/issuedOn",
    params: {
        document: "the cited document",
        basisDate: "when it was issued",
        planDate: "when the plan was issued",
    },
    message: "Kế hoạch ngày {planDate} ban hành trước {document} ngày {basisDate} mà nó căn cứ.",
        "The plan of {planDate} is older than {document} of {basisDate}, on which it rests.",
    help: "Kiểm tra lại ngày ban hành của kế hoạch và của văn bản được viện dẫn.",
        "Check the date of the plan and of the cited document.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let Some(plan_date) = context.plan.issued_on() else {
        if !context.plan.citations.is_empty() {
            sink.field_missing("/plan/document/issuedOn".to_owned());
        }
        return;
    };
    for (index, citation) in context.plan.citations.iter().enumerate() {
        if !matches!(
            citation.role,
            Some(CitationRole::Implements | CitationRole::Basis)
        ) {
            continue;
        }
        let path = format!("/plan/citations/{index}/issuedOn");
        match citation.issued_on {
            None => sink.field_missing(path),
            Some(basis) if basis > plan_date => sink.found(
                Draft::at(path)
                    .subject(citation.clause.as_deref())
                    .param("document", citation.name())
                    .param("basisDate", basis)
                    .param("planDate", plan_date),
            ),
            Some(_) => {}
        }
    }
}
