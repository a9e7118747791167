//! From one part of a document to the next, along the words of a line.

use super::{Part, is_number, motto_at, rest, rule_at, shouted_type};
use crate::import::label::{Label, Numbering, label};
use crate::import::opening::{is_basis, is_opener};
use crate::import::tail::{authority, is_recipients, office};
use crate::text::{Word, WordKind};

/// Goes over the words of a line, from one part of a document to the next.
pub(super) fn walk(text: &str, words: &[Word], from: Part, found: &mut Vec<usize>) {
    let mut walk = Walk {
        text,
        words,
        part: from,
        issuer: issuer(text, words),
        heading: false,
        named: false,
        last: 0,
    };
    let mut at = 0_usize;
    while at < words.len() {
        at = walk.step(at, found).max(at.saturating_add(1));
    }
}

/// The words before the motto or the number: who issues.
fn issuer(text: &str, words: &[Word]) -> usize {
    let ends = |at: &usize| {
        motto_at(text, words, *at).is_some() || is_number(words, *at) || rule_at(words, *at) > 0
    };
    (0..words.len()).find(ends).unwrap_or_default()
}

struct Walk<'w> {
    text: &'w str,
    words: &'w [Word],
    part: Part,
    /// How many words of the line name who issues.
    issuer: usize,
    /// Whether a heading in capitals is being read.
    heading: bool,
    /// Whether the name of who signs is being read.
    named: bool,
    /// The last number of the parts on the lowest level.
    last: u32,
}

