//! Texts.

use serde_json::json;

use super::Construct;

pub(crate) const CONSTRUCTS: &[Construct] = &[
    Construct::new("importPlan", "short bullets", |n| text("- a\n", n)),
    Construct::new("importPlan", "letters", |n| text("a) b\n", n)),
    Construct::new("importPlan", "numbers", |n| text("1. b\n", n)),
    Construct::new("importPlan", "headings by #", |n| text("# b\n", n)),
    Construct::new("importPlan", "one long line of percentages", |n| {
        text("10% ", n)
    }),
    Construct::new("importPlan", "paragraphs", |n| {
        text(
            "Văn phòng chủ trì rà soát thủ tục trước ngày 10/6/2026.\n\n",
            n,
        )
    }),
    Construct::new("findCitations", "numbers", |n| {
        text("Quyết định số 534/QĐ-TTg và ", n)
    }),
    Construct::new("parseDeadline", "words", |n| {
        text("trước ngày 10/6/2026 ", n)
    }),
];

fn text(unit: &str, n: usize) -> serde_json::Value {
    json!({"text": unit.repeat(n)})
}
