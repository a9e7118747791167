//! What follows the ordinal: the forms of State, Party and National Assembly.

use super::segment::{Reading, Segment};
use super::{Form, NumberRepair, NumberSystem, Place, TextRange};
use crate::document::kinds::{Kind, abbreviated, is_state, lost_hyphen, names_a_body};
use crate::text::{fold, is_capital};

/// Issuers that stood alone after the ordinal before types were written: `74/CP`.
const ALONE: [&str; 3] = ["CP", "HĐBT", "TTg"];

impl<'w> Reading<'w> {
    fn part(&self, range: TextRange) -> &str {
        range.of(&self.number.normalized)
    }

    /// The first segment of the symbol.
    fn begin(&mut self) -> Option<Segment<'w>> {
        self.symbol_at = self.cursor.at;
        self.number.symbol = self.number.normalized.len();
        self.segment()
    }

    /// After the hyphen: type, slash, issuer.
    pub(super) fn party(&mut self) -> Option<()> {
        self.number.hyphen_first = true;
        let first = self.begin()?;
        if self.next_joint() != Some('/') {
            // 74-CP, as 74/CP.
            let issuer = ALONE.iter().find(|known| **known == first.text)?;
            self.number.issuers = self.push(issuer);
            self.number.system = Some(NumberSystem::State);
            return Some(());
        }
        let known = self.abbreviation(&first, true);
        if known.is_none() {
            if self.place == Place::Bare {
                return None;
            }
            self.spelled(&first);
            self.number.form = Form::Unknown;
        }
        self.joint()?;
        let issuer = self.segment()?;
        let issuer = self.spelled(&issuer);
        let whose = is_state(self.part(issuer));
        let state = whose == Some(true);
        self.number.system = Some(if state {
            NumberSystem::State
        } else {
            NumberSystem::Party
        });
        // What the State wrote in this way long ago does not tell whether it was law.
        self.number.normative = (!state).then_some(false);
        if state && self.number.kind == Some("KL") {
            return None;
        }
        self.number.issuers = issuer;
        let (more, last) = self.more_segments();
        if is_state(self.part(last)) == Some(false) && whose == Some(false) {
            self.number.issuers = issuer.to(more);
        } else {
            self.number.unit = more;
        }
        Some(())
    }

    /// Puts the hyphen after the ordinal and the slash before the issuer.
    fn party_form(&mut self) {
        let Some((ordinal, symbol)) = self.number.normalized.split_once('/') else {
            return;
        };
        self.number.normalized = format!("{ordinal}-{}", symbol.replacen('-', "/", 1));
        self.repair(NumberRepair::Punctuation);
    }

    /// After the slash: a year, a type, issuers.
    pub(super) fn state(&mut self) -> Option<()> {
        let year = self.year()?;
        let first = self.begin()?;
        if let Some(assembly) = assembly(&first.text) {
            year.then_some(())?;
            self.assembly(&first, &assembly);
            return Some(());
        }
        self.number.system = Some(NumberSystem::State);
        let kind = abbreviated(first.spelling, false).map(|found| found.kind);
        let together = kind.is_some_and(|kind| Kind::is_joint(kind.key));
        match self.next_joint() {
            Some('-') => {}
            Some(_) if together => {}
            _ => return self.alone(&first, year),
        }
        match kind {
            Some(kind) => {
                self.abbreviation(&first, false);
                self.typed(kind, year)
            }
            // A công văn names no type, and has no year; alone in a sentence it might be anything.
            None if year || self.place == Place::Bare => None,
            None => self.letter(&first),
        }
    }

    /// A year and the slash after it, if they come next.
    fn year(&mut self) -> Option<bool> {
        let text = self.cursor.text;
        let Some(year) = self.cursor.peek().filter(|word| {
            let digits = word.place.of(text);
            word.is_number()
                && digits.len() == 4
                && (digits.starts_with("19") || digits.starts_with("20"))
        }) else {
            return Some(false);
        };
        self.follows()?;
        self.cursor.advance();
        let digits = year.place.of(text);
        self.number.year = digits.parse().ok();
        self.push(digits);
        (self.joint()? == '/').then_some(true)
    }

    /// Of the Assembly itself laws and resolutions of every kind are numbered alike.
    fn assembly(&mut self, first: &Segment<'_>, assembly: &str) {
        if first.text != *assembly {
            self.repair(NumberRepair::Case);
        }
        self.number.issuers = self.push(assembly);
        self.number.system = Some(NumberSystem::Assembly);
        self.number.normative = assembly.starts_with('U').then_some(true);
    }

    /// A segment with nothing after it.
    fn alone(&mut self, first: &Segment<'_>, year: bool) -> Option<()> {
        let ours = first.text.replace('Ð', "Đ");
        let old = ALONE.iter().any(|known| {
            *known == ours || self.place == Place::Whole && fold(known) == fold(&ours)
        });
        if old && !year {
            self.number.issuers = self.spelled(first);
            return Some(());
        }
        // After the word for a type its letters tell where the hyphen was lost; a text that is nothing
        // but the number is not taken to mean another.
        if matches!(self.place, Place::Typed | Place::Head)
            && let Some((kind, body)) = lost_hyphen(&ours)
        {
            let kind = self.named(kind);
            self.push("-");
            self.number.issuers = self.push(body);
            self.number.normative = Some(kind.is_law() && year);
            return Some(());
        }
        // Where a year may stand, one segment is too little to tell what it is.
        let ordinal = self
            .number
            .integer
            .is_some_and(|integer| !(1900..2100).contains(&integer));
        let draft = self.number.integer.is_none() && self.place == Place::Head;
        let capitals = ours
            .chars()
            .all(|c| is_capital(c) || c.is_ascii_digit() || c == '&');
        let whole = self.place != Place::Whole || names_a_body(&ours);
        let typed = abbreviated(first.spelling, true).is_some();
        let long = ours.chars().nth(1).is_some();
        if year
            || typed
            || !(ordinal || draft)
            || !capitals
            || !whole
            || !long
            || self.place == Place::Bare
        {
            return None;
        }
        self.number.issuers = self.spelled(first);
        self.number.kind = Some("CV");
        self.number.normative = Some(false);
        self.number.form = Form::Body;
        Some(())
    }

    /// A type that is known, then the issuers.
    fn typed(&mut self, kind: &'static Kind, year: bool) -> Option<()> {
        self.joint()?;
        let second = self.segment()?;
        let second = match assembly(&second.text) {
            Some(assembly) => {
                self.number.system = Some(NumberSystem::Assembly);
                self.push(&assembly)
            }
            None => self.spelled(&second),
        };
        let (more, last) = self.more_segments();
        let whose = is_state(self.part(second));
        // A part of a type stands where the issuer should: NQ-NS-TU.
        if whose.is_none()
            && !names_a_body(self.part(second))
            && is_state(self.part(last)) == Some(false)
        {
            return None;
        }
        // The Party numbers no công điện; a committee at the centre does.
        if whose == Some(false) && kind.is_of_party() {
            self.number.system = Some(NumberSystem::Party);
            if !year && self.number.ordinal > 0 {
                self.party_form();
            }
        }
        self.number.normative = Some(kind.is_law() && (year || kind.key == "PL"));
        self.number.issuers = second;
        if Kind::is_joint(kind.key) {
            self.number.issuers = if more.is_empty() {
                second
            } else {
                second.to(more)
            };
        } else {
            self.number.unit = more;
        }
        Some(())
    }

    /// A body and its unit; or a type that is not known, and a body that is.
    fn letter(&mut self, first: &Segment<'_>) -> Option<()> {
        let body = self.spelled(first);
        self.joint()?;
        let second = self.segment()?;
        let second = self.spelled(&second);
        let (more, last) = self.more_segments();
        self.number.normative = Some(false);
        let unknown = !names_a_body(self.part(body)) && names_a_body(self.part(second));
        if unknown {
            self.number.form = Form::Unknown;
            self.number.issuers = second;
            self.number.unit = more;
        } else {
            self.number.form = Form::Letter;
            self.number.kind = Some("CV");
            self.number.issuers = body;
            self.number.unit = second.to(last);
        }
        if is_state(self.part(second)) == Some(false) {
            self.number.system = Some(NumberSystem::Party);
        }
        Some(())
    }
}

/// `QH15` or `UBTVQH15` in capitals, with or without the term.
fn assembly(segment: &str) -> Option<String> {
    if !segment.ends_with(|c: char| c.is_ascii_digit() || matches!(c, 'H' | 'h')) {
        return None;
    }
    let capitals = segment.to_ascii_uppercase();
    let term = capitals
        .strip_prefix("UBTVQH")
        .or_else(|| capitals.strip_prefix("QH"))?;
    let number = term.len() <= 2 && term.bytes().all(|byte| byte.is_ascii_digit());
    number.then_some(capitals)
}
