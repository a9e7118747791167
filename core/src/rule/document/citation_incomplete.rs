use crate::document::{Citation, number_key};
use crate::finding::Severity;
use crate::names::Numbers;
use crate::rule::document::own_number;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, address, declare_rule};
use crate::text::{fold, stated};

declare_rule! {
    name: "citation-incomplete",
    title: "Viện dẫn chưa đầy đủ", "Incomplete citation",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("nd-30-2020", "Phụ lục I, II.6.b")]),
    condition: "Viện dẫn lần đầu thiếu số, ngày ban hành hoặc cơ quan ban hành.",
        "A document is cited for the first time without its number, date or issuer.",
    path: "/plan/citations/*",
    params: {
        document: "the cited document, or null",
        missing: "what is missing: number, issuedOn, issuer",
    },
    message: "Viện dẫn lần đầu {document} chưa nêu: {missing}.",
        "{document} is cited for the first time without: {missing}.",
    help: "Lần đầu viện dẫn, ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; luật, pháp lệnh chỉ ghi tên loại và tên.",
        "The first time, give type, number, symbol, date, issuer and title; of laws and ordinances type and name are enough.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    // What a plan says of itself needs no more.
    let own = own_number(context).map(|number| number_key(&number));
    let mut seen: Numbers<'_> = own.into_iter().collect();
    for (index, citation) in context.plan.citations.iter().enumerate() {
        let number = stated(citation.number.as_ref());
        if is_law(citation) || number.is_some_and(|number| !seen.is_new(number_key(number))) {
            continue;
        }
        let parts = [
            (number.is_none(), "number", "số, ký hiệu", "number"),
            (
                citation.issued_on.is_none(),
                "issuedOn",
                "ngày ban hành",
                "date",
            ),
            (
                stated(citation.issuer.as_ref()).is_none(),
                "issuer",
                "cơ quan ban hành",
                "issuer",
            ),
        ];
        let missing: Vec<Fact> = parts
            .into_iter()
            .filter(|(missing, ..)| *missing)
            .map(|(_, name, vi, en)| Fact::term(name, vi, en))
            .collect();
        if missing.is_empty() {
            continue;
        }
        sink.found(
            Draft::at(format!("/plan/citations/{index}"))
                .subject(address(citation.clause.as_ref()))
                .param("document", context.unless_secret(citation.name()))
                .param("missing", Fact::list(missing)),
        );
    }
}

/// Laws and ordinances are cited by type and name alone.
fn is_law(citation: &Citation) -> bool {
    let known = ["Luật", "Bộ luật", "Hiến pháp", "PL", "Pháp lệnh"];
    let kind = citation.kind.as_deref().map(fold).unwrap_or_default();
    known.iter().any(|law| fold(law) == kind)
}
