//! Sentences in the two languages of the project, from templates that stand beside each other.

use std::borrow::Cow;

use crate::text::Label;

/// A sentence in the two languages of the project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Message {
    /// In Vietnamese.
    pub vi: Cow<'static, str>,
    /// In English.
    pub en: Cow<'static, str>,
}

/// What stands in a sentence as each language writes it: words of the input, counts, days.
pub(crate) trait Say {
    /// In Vietnamese.
    fn vi(&self) -> Cow<'_, str>;
    /// In English.
    fn en(&self) -> Cow<'_, str>;
}

impl Message {
    pub(crate) fn new(vi: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Self {
            vi: vi.into(),
            en: en.into(),
        }
    }

    /// The sentence of two templates, in which each `{}` stands for one of these words, in their order, and
    /// `{s}` for the ending of an English noun after a number, unless that is one.
    pub(crate) fn of(vi: &str, en: &str, words: &[&dyn Say]) -> Self {
        Self {
            vi: fill(vi, &mut words.iter().map(|word| word.vi())).into(),
            en: fill(en, &mut words.iter().map(|word| word.en())).into(),
        }
    }
}

/// Sentences in one, set apart by these words.
pub(crate) fn joined(parts: &[Message], vi: &str, en: &str) -> Message {
    let of = |text: fn(&Message) -> &str, between| {
        let texts: Vec<&str> = parts.iter().map(text).collect();
        texts.join(between)
    };
    Message::new(of(|part| &part.vi, vi), of(|part| &part.en, en))
}

fn fill(template: &str, words: &mut dyn Iterator<Item = Cow<'_, str>>) -> String {
    let mut pieces = template.split('{');
    let mut out = String::from(pieces.next().unwrap_or_default());
    let mut is_one = false;
    for piece in pieces {
        if let Some(rest) = piece.strip_prefix('}') {
            let word = words.next().unwrap_or_default();
            is_one = word == "1";
            out.push_str(&word);
            out.push_str(rest);
        } else if let Some(rest) = piece.strip_prefix("s}") {
            out.push_str(if is_one { "" } else { "s" });
            out.push_str(rest);
        } else {
            out.push('{');
            out.push_str(piece);
        }
    }
    out
}

impl From<Label> for Message {
    fn from(label: Label) -> Self {
        Self::new(label.vi, label.en)
    }
}

impl Say for Message {
    fn vi(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.vi)
    }

    fn en(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.en)
    }
}

impl Say for Label {
    fn vi(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.vi)
    }

    fn en(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.en)
    }
}

impl Say for str {
    fn vi(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    fn en(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl Say for String {
    fn vi(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    fn en(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

impl<T: Say + ?Sized> Say for &T {
    fn vi(&self) -> Cow<'_, str> {
        (*self).vi()
    }

    fn en(&self) -> Cow<'_, str> {
        (*self).en()
    }
}

/// Nothing where there is nothing.
impl<T: Say> Say for Option<T> {
    fn vi(&self) -> Cow<'_, str> {
        self.as_ref().map(Say::vi).unwrap_or_default()
    }

    fn en(&self) -> Cow<'_, str> {
        self.as_ref().map(Say::en).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_noun_after_one_is_in_the_singular() {
        let said = |count: u64| Message::of("{} hội nghị", "{} conference{s}, {kept}", &[&count]);
        assert_eq!(said(1).en, "1 conference, {kept}");
        assert_eq!(said(0).en, "0 conferences, {kept}");
        assert_eq!(said(11).en, "11 conferences, {kept}");
        assert_eq!(said(1).vi, "1 hội nghị");
    }

    #[test]
    fn words_stand_in_their_order_as_each_language_writes_them() {
        let row = Label {
            vi: "dòng",
            en: "row",
        };
        let message = Message::of(
            "`{}` có ở {} {}",
            "`{}` stands in {} {}s",
            &[&"A-1", &1234_usize, &row],
        );
        assert_eq!(message.vi, "`A-1` có ở 1.234 dòng");
        assert_eq!(message.en, "`A-1` stands in 1234 rows");
    }

    #[test]
    fn words_and_braces_that_are_no_place_stand_as_they_are() {
        let template = r#"write `{"start"}`, not {}"#;
        let message = Message::of(template, template, &[&"{}"]);
        assert_eq!(message.en, r#"write `{"start"}`, not {}"#);
    }
}
