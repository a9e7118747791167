use crate::document::CitationRole;
use crate::finding::{Severity, SkipReason};
use crate::rule::document::numbered;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, address, declare_rule};
use crate::rulebook::KnownDocument;

declare_rule! {
    name: "citation-not-in-force",
    title: "Viện dẫn văn bản không có hiệu lực", "Cited document not in force",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Văn bản được viện dẫn không có hiệu lực vào ngày ban hành kế hoạch.",
        "A cited document was not in force on the day of the plan.",
    path: "/plan/citations/*/number",
    params: {
        document: "the cited document",
        planDate: "when the plan was issued",
        inForceFrom: "the first day on which the document is in force, or null",
        inForceTo: "the last day on which it is in force, or null",
        replacedBy: "the document that replaced it, or null",
    },
    message: "Ngày {planDate}, {document} không có hiệu lực (hiệu lực từ: {inForceFrom}; đến hết: {inForceTo}; văn bản thay thế: {replacedBy}).",
        "On {planDate}, {document} was not in force (from: {inForceFrom}; last day: {inForceTo}; replaced by: {replacedBy}).",
    help: "Viện dẫn văn bản thay thế, hoặc nêu rõ vì sao viện dẫn văn bản này.",
        "Cite the document that replaced it, or say why this one is cited.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    for (path, citation) in numbered(context) {
        let Some(day) = context.plan.issued_on() else {
            let date = Some("/plan/document/issuedOn".to_owned());
            sink.skip(SkipReason::FieldMissing, date, path);
            continue;
        };
        let rows = context.rulebook.documents(citation);
        // What is yet to come into force may be prepared; a plan cannot rest on it.
        let basis = citation.role == Some(CitationRole::Basis);
        let holds = |row: &KnownDocument| {
            let begun = row.in_force_from.is_none_or(|from| from <= day);
            !row.ended_before(day) && (begun || !basis)
        };
        let Some(first) = rows.first() else {
            sink.skip(SkipReason::NotInRegistry, None, path);
            continue;
        };
        if rows.iter().any(|row| holds(row)) {
            continue;
        }
        let mut draft = Draft::at(path);
        // What ended a document names the document.
        let source = context.rulebook.source_of_end(first);
        if let Some(source) = source.filter(|_| !context.plan.is_secret()) {
            draft.decided_by([source]);
        }
        sink.found(
            draft
                .subject(address(citation.clause.as_ref()))
                .param("document", context.unless_secret(citation.name()))
                .param("planDate", day)
                .param("inForceFrom", Fact::optional(first.in_force_from))
                .param("inForceTo", Fact::optional(first.in_force_to))
                .param(
                    "replacedBy",
                    context.unless_secret(first.replaced_by.as_deref()),
                ),
        );
    }
}
