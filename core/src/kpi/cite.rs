//! Where a target or figure comes from, as sentences say it.

use crate::rulebook::{ClauseSource, LogicSource, Source};

/// The sources of a sentence, at its end.
pub(super) fn cited(sources: &[Source]) -> (String, String) {
    let (vi, en): (Vec<String>, Vec<String>) = sources.iter().map(source).unzip();
    if vi.is_empty() {
        return (String::new(), String::new());
    }
    (
        format!(": {}", vi.join("; ")),
        format!(": {}", en.join("; ")),
    )
}

fn source(source: &Source) -> (String, String) {
    match source {
        Source::Clause(source) => {
            let ClauseSource { clause, title, .. } = &**source;
            match article(clause) {
                Some((vi, en)) => (format!("{vi} {}", title.vi), format!("{en}, {}", title.en)),
                None => (
                    format!("{clause}, {}", title.vi),
                    format!("{clause}, {}", title.en),
                ),
            }
        }
        Source::Logic(LogicSource { basis }) => ((*basis).to_owned(), (*basis).to_owned()),
    }
}

/// The words for an article, its paragraph and its point: *khoản 3 Điều 8* for `Đ.8.3`.
fn article(clause: &str) -> Option<(String, String)> {
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
    steps.next().is_none().then_some((vi, en))
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
            let vi = article(clause).map(|(vi, _)| vi);
            assert_eq!(vi.as_deref(), said, "{clause}");
        }
    }
}
