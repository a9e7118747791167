use crate::finding::Severity;
use crate::meeting::Category;
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "meeting-unclassified",
    title: "Cuộc họp chưa phân loại", "Meeting not classified",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[
        ("le-chan-2026", "II.4.4"),
        ("kl-226", "thời gian hội nghị"),
        ("qd-45-2018", "thời gian họp"),
    ]),
    condition: "Chưa phân loại cuộc họp, nên chưa biết giới hạn và chỉ tiêu nào áp dụng.",
        "Nobody has said what kind of meeting it is, so that no limit or target can be applied.",
    path: "/meetings/*/{category,kind}",
    params: { missing: "what is not stated: category, kind" },
    reads: ["category", "kind"],
    needs: [Category, Kind],
    message: "Chưa phân loại: {missing}.", "Not classified: {missing}.",
    help: "Ghi loại (hội nghị, cuộc họp, phiên họp) và tính chất (quán triệt, chuyên môn, ...) trước khi họp.",
        "State what it is called and what it is for, before it is held.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let meeting = context.meeting.to_compare();
    let no_category = matches!(meeting.category, None | Some(Category::Unclassified));
    // A sitting has rules of its own, which do not go by kind.
    let no_kind = meeting.kind.is_none() && meeting.category != Some(Category::Sitting);
    let mut missing = Vec::new();
    if no_category {
        missing.push(Fact::term("category", "loại cuộc họp", "category"));
    }
    if no_kind {
        missing.push(Fact::term("kind", "tính chất cuộc họp", "kind"));
    }
    if !missing.is_empty() {
        let path = if no_category { "/category" } else { "/kind" };
        sink.found(
            context
                .draft(context.at.pointer(path))
                .param("missing", Fact::list(missing)),
        );
    }
}
