//! Words that stand nowhere in an answer: not in the place of a value, not in the outline, not in the
//! frame, and not among what is unread. Nobody is sent to read them.

use wardplan::finding::Span;
use wardplan::operation::ImportPlanAnswer;

use super::names::words;

pub(crate) fn bytes(span: Span) -> [usize; 2] {
    span.bytes
        .map(|byte| usize::try_from(byte).expect("a text fits into memory"))
}

pub(crate) fn words_lost<'t>(text: &'t str, answer: &ImportPlanAnswer) -> Vec<&'t str> {
    let mut told = vec![false; text.len()];
    let values = answer.spans.iter().map(|(_, span)| *span);
    let outline = answer.outline.iter().map(|entry| entry.span);
    let rest = answer.frame.iter().chain(&answer.unread).copied();
    for span in values.chain(outline).chain(rest) {
        let [from, to] = bytes(span);
        told[from..to].fill(true);
    }
    let lost =
        |(from, word): &(usize, &str)| !told[*from..from + word.len()].iter().all(|told| *told);
    let lost = words(text).filter(lost);
    lost.map(|(_, word)| word).collect()
}
