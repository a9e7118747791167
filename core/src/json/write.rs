//! The canonical writer: RFC 8785, with integers only.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::value::Json;

impl Json<'_> {
    /// The value as canonical JSON, as [`canonical_json`](crate::canonical_json) writes it. What has
    /// no form in JSON is written as `null`, and only [`Json::check_exact`] tells of it.
    #[must_use]
    pub fn to_canonical(&self) -> String {
        let mut out = String::new();
        put(self, &mut out);
        out
    }
}

fn put(value: &Json<'_>, out: &mut String) {
    match value {
        Json::Null | Json::TooDeep | Json::Foreign(_) => out.push_str("null"),
        Json::Bool(true) => out.push_str("true"),
        Json::Bool(false) => out.push_str("false"),
        Json::Int(value) => {
            let _ = write!(out, "{value}");
        }
        Json::Huge(number) | Json::Float(number) => out.push_str(number),
        Json::Text(value) => text(value, out),
        Json::List(items) => {
            out.push('[');
            for (position, item) in items.iter().enumerate() {
                if position > 0 {
                    out.push(',');
                }
                put(item, out);
            }
            out.push(']');
        }
        Json::Object(entries) => {
            let mut entries: Vec<&(Cow<'_, str>, Json<'_>)> = entries.iter().collect();
            entries.sort_unstable_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (position, (key, item)) in entries.into_iter().enumerate() {
                if position > 0 {
                    out.push(',');
                }
                text(key, out);
                out.push(':');
                put(item, out);
            }
            out.push('}');
        }
    }
}

fn text(value: &str, out: &mut String) {
    out.push('"');
    let mut rest = value;
    // What is escaped are single bytes, which stand nowhere within a longer letter.
    let next = |rest: &str| {
        rest.bytes()
            .position(|byte| byte < b' ' || matches!(byte, b'"' | b'\\'))
    };
    while let Some((plain, tail)) = next(rest).and_then(|place| rest.split_at_checked(place)) {
        out.push_str(plain);
        let mut tail = tail.chars();
        match tail.next() {
            Some('\u{8}') => out.push_str("\\b"),
            Some('\t') => out.push_str("\\t"),
            Some('\n') => out.push_str("\\n"),
            Some('\u{c}') => out.push_str("\\f"),
            Some('\r') => out.push_str("\\r"),
            Some(c) if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            other => {
                out.push('\\');
                out.extend(other);
            }
        }
        rest = tail.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8785, section 3.2.3: the sort is by UTF-16 code units, where U+1F600 (D83D DE00) comes
    /// before U+FB33, although its code point is larger.
    #[test]
    fn keys_are_sorted_as_the_rfc_sorts_them() {
        let value = Json::parse(
            r#"{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7}"#,
        )
        .unwrap();
        assert_eq!(
            value.to_canonical(),
            "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{fb33}\":3}"
        );
    }

    #[test]
    fn escapes_are_minimal() {
        assert_eq!(
            Json::text("\u{1f}\"\\/\u{7f}ệ").to_canonical(),
            "\"\\u001f\\\"\\\\/\u{7f}ệ\""
        );
    }
}
