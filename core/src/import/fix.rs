//! Patches to a text: proposed with a place each, and applied only where they fit.

use crate::error::{Code, Error};
use crate::finding::{Fix, Span};
use crate::json::Reader;
use crate::message::Message;
use crate::text::{Label, Ruler};

/// The fixes that do not reach into one before them, in the order of the text.
pub(crate) fn disjoint(mut fixes: Vec<Fix>) -> Vec<Fix> {
    fixes.sort_by_key(|fix| fix.span.bytes);
    let mut end = 0;
    fixes.retain(|fix| {
        let [from, to] = fix.span.bytes;
        let fits = from >= end;
        end = if fits { to } else { end };
        fits
    });
    fixes
}

/// The text with every patch applied.
pub(crate) fn apply(text: &str, fixes: &[Fix]) -> Result<String, Error> {
    let ruler = Ruler::new(text);
    let mut reader = Reader::default();
    let mut problem = |position: usize, message: Message, help: Label| {
        reader.at_key("fixes", |reader| {
            reader.at_index(position, |reader| {
                reader.at_key("span", |reader| {
                    reader.problem(Code::OutOfRange, message, Some(help.into()));
                });
            });
        });
    };
    let mut patches: Vec<(usize, usize, usize, &str)> = Vec::new();
    for (position, fix) in fixes.iter().enumerate() {
        match stretch(text, &ruler, &fix.span) {
            Ok((from, to)) => patches.push((from, to, position, &fix.replacement)),
            Err(message) => problem(
                position,
                message,
                Label::new(
                    "hãy dùng đúng đoạn mà `import_plan` đã trả về cho chính văn bản này",
                    "give the span that `import_plan` gave for this very text",
                ),
            ),
        }
    }
    patches.sort_by_key(|(from, to, position, _)| (*from, *to, *position));
    let mut end = 0;
    for (from, to, position, _) in &patches {
        if *from < end {
            let message = Message::of(
                "chỗ sửa này chồng lên chỗ sửa khác",
                "the fix reaches into another",
                &[],
            );
            let help = Label::new(
                "hãy áp dụng một trong hai, rồi đọc lại văn bản",
                "apply one of the two, and import the text again",
            );
            problem(*position, message, help);
        }
        end = end.max(*to);
    }
    reader.into_result("")?;
    let mut mended = String::with_capacity(text.len());
    let mut end = 0;
    for (from, to, _, replacement) in patches {
        mended.push_str(text.get(end..from).unwrap_or_default());
        mended.push_str(replacement);
        end = to;
    }
    mended.push_str(text.get(end..).unwrap_or_default());
    Ok(mended)
}

/// The stretch of the text that a span names.
fn stretch(text: &str, ruler: &Ruler<'_>, span: &Span) -> Result<(usize, usize), Message> {
    let [from, to] = span.bytes;
    let (Ok(from), Ok(to)) = (usize::try_from(from), usize::try_from(to)) else {
        return Err(Message::of(
            "đoạn này không nằm trong văn bản",
            "the span is not within the text",
            &[],
        ));
    };
    if from > to {
        return Err(Message::of(
            "đoạn này kết thúc trước khi bắt đầu",
            "the span ends before it starts",
            &[],
        ));
    }
    if text.get(from..to).is_none() {
        return Err(Message::of(
            "đoạn này không nằm trong văn bản, hoặc cắt ngang một ký tự",
            "the span is not within the text, or cuts a character",
            &[],
        ));
    }
    if Span::between(ruler, (from, to)) != *span {
        return Err(Message::of(
            "các cách đếm của đoạn này không chỉ cùng một chỗ trong văn bản",
            "the ways of counting of the span do not name the same stretch of the text",
            &[],
        ));
    }
    Ok((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(text: &str, part: &str, replacement: &str) -> Fix {
        let from = text.find(part).unwrap();
        Fix {
            span: Span::between(&Ruler::new(text), (from, from + part.len())),
            replacement: replacement.to_owned(),
            rule: None,
        }
    }

    #[test]
    fn fixes_are_applied_in_any_order() {
        let text = "chông chéo 😀 của cơ\n\nquan";
        let fixes = [fix(text, "\n\n", " "), fix(text, "chông", "chồng")];
        assert_eq!(apply(text, &fixes).unwrap(), "chồng chéo 😀 của cơ quan");
        assert_eq!(apply(text, &[]).unwrap(), text);
    }

    #[test]
    fn a_span_that_does_not_fit_is_refused_with_its_place() {
        let text = "chông chéo";
        let good = fix(text, "chông", "chồng");
        let mut bad = good.clone();
        bad.span.utf16 = [0, 6];
        let error = apply(text, &[good.clone(), bad]).unwrap_err();
        assert!(error.is_out_of_range());
        assert_eq!(error.path(), "/fixes/1/span");
        let mut cut = good.clone();
        cut.span.bytes = [0, 3];
        assert!(apply(text, &[cut]).unwrap_err().is_out_of_range());
        let error = apply(text, &[good.clone(), good]).unwrap_err();
        assert_eq!(error.message().en, "the fix reaches into another");
        assert_eq!(error.path(), "/fixes/1/span");
    }
}
