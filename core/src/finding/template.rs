//! Message templates: `{name}` stands for a param.

use std::borrow::Cow;

use super::param::WITHHELD;
use super::{Message, Param};
use crate::names::ByName;
use crate::text::Label;

/// Fills a template in both languages.
pub(crate) fn render(template: Label, params: &ByName<Param>) -> Message {
    let filled = |text: &'static str, show: Show| {
        if text.contains('{') {
            fill(text, params, show).into()
        } else {
            Cow::Borrowed(text)
        }
    };
    Message {
        vi: filled(template.vi, Param::vi),
        en: filled(template.en, Param::en),
    }
}

/// Fills a template that was answered.
pub(super) fn render_texts((vi, en): (&str, &str), params: &ByName<Param>) -> Message {
    Message::new(fill(vi, params, Param::vi), fill(en, params, Param::en))
}

/// How a language writes a param.
type Show = fn(&Param) -> Cow<'_, str>;

fn fill(template: &str, params: &ByName<Param>, show: Show) -> String {
    let mut out = String::with_capacity(template.len());
    for (text, name) in pieces(template) {
        out.push_str(text);
        if let Some(name) = name {
            match params.get(name) {
                Some(param) => add(&mut out, &show(param)),
                None => out.push('?'),
            }
        }
    }
    out
}

/// Adds a param. Words that tell of a secret have brackets of their own, which a template may have too.
fn add(out: &mut String, text: &str) {
    let is_withheld = text == WITHHELD.vi || text == WITHHELD.en;
    let bare = text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'));
    let bare = bare.filter(|_| is_withheld && out.ends_with('('));
    out.push_str(bare.unwrap_or(text));
}

/// The params that a template names.
pub(crate) fn placeholders(template: &str) -> impl Iterator<Item = &str> {
    pieces(template).filter_map(|(_, name)| name)
}

fn pieces(template: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    template.split_inclusive('}').map(|piece| {
        match piece
            .strip_suffix('}')
            .and_then(|piece| piece.rsplit_once('{'))
        {
            Some((text, name)) => (text, Some(name)),
            None => (piece, None),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_withheld_stands_in_brackets_once() {
        let params = ByName::from_iter([("room", Param::Suppressed)]);
        let filled = |template| fill(template, &params, Param::vi);
        assert_eq!(
            filled("Trùng phòng ({room})"),
            "Trùng phòng (không nêu vì bí mật)"
        );
        assert_eq!(filled("Phòng {room}"), "Phòng (không nêu vì bí mật)");
    }

    #[test]
    fn templates_show_params_as_each_language_writes_them() {
        let params = ByName::from_iter([
            ("date", Param::Date("2026-06-09".parse().unwrap())),
            ("count", Param::Count(1234)),
            (
                "list",
                Param::List(["a", "b", "c"].map(Param::from).to_vec()),
            ),
        ]);
        let label = Label {
            vi: "{count} dòng đến {date}: {list}.",
            en: "{count} rows until {date}: {list}.",
        };
        let message = render(label, &params);
        assert_eq!(message.vi, "1.234 dòng đến 09/6/2026: a, b và c.");
        assert_eq!(message.en, "1,234 rows until 9 June 2026: a, b and c.");
        assert_eq!(
            placeholders(label.vi).collect::<Vec<_>>(),
            ["count", "date", "list"]
        );
    }
}
