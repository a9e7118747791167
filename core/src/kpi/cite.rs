//! Where a target or figure comes from, as sentences say it.

use crate::message::{Message, joined};
use crate::rulebook::{ClauseSource, LogicSource, Source};

/// The sources of a sentence, at its end.
pub(super) fn cited(sources: &[Source]) -> Option<Message> {
    let sources: Vec<Message> = sources.iter().map(source).collect();
    let all = joined(&sources, "; ", "; ");
    (!sources.is_empty()).then(|| Message::of(": {}", ": {}", &[&all]))
}

fn source(source: &Source) -> Message {
    match source {
        Source::Clause(source) => {
            let ClauseSource { clause, title, .. } = &**source;
            match article(clause) {
                Some(article) => Message::of("{} {}", "{}, {}", &[&article, title]),
                None => Message::of("{}, {}", "{}, {}", &[clause, title]),
            }
        }
        Source::Logic(LogicSource { basis }) => Message::of("{}", "{}", &[basis]),
    }
}

/// The words for an article, its paragraph and its point: *khoản 3 Điều 8* for `Đ.8.3`.
fn article(clause: &str) -> Option<Message> {
    let mut steps = clause.strip_prefix("Đ.")?.split('.');
    let is_number = |step: &&str| !step.is_empty() && step.bytes().all(|c| c.is_ascii_digit());
    let number = steps.next().filter(is_number)?;
    let (mut vi, mut en) = (format!("Điều {number}"), format!("article {number}"));
    if let Some(paragraph) = steps.next() {
        let paragraph = Some(paragraph).filter(is_number)?;
        vi = format!("khoản {paragraph} {vi}");
        en = format!("{en}, paragraph {paragraph}");
    }
    if let Some(point) = steps.next() {
        vi = format!("điểm {point} {vi}");
        en = format!("{en}, point {point}");
    }
    steps.next().is_none().then(|| Message::new(vi, en))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_said_in_words() {
        for (clause, said) in [
            ("Đ.12", Some("Điều 12")),
            ("Đ.8.3", Some("khoản 3 Điều 8")),
            ("Đ.8.5.b", Some("điểm b khoản 5 Điều 8")),
            ("I.2.a", None),
            ("Đ.", None),
            ("Đ.8.b", None),
            ("thời gian họp", None),
        ] {
            let vi = article(clause).map(|article| article.vi);
            assert_eq!(vi.as_deref(), said, "{clause}");
        }
    }
}
