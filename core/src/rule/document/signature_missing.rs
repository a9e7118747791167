use crate::finding::Severity;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};

declare_rule! {
    name: "signature-missing",
    title: "Thiếu người ký", "Signature missing",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("nd-30-2020", "Đ.8.2")]),
    condition: "Văn bản chưa có họ tên người ký.", "The document does not name who signed it.",
    path: "/plan/document/signature",
    params: {},
    message: "Văn bản chưa có chữ ký: chưa nêu họ tên người ký.",
        "The document is not signed: no signer is named.",
    help: "Bổ sung quyền hạn, chức vụ và họ tên người ký.",
        "Add the authority, office and name of the signer.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let Some(document) = &context.plan.document else {
        return sink.field_missing("/plan/document".to_owned());
    };
    let signer = document
        .signature
        .as_ref()
        .and_then(|signature| signature.name.as_deref());
    if signer.is_none_or(|name| name.trim().is_empty()) {
        sink.found(&mut Draft::at("/plan/document/signature"));
    }
}