impl Walk<'_> {
    fn rest(&self, at: usize) -> &[Word] {
        rest(self.words, at)
    }

    fn before(&self, at: usize) -> Option<&Word> {
        at.checked_sub(1).and_then(|before| self.words.get(before))
    }

    fn after_sentence(&self, at: usize) -> bool {
        self.before(at).is_none_or(ends_sentence)
    }

    fn step(&mut self, at: usize, found: &mut Vec<usize>) -> usize {
        let in_text = self.part >= Part::Title && self.part < Part::Recipients;
        if in_text && is_recipients(self.rest(at)) {
            found.push(at);
            self.part = Part::Recipients;
            return at.saturating_add(2);
        }
        match self.part {
            Part::Letterhead => self.letterhead(at, found),
            Part::Title => self.title(at, found),
            Part::Basis => self.basis(at, found),
            Part::Body => self.body(at, found),
            Part::Recipients => self.recipients(at, found),
            Part::Signature => self.signature(at, found),
        }
    }

    fn letterhead(&mut self, at: usize, found: &mut Vec<usize>) -> usize {
        let rule = rule_at(self.words, at);
        if rule > 0 {
            found.extend([at, at.saturating_add(rule)]);
            return at.saturating_add(rule);
        }
        if let Some(end) = motto_at(self.text, self.words, at) {
            found.extend([at, end]);
            return end;
        }
        if is_number(self.words, at) {
            let length = number_length(self.rest(at));
            let end = at.saturating_add(length);
            found.extend([at, end]);
            return end;
        }
        let year = self.rest(at);
        if year.first().is_some_and(|word| word.is("năm"))
            && year.get(1).is_some_and(Word::is_number)
        {
            let end = at.saturating_add(2);
            found.push(end);
            return end;
        }
        if let Some(length) = shouted_type(self.text, self.words, at) {
            let end = at.saturating_add(length);
            found.extend([at, end]);
            self.part = Part::Title;
            return end;
        }
        at
    }

    fn title(&mut self, at: usize, found: &mut Vec<usize>) -> usize {
        let named = self.words.get(..self.issuer).unwrap_or_default();
        let again = named.len() > 1
            && self.rest(at).len() > named.len()
            && named
                .iter()
                .zip(self.rest(at))
                .all(|(one, two)| one.spelling == two.spelling);
        if again {
            let end = at.saturating_add(self.issuer);
            found.extend([at, end]);
            self.part = Part::Basis;
            return end;
        }
        let rest = self.rest(at);
        let shouted = rest.first().is_some_and(|word| word.is_shouted(self.text));
        let opens = is_opener(rest)
            && !shouted
            && self.before(at).is_some_and(|before| !before.is_mark(','));
        if opens && found.last().is_none_or(|start| *start < at) {
            found.push(at);
            self.part = Part::Basis;
            return at;
        }
        self.label(at, found)
    }

    fn basis(&mut self, at: usize, found: &mut Vec<usize>) -> usize {
        if !self.after_sentence(at) && !self.heading {
            return at;
        }
        if is_basis(self.rest(at)) {
            found.push(at);
            return at;
        }
        if let Some(length) = shouted_type(self.text, self.words, at) {
            let colon = at.saturating_add(length);
            if self.words.get(colon).is_some_and(|word| word.is_mark(':')) {
                let end = colon.saturating_add(1);
                found.extend([at, end]);
                return end;
            }
        }
        self.label(at, found)
    }

    /// A number of a part, after a sentence or a heading.
    fn label(&mut self, at: usize, found: &mut Vec<usize>) -> usize {
        let closed = self.after_sentence(at) || self.heading;
        let Some(Label { number, words }) =
            label(self.text, self.rest(at)).filter(|_| closed || at == 0)
        else {
            return self.first_section(at, found);
        };
        let end = at.saturating_add(words);
        let first = self.words.get(end);
        let sure = match &number {
            Numbering::Arabic(parts) => {
                let [.., own] = parts.as_slice() else {
                    return at;
                };
                let next = *own == 1 || *own == self.last.saturating_add(1) || parts.len() > 1;
                if next && parts.len() == 1 {
                    self.last = *own;
                }
                next && first.is_some_and(|word| word.capital)
            }
            Numbering::Letter(_) | Numbering::Bracketed(_) => {
                first.is_some_and(|word| word.capital)
            }
            _ => {
                self.last = 0;
                true
            }
        };
        if !sure {
            return at;
        }
        found.push(at);
        self.part = Part::Body;
        self.heading = first.is_some_and(|word| word.is_shouted(self.text));
        end
    }

    /// *I. MỤC TIÊU*, which starts the body whatever stands before it.
    fn first_section(&mut self, at: usize, found: &mut Vec<usize>) -> usize {
        if self.part == Part::Body {
            return at;
        }
        let Some(Label {
            number: Numbering::Roman(1),
            words,
        }) = label(self.text, self.rest(at))
        else {
            return at;
        };
        let end = at.saturating_add(words);
        if !self
            .words
            .get(end)
            .is_some_and(|word| word.is_shouted(self.text))
        {
            return at;
        }
        found.push(at);
        (self.part, self.heading, self.last) = (Part::Body, true, 0);
        end
    }

    fn body(&mut self, at: usize, found: &mut Vec<usize>) -> usize {
        let Some(word) = self.words.get(at) else {
            return at;
        };
        let labelled = self.label(at, found);
        if labelled > at {
            return labelled;
        }
        let small = word.is_word() && !word.is_shouted(self.text);
        if self.heading && small {
            // The heading ends where its capitals end.
            if word.capital {
                found.push(at);
            }
            self.heading = false;
        }
        at
    }

    fn recipients(&mut self, at: usize, found: &mut Vec<usize>) -> usize {
        if authority(self.text, self.rest(at)).is_some()
            || self.after_sentence(at) && self.is_office(at)
        {
            self.part = Part::Signature;
            return self.signature(at, found);
        }
        let dash = self
            .words
            .get(at)
            .is_some_and(|word| word.is_mark('-') && word.apart());
        let closed = self
            .before(at)
            .is_some_and(|before| matches!(before.kind, WordKind::Mark(':' | ';' | '.')));
        if dash && closed {
            found.push(at);
        }
        at
    }

    fn is_office(&self, at: usize) -> bool {
        let rest = self.rest(at);
        office(rest).is_some_and(|length| {
            rest.iter()
                .take(length)
                .all(|word| word.is_shouted(self.text))
        })
    }

    fn signature(&mut self, at: usize, found: &mut Vec<usize>) -> usize {
        let Some(word) = self.words.get(at) else {
            return at;
        };
        if is_recipients(self.rest(at)) {
            found.push(at);
            self.part = Part::Recipients;
            return at.saturating_add(2);
        }
        if let Some(length) = authority(self.text, self.rest(at)) {
            found.push(at);
            self.named = false;
            // The office in whose place somebody signs belongs to the authority.
            let end = at.saturating_add(length);
            let over = office(self.rest(end)).unwrap_or_default();
            return end.saturating_add(over);
        }
        if self.is_office(at) {
            found.push(at);
            self.named = false;
            return at.saturating_add(office(self.rest(at)).unwrap_or(1));
        }
        let shouted = |word: &Word| word.is_shouted(self.text);
        let name = !self.named
            && word.capital
            && !shouted(word)
            && self
                .before(at)
                .is_some_and(|before| shouted(before) || before.is_mark(')'));
        self.named |= name;
        if name || word.is_mark('(') {
            found.push(at);
        }
        at
    }
}

/// How many words *Số: 65/KH-UBND* is: the number ends at the first blank after its stroke.
fn number_length(words: &[Word]) -> usize {
    let mut stroke = false;
    for (at, word) in words.iter().enumerate().skip(1) {
        let ends = stroke && word.apart() && !word.is_mark('/');
        if ends {
            return at;
        }
        stroke |= word.is_mark('/');
    }
    words.len()
}

fn ends_sentence(word: &Word) -> bool {
    matches!(
        word.kind,
        WordKind::Mark('.' | ';' | ':' | ',' | '!' | '?' | '/')
    )
}
