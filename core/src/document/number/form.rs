//! What follows the ordinal: the forms of State, Party and National Assembly.

use super::segment::Reading;
use super::{NumberRepair, NumberSystem, Place};
use crate::document::kinds::is_state;
use crate::text::{TokenKind, fold};

/// Issuers that stood alone after the ordinal before types were written: `74/CP`.
const ALONE: [&str; 3] = ["CP", "HĐBT", "TTg"];

impl Reading<'_, '_> {
    /// After the hyphen: type, slash, issuer.
    pub(super) fn party(&mut self) -> Option<()> {
        self.number.hyphen_first = true;
        let first = self.segment()?;
        let slash = self
            .cursor
            .peek()
            .is_some_and(|next| next.kind == TokenKind::Mark('/'));
        if !slash {
            // 74-CP, as 74/CP.
            let issuer = ALONE.iter().find(|known| **known == first)?;
            self.number.normalized.push_str(issuer);
            self.number.issuers = vec![first];
            self.number.system = Some(NumberSystem::State);
            return Some(());
        }
        let known = self.abbreviation(&first, true).is_some();
        if !known {
            if self.place == Place::Bare {
                return None;
            }
            self.spelled(&first);
        }
        self.joint()?;
        let issuer = self.segment()?;
        let issuer = self.spelled(&issuer);
        let state = is_state(&issuer).unwrap_or(false);
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
        let unit = self.more_segments();
        self.number.unit = (!unit.is_empty()).then(|| unit.join("-"));
        self.number.issuers = vec![issuer];
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
        let year = self.cursor.peek().filter(|token| {
            token.kind == TokenKind::Number
                && token.text.len() == 4
                && (token.text.starts_with("19") || token.text.starts_with("20"))
        });
        if let Some(year) = year {
            self.follows()?;
            self.cursor.advance();
            self.number.year = year.text.parse().ok();
            self.number.normalized.push_str(year.text);
            (self.joint()? == '/').then_some(())?;
        }
        let first = self.segment()?;
        if let Some(assembly) = assembly(&first) {
            year?;
            if first != assembly {
                self.repair(NumberRepair::Case);
            }
            self.number.normalized.push_str(&assembly);
            self.number.system = Some(NumberSystem::Assembly);
            // Of the Assembly itself laws and resolutions of every kind are numbered alike.
            self.number.normative = assembly.starts_with('U').then_some(true);
            self.number.issuers = vec![assembly];
            return Some(());
        }
        self.number.system = Some(NumberSystem::State);
        let dash = self
            .cursor
            .peek()
            .is_some_and(|next| next.kind == TokenKind::Mark('-'));
        if !dash {
            let issuer = ALONE.iter().find(|known| fold(known) == fold(&first))?;
            if year.is_some() || *issuer != first && self.place != Place::Whole {
                return None;
            }
            let issuer = self.spelled(&first);
            self.number.issuers = vec![issuer];
            return Some(());
        }
        let kind = self.abbreviation(&first, false);
        if kind.is_none() {
            // A công văn names no type, and has no year; alone in a sentence it might be anything.
            if year.is_some() || self.place == Place::Bare {
                return None;
            }
            self.number.kind = Some("CV");
            let issuer = self.spelled(&first);
            self.number.issuers = vec![issuer];
        }
        self.joint()?;
        let second = self.segment()?;
        let second = match assembly(&second) {
            Some(assembly) => {
                self.number.system = Some(NumberSystem::Assembly);
                self.number.normalized.push_str(&assembly);
                assembly
            }
            None => self.spelled(&second),
        };
        let more = self.more_segments();
        if is_state(&second) == Some(false) {
            self.number.system = Some(NumberSystem::Party);
            if year.is_none() && kind.is_some() && self.number.ordinal.is_some() {
                self.party_form();
            }
        }
        if let Some(kind) = kind {
            let law = kind.is_law() && (year.is_some() || kind.key == "PL");
            self.number.normative = Some(law);
            self.number.issuers.push(second);
            let together = matches!(kind.key, "TTLT" | "NQLT");
            if together {
                self.number.issuers.extend(more);
            } else if !more.is_empty() {
                self.number.unit = Some(more.join("-"));
            }
        } else {
            self.number.normative = Some(false);
            let unit: Vec<String> = std::iter::once(second).chain(more).collect();
            self.number.unit = Some(unit.join("-"));
        }
        Some(())
    }
}

/// `QH15` or `UBTVQH15` in capitals, with or without the term.
fn assembly(segment: &str) -> Option<String> {
    let capitals = segment.to_ascii_uppercase();
    let term = capitals
        .strip_prefix("UBTVQH")
        .or_else(|| capitals.strip_prefix("QH"))?;
    let number = term.len() <= 2 && term.bytes().all(|byte| byte.is_ascii_digit());
    number.then_some(capitals)
}
