//! XML as spreadsheets write it, element by element. Nothing of a document type is looked at, so no entity
//! of a file's own is ever filled in.

use std::borrow::Cow;

/// An element's start, with its attributes as they stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tag<'x> {
    /// Without the prefix of its namespace.
    pub(super) name: &'x str,
    attributes: &'x str,
}

impl<'x> Tag<'x> {
    /// The attribute of this name, as it stands with its prefix.
    pub(super) fn get(&self, name: &str) -> Option<Cow<'x, str>> {
        self.attributes()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| decoded(value))
    }

    /// The attribute of this name in any namespace but that of the element.
    pub(super) fn get_prefixed(&self, name: &str) -> Option<Cow<'x, str>> {
        let is = |known: &str| known.split_once(':').is_some_and(|(_, own)| own == name);
        self.attributes()
            .find(|(known, _)| is(known))
            .map(|(_, value)| decoded(value))
    }

    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.get(name)?.trim().parse().ok()
    }

    pub(super) fn is(&self, name: &str) -> bool {
        matches!(self.get(name).as_deref(), Some("1" | "true" | "on"))
    }

    fn attributes(&self) -> impl Iterator<Item = (&'x str, &'x str)> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let (name, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let mark = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, after) = after.strip_prefix(mark)?.split_once(mark)?;
            rest = after;
            Some((name.trim(), value))
        })
    }
}

#[derive(Debug)]
pub(super) enum Event<'x> {
    Start(Tag<'x>),
    /// The name of an element that ends, without its prefix.
    End(&'x str),
    Text(Cow<'x, str>),
}

/// What is left of a document.
#[derive(Debug)]
pub(super) struct Xml<'x> {
    rest: &'x str,
    /// The element that has ended where it started.
    ends: Option<&'x str>,
    whole: bool,
}

impl<'x> Xml<'x> {
    pub(super) fn new(text: &'x str) -> Self {
        Self {
            rest: text,
            ends: None,
            whole: true,
        }
    }

    /// Whether everything so far was whole: a document that was cut off ends within a tag or before the
    /// elements that are open.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }

    /// The text of an element that has just started, up to its end, without what stands in elements that
    /// are `left_out`.
    pub(super) fn text_of(&mut self, name: &str, left_out: &[&str]) -> String {
        let mut text = String::new();
        let mut depth = 0_usize;
        let mut within = 0_usize;
        for event in self.by_ref() {
            match event {
                Event::Start(tag) => {
                    depth = depth.saturating_add(usize::from(tag.name == name));
                    within = within.saturating_add(usize::from(left_out.contains(&tag.name)));
                }
                Event::End(ended) => {
                    if ended == name {
                        let Some(less) = depth.checked_sub(1) else {
                            break;
                        };
                        depth = less;
                    }
                    within = within.saturating_sub(usize::from(left_out.contains(&ended)));
                }
                Event::Text(part) if within == 0 => text.push_str(&part),
                Event::Text(_) => {}
            }
        }
        text
    }

    /// What stands between two marks; nothing of a comment, an instruction or a document type.
    fn markup(&mut self, rest: &'x str) -> Option<Event<'x>> {
        let is_short = rest
            .split_once('>')
            .is_none_or(|(head, _)| !head.contains('['));
        let passed = [
            ("!--", "-->"),
            ("?", "?>"),
            ("![CDATA[", "]]>"),
            ("!", if is_short { ">" } else { "]>" }),
        ];
        for (start, end) in passed {
            let Some(after) = rest.strip_prefix(start) else {
                continue;
            };
            let (text, after) = self.cut_at(after.split_once(end))?;
            self.rest = after;
            return (start == "![CDATA[").then_some(Event::Text(Cow::Borrowed(text)));
        }
        let (tag, after) = self.cut_at(tag_end(rest))?;
        self.rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            return Some(Event::End(local(name.trim())));
        }
        let (tag, ends) = tag
            .strip_suffix('/')
            .map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag
            .split_once(|c: char| c.is_ascii_whitespace())
            .unwrap_or((tag, ""));
        let name = local(name);
        self.ends = ends.then_some(name);
        Some(Event::Start(Tag { name, attributes }))
    }

    /// The two sides of the end of a mark. A document without it was cut off.
    fn cut_at(&mut self, found: Option<(&'x str, &'x str)>) -> Option<(&'x str, &'x str)> {
        if found.is_none() {
            self.rest = "";
            self.whole = false;
        }
        found
    }
}

impl<'x> Iterator for Xml<'x> {
    type Item = Event<'x>;

    fn next(&mut self) -> Option<Event<'x>> {
        if let Some(name) = self.ends.take() {
            return Some(Event::End(name));
        }
        while !self.rest.is_empty() {
            if let Some(rest) = self.rest.strip_prefix('<') {
                if let Some(event) = self.markup(rest) {
                    return Some(event);
                }
                continue;
            }
            let end = self.rest.find('<').unwrap_or(self.rest.len());
            let (text, after) = self.rest.split_at_checked(end)?;
            self.rest = after;
            return Some(Event::Text(decoded(text)));
        }
        None
    }
}

/// A tag without its marks, and what follows it. A value may hold the mark that ends a tag.
fn tag_end(text: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    let end = text.bytes().position(|byte| {
        match (quote, byte) {
            (None, b'>') => return true,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
        false
    })?;
    let (tag, rest) = text.split_at_checked(end)?;
    Some((tag, rest.strip_prefix('>')?))
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// The text that a stretch of XML stands for.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '\r']) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut pieces = text.split('&');
    let mut out = String::from(pieces.next().unwrap_or_default());
    for piece in pieces {
        let found = piece
            .split_once(';')
            .and_then(|(name, rest)| Some((letter(name)?, rest)));
        if let Some((letter, rest)) = found {
            out.push(letter);
            out.push_str(rest);
        } else {
            out.push('&');
            out.push_str(piece);
        }
    }
    Cow::Owned(out)
}

fn letter(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
