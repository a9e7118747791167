use crate::document::{NumberRepair, NumberSystem, meant, read_whole};
use crate::finding::Severity;
use crate::rule::document::{numbered, own_number};
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, address, declare_rule};

declare_rule! {
    name: "document-number-malformed",
    title: "Số, ký hiệu sai thể thức", "Malformed document number",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("nd-30-2020", "Phụ lục I, II.3")]),
    condition: "Số, ký hiệu văn bản viết không đúng thể thức.",
        "The number of a document is not spelled as it should be.",
    path: "/plan/document/number, /plan/citations/*/number",
    params: {
        number: "the number as written",
        expected: "the number in official spelling, or null if it cannot be read",
        repairs: "what would be mended",
    },
    message: "Số, ký hiệu {number} viết không đúng thể thức; cách viết đúng: {expected}; cần sửa: {repairs}.",
        "The number {number} is not spelled as it should be; expected: {expected}; to be mended: {repairs}.",
    help: "Viết số và ký hiệu liền nhau theo mẫu số/ký hiệu của Nhà nước hoặc số-tên loại/cơ quan của Đảng.",
        "Write number and symbol without spaces, in the form of the State or in that of the Party.",
    check: Plan(check),
}

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let own =
        own_number(context).map(|number| ("/plan/document/number".to_owned(), None, number, true));
    let cited = numbered(context).map(|(path, citation)| {
        let number = citation.number.clone().unwrap_or_default();
        (path, citation.clause.as_ref(), number, false)
    });
    for (path, clause, number, is_own) in own.into_iter().chain(cited) {
        let (mut expected, mut repairs) = (meant(&number), Vec::new());
        if let Some(read) = read_whole(&number) {
            repairs.extend(read.repairs());
            // Long ago the State wrote so too; a document of today does not.
            let foreign = read.hyphen_first && read.system == Some(NumberSystem::State) && is_own;
            if foreign {
                repairs.push(NumberRepair::Punctuation);
            }
            if repairs.is_empty() {
                continue;
            }
            expected = Some(if foreign {
                read.state_form()
            } else {
                read.normalized
            });
        }
        let repairs = repairs
            .into_iter()
            .map(|repair| Fact::labelled(repair.name(), repair.label()));
        sink.found(
            Draft::at(path)
                .subject(address(clause))
                .param("number", context.unless_secret(Some(&number)))
                .param(
                    "expected",
                    match expected {
                        Some(expected) => context.unless_secret(Some(&expected)),
                        None => Fact::ABSENT,
                    },
                )
                .param("repairs", Fact::list(repairs)),
        );
    }
}
