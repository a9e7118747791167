use crate::finding::Severity;
use crate::rule::{Basis, Draft, Gravity, PlanContext, Sink, declare_rule};

declare_rule! {
    name: "document-number-missing",
    title: "Văn bản chưa có số", "Document number missing",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("nd-30-2020", "Đ.15.2"), ("nd-30-2020", "Đ.15.3")]),
    condition: "Văn bản chưa được cấp số.", "The document has no number yet.",
    path: "/plan/document/number",
    params: { symbol: "the symbol that stands without a number, or null" },
    message: "Văn bản chưa có số (ký hiệu {symbol}), nên không thể viện dẫn theo số.",
        "The document has no number yet (symbol {symbol}), so that nobody can cite it by number.",
    help: "Văn bản giấy được cấp số sau khi ký, chậm nhất vào ngày làm việc tiếp theo; văn bản điện tử do Hệ thống cấp số. Trước đó viện dẫn theo ngày và trích yếu.",
        "On paper the number is given after the signature, on the next working day at the latest; electronic documents get it from the system. Until then cite it by date and title.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let Some(document) = &context.plan.document else {
        return sink.field_missing("/plan/document".to_owned());
    };
    if !document.has_number() {
        let symbol = context.unless_secret(document.symbol.as_deref());
        sink.found(Draft::at("/plan/document/number").param("symbol", symbol));
    }
}
