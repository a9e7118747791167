//! Of words that are not understood, the form that comes nearest to them.

use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::message::Message;
use crate::text::{Label, Spelling, Word, Words, bare};

/// One text for each form, the commonest first.
pub(super) const FORMS: [&str; 19] = [
    "trước ngày 10 tháng 6 năm 2026",
    "chậm nhất ngày 10/6/2026",
    "không muộn hơn ngày 10/6/2026",
    "đến hết ngày 30/6/2026",
    "trong quý II/2026",
    "trong tháng 6/2026",
    "trong năm 2026",
    "6 tháng đầu năm 2026",
    "6 tháng cuối năm 2026",
    "giai đoạn 2026-2030",
    "cuối năm 2026",
    "trong thời hạn 10 ngày làm việc kể từ ngày ban hành",
    "hằng quý",
    "hằng năm, trước ngày 10/6",
    "trước ngày 20 hằng tháng",
    "định kỳ 6 tháng",
    "thường xuyên, rà soát hằng quý",
    "theo yêu cầu",
    "ngay sau khi ban hành",
];

pub(super) const EXAMPLE: Label = Label::new(
    "hãy ghi, ví dụ `trước ngày 10 tháng 6 năm 2026`",
    "write for example `trước ngày 10 tháng 6 năm 2026`",
);

/// How many words of a text are compared: the first ones say which form was meant.
const MOST_WORDS: usize = 40;
/// No word of a form is longer.
const LONGEST: usize = 24;

/// Words of the forms that say nothing about which form it is.
const COMMON: [&str; 8] = ["ban", "hành", "thời", "kể", "từ", "rà", "soát", "việc"];

/// A word as it is spelled, and without its marks.
type Known = (Spelling, String);

static KNOWN: LazyLock<Vec<Vec<Known>>> = LazyLock::new(|| {
    let words = |form: &&'static str| known(form, &Words::of(form).list);
    FORMS.iter().map(words).collect()
});

/// The different words of a text, without those that all forms share.
fn known(text: &str, words: &[Word]) -> Vec<Known> {
    let said = words.iter().take(MOST_WORDS).filter(|word| word.is_word());
    let mut known: Vec<Known> = said
        .filter(|word| !COMMON.iter().any(|common| word.is(common)))
        .map(|word| word.place.of(text))
        .filter(|word| word.len() <= LONGEST)
        .map(|word| (Spelling::of(word), bare(word)))
        .collect();
    known.sort_unstable();
    known.dedup();
    known
}

/// The form that shares most words with a text, whether or not these have their marks.
pub(super) fn help(text: &str, words: &[Word]) -> Message {
    let said = known(text, words);
    let mut best = None;
    for (form, known) in FORMS.iter().zip(KNOWN.iter()) {
        let (mut shared, mut missing) = (0_usize, 0_usize);
        for (spelling, bare) in known {
            let points = if said.iter().any(|(other, _)| other == spelling) {
                2
            } else if said.iter().any(|(_, other)| other == bare) {
                1
            } else {
                missing = missing.saturating_add(1);
                0
            };
            shared = shared.saturating_add(points);
        }
        let rank = (shared, Reverse(missing));
        if shared > 0 && best.is_none_or(|(most, _)| rank > most) {
            best = Some((rank, *form));
        }
    }
    match best {
        Some((_, form)) => Message::of(
            "có phải định ghi theo mẫu `{}`?",
            "did you mean the form `{}`?",
            &[&form],
        ),
        None => EXAMPLE.into(),
    }
}
