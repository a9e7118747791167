use crate::finding::Severity;
use crate::rule::{Basis, Gravity, Sink, TextContext, declare_rule};
use crate::text::Shown;

declare_rule! {
    name: "outline-gap",
    title: "Số thứ tự không liên tục", "Gap in the numbering",
    area: Text,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Số thứ tự của một mục không nối tiếp mục trước.", "The number of a part does not follow the one before.",
    path: "/text",
    params: {
        clause: "the address of the part, as numbered",
        found: "its number",
        expected: "the number that was to follow",
    },
    message: "Mục {clause} mang số {found}, trong khi số tiếp theo phải là {expected}.",
        "Part {clause} has the number {found}, where {expected} was to follow.",
    help: "Kiểm tra xem có mục bị thiếu, bị lặp hoặc đánh số nhầm hay không.",
        "See whether a part is missing, stands twice or has a wrong number.",
    check: Text(check),
}

fn check(context: &TextContext<'_>, sink: &mut Sink<'_>) {
    let gaps = context.gaps.iter();
    for gap in gaps.filter(|gap| context.is_legible(gap.place)) {
        let mut draft = context.at(gap.place);
        draft
            .subject(context.shown(&gap.clause))
            .param("clause", Shown::openly(&gap.clause))
            .param("found", Shown::openly(&gap.found))
            .param("expected", Shown::openly(&gap.expected));
        sink.found(&mut draft);
    }
}
