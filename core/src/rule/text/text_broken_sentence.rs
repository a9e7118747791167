use crate::finding::{Severity, Span};
use crate::rule::{Basis, Gravity, Sink, TextContext, declare_rule};

declare_rule! {
    name: "text-broken-sentence",
    title: "Câu bị ngắt đoạn", "Broken sentence",
    area: Text,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Một câu bị ngắt thành hai đoạn.", "A break of paragraphs runs through a sentence.",
    path: "/text",
    params: {
        words: "the last word before the break and the first after it",
    },
    message: "Câu bị ngắt đoạn ở chỗ: {words}.", "A break of paragraphs runs through a sentence at: {words}.",
    help: "Nối hai đoạn nếu đó là một câu bị tách khi chuyển trang; nếu không, sửa dấu câu ở cuối đoạn trước.",
        "Join the two if a page break parted them; if not, mend the mark at the end of the first.",
    check: Text(check),
}

fn check(context: &TextContext<'_>, sink: &mut Sink<'_>) {
    let broken = context.broken.iter();
    for broken in broken.filter(|broken| context.is_legible(broken.place)) {
        let (from, to) = broken.place;
        let around = context.text.get(from..to).unwrap_or_default();
        let words: Vec<&str> = around.split_whitespace().collect();
        let mut draft = context.at(broken.place);
        let words = words.join(" / ");
        let words = words.trim_end_matches([',', '.', ';', ':', ')']);
        draft.param("words", context.shown(words));
        if let Some((gap, joint)) = broken.gap {
            draft.propose(Span::between(context.ruler, gap), joint);
        }
        sink.found(&mut draft);
    }
}
