//! Names of agencies in running text: where they start, where they end, and which are the same.

use super::name_words::{COMMITTEE, COUNCIL, FIXED, STARTS, STOPS, UNITS};
use super::word::{Lexicon, Word};
use crate::text::TokenKind;

/// What kind of body a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    Committee,
    Council,
    Office,
    Division,
    Centre,
    /// A department of a province: *Sở*.
    Provincial,
    Party,
    Other,
}

/// A name in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) body: Body,
    /// What it is the committee of, such as *phường*, folded; empty where none is named.
    pub(super) unit: String,
    /// What tells it from others of its kind, folded: the place, or the field.
    pub(super) own: String,
    /// Whether its field is abbreviated: *VH-XH*.
    pub(super) short: bool,
    /// Its words: the first, and the one after the last.
    pub(super) words: (usize, usize),
}

/// Reads names.
#[derive(Debug)]
pub(super) struct Names<'l> {
    pub(super) lexicon: &'l Lexicon,
}

impl Names<'_> {
    /// Every name in some words.
    pub(super) fn all(&self, words: &[Word]) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = 0_usize;
        while at < words.len() {
            if let Some(mention) = self.at(words, at) {
                at = mention.words.1.max(at.saturating_add(1));
                found.push(mention);
            } else {
                at = at.saturating_add(1);
            }
        }
        found
    }

    /// The name that starts at a word.
    pub(super) fn at(&self, words: &[Word], start: usize) -> Option<Mention> {
        let first = words.get(start)?;
        // *Văn phòng Chính phủ* is no department.
        let before = start.checked_sub(1).and_then(|before| words.get(before));
        if before.is_some_and(|before| before.fold == "văn") {
            return None;
        }
        // Each name starts with one of these letters.
        if !first
            .fold
            .starts_with(['u', 'h', 'v', 'p', 's', 't', 'c', 'b', 'đ'])
        {
            return None;
        }
        let found = self
            .fixed(words, start)
            .or_else(|| self.office(words, start))
            .or_else(|| self.elected(words, start))
            .or_else(|| self.by_field(words, start))?;
        Some(Mention {
            words: (start, found.words.1),
            ..found
        })
    }

    fn fixed(&self, words: &[Word], start: usize) -> Option<Mention> {
        let (end, body, own) = FIXED.iter().find_map(|(name, body, own)| {
            Some((self.lexicon.at(words, start, name)?, *body, *own))
        })?;
        let unit = self.unit(words, end);
        // Without its place, *công an* is no agency but a service.
        let end = match (body, unit) {
            (Body::Centre, unit) => unit.map_or(end, |(end, ..)| end),
            (_, unit) => unit?.0,
        };
        Some(mention(body, own, end))
    }

    fn office(&self, words: &[Word], start: usize) -> Option<Mention> {
        let after = self.lexicon.one_at(words, start, &["văn phòng", "vp"])?;
        let end = if let Some(council) = self.lexicon.one_at(words, after, &COUNCIL) {
            let and = words.get(council)?;
            let joined =
                and.fold == "va\u{300}" || matches!(and.kind, TokenKind::Mark('-' | '&' | ','));
            let committee = council.checked_add(usize::from(joined))?;
            self.lexicon.one_at(words, committee, &COMMITTEE)?
        } else {
            match self.lexicon.one_at(words, after, &COMMITTEE) {
                Some(end) => end,
                None => {
                    return self
                        .unit(words, after)
                        .map(|(end, ..)| mention(Body::Office, "", end));
                }
            }
        };
        let end = self.unit(words, end).map_or(end, |(end, ..)| end);
        Some(mention(Body::Office, "", end))
    }

    /// A people's council or committee.
    fn elected(&self, words: &[Word], start: usize) -> Option<Mention> {
        let (body, after) = match self.lexicon.one_at(words, start, &COMMITTEE) {
            Some(after) => (Body::Committee, after),
            None => (Body::Council, self.lexicon.one_at(words, start, &COUNCIL)?),
        };
        let Some((end, unit, place)) = self.unit(words, after) else {
            return Some(mention(body, "", after));
        };
        Some(Mention {
            unit,
            ..mention(body, &place, end)
        })
    }

    /// *Phường Lê Chân*: where it ends, the unit and the place, folded.
    fn unit(&self, words: &[Word], start: usize) -> Option<(usize, String, String)> {
        let (unit, mut end) = UNITS
            .iter()
            .find_map(|unit| Some((*unit, self.lexicon.at(words, start, unit)?)))?;
        let short = matches!(unit, "p" | "tp" | "tx");
        let first = words.get(start)?;
        if short {
            if !first.capital {
                return None;
            }
            if words
                .get(end)
                .is_some_and(|dot| dot.is_mark('.') && !dot.apart)
            {
                let place = end.saturating_add(1);
                if words.get(place).is_some_and(|word| word.capital) {
                    end = place;
                }
            }
        }
        let mut place = String::new();
        let from = end;
        while let Some(word) = words.get(end) {
            let most = end.saturating_sub(from) < 4;
            // *Hải Phòng* is no department.
            let department = word.fold == "phong\u{300}";
            let starts = if department {
                self.by_field(words, end).is_some()
            } else {
                self.lexicon.one_at(words, end, &STARTS).is_some()
            };
            if !most || !word.capital || word.kind != TokenKind::Word || starts {
                break;
            }
            if !place.is_empty() {
                place.push(' ');
            }
            place.push_str(&word.fold);
            end = end.saturating_add(1);
        }
        let unit = match unit {
            "p" => "phường",
            "tp" => "thành phố",
            "tx" => "thị xã",
            unit => unit,
        };
        Some((end, unit.to_owned(), place))
    }

    /// *Phòng*, *Sở* or *Trung tâm* with a field.
    fn by_field(&self, words: &[Word], start: usize) -> Option<Mention> {
        let first = words.get(start)?;
        let (body, after) = if let Some(after) = self.lexicon.at(words, start, "phòng") {
            (Body::Division, after)
        } else if let Some(after) = self.lexicon.at(words, start, "trung tâm") {
            (Body::Centre, after)
        } else if first.capital && self.lexicon.at(words, start, "sở").is_some() {
            (Body::Provincial, start.saturating_add(1))
        } else if first.capital && self.lexicon.at(words, start, "p").is_some() {
            (Body::Division, dotted(words, start)?)
        } else {
            return None;
        };
        let (end, own, short) = self.fields(words, after)?;
        Some(Mention {
            short,
            ..mention(body, &own, end)
        })
    }

    /// *Văn hóa – Xã hội*, *Kinh tế, Hạ tầng và Đô thị*: where it ends, folded, and whether it is
    /// abbreviated.
    fn fields(&self, words: &[Word], start: usize) -> Option<(usize, String, bool)> {
        let (mut end, short) = self.field(words, start)?;
        let mut parts = vec![(start, end)];
        let mut all_short = short;
        let mut committed = 1_usize;
        let mut committed_end = end;
        while let Some(mark) = words.get(end) {
            let and = mark.fold == "va\u{300}" || matches!(mark.kind, TokenKind::Mark('-' | '&'));
            let comma = mark.is_mark(',');
            if !and && !comma {
                break;
            }
            let next = end.saturating_add(1);
            let Some((after, short)) = self.field(words, next) else {
                break;
            };
            parts.push((next, after));
            all_short &= short;
            end = after;
            // What follows a comma belongs to the name only if an *and* follows in turn.
            let closely = words.get(next).is_some_and(|word| !word.apart);
            if !comma || short && closely {
                committed = parts.len();
                committed_end = end;
            }
        }
        let mut own = String::new();
        for (from, to) in parts.iter().take(committed) {
            for word in words.get(*from..*to).unwrap_or_default() {
                if !own.is_empty() && !all_short {
                    own.push(' ');
                }
                own.push_str(&word.fold);
            }
        }
        Some((committed_end, own, all_short))
    }

    /// One field: a capital and the word after it, or letters that stand for words.
    fn field(&self, words: &[Word], start: usize) -> Option<(usize, bool)> {
        let first = words.get(start)?;
        if first.kind != TokenKind::Word || !first.capital {
            return None;
        }
        if self.lexicon.one_at(words, start, &STARTS).is_some() {
            return None;
        }
        let end = start.saturating_add(1);
        let Some(second) = words.get(end) else {
            return Some((end, is_short(first)));
        };
        let stops = STOPS
            .iter()
            .any(|stop| self.lexicon.at(words, end, stop).is_some());
        let goes_on = second.kind == TokenKind::Word && second.apart && !stops && !is_short(first);
        if goes_on {
            return Some((end.saturating_add(1), false));
        }
        Some((end, is_short(first)))
    }
}

/// Letters that stand for words: no syllable is without a vowel.
fn is_short(word: &Word) -> bool {
    let vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
    word.capital && !word.fold.contains(vowels)
}

/// The word after `P.`
fn dotted(words: &[Word], start: usize) -> Option<usize> {
    let dot = start.checked_add(1)?;
    words.get(dot).filter(|word| word.is_mark('.'))?;
    dot.checked_add(1)
}

fn mention(body: Body, own: &str, end: usize) -> Mention {
    Mention {
        body,
        unit: String::new(),
        own: own.to_owned(),
        short: false,
        words: (0, end),
    }
}

#[cfg(test)]
mod tests {
    use super::super::word::{stretch, words};
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let lexicon = Lexicon::default();
        let words = words(text);
        let names = Names { lexicon: &lexicon };
        let names = names.all(&words);
        let names = names.iter().map(|name| stretch(&words, name.words));
        names.map(|(from, to)| text[from..to].to_owned()).collect()
    }

    #[test]
    fn names_end_where_their_capitals_say() {
        for (text, names) in [
            (
                "Chủ trì, phối hợp với Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường theo dõi",
                vec!["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường"],
            ),
            (
                "phối hợp với phòng Văn hóa – Xã hội trong việc",
                vec!["phòng Văn hóa – Xã hội"],
            ),
            (
                "trình Hội đồng nhân dân phường, Ủy ban nhân dân phường.",
                vec!["Hội đồng nhân dân phường", "Ủy ban nhân dân phường"],
            ),
            (
                "Ủy ban nhân dân thành phố Hải Phòng về việc",
                vec!["Ủy ban nhân dân thành phố Hải Phòng"],
            ),
            (
                "Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Nội vụ, Sở Tài chính",
                vec![
                    "Phòng Kinh tế, Hạ tầng và Đô thị",
                    "Phòng Nội vụ",
                    "Sở Tài chính",
                ],
            ),
            (
                "P. VH-XH, VP HĐND&UBND, UBND TP. Hải Phòng",
                vec!["P. VH-XH", "VP HĐND&UBND", "UBND TP. Hải Phòng"],
            ),
            (
                "Trung tâm Phục vụ hành chính công chủ trì",
                vec!["Trung tâm Phục vụ hành chính công"],
            ),
            (
                "phòng, chống tham nhũng; phòng họp trực tuyến; các phòng ban; cơ sở Hạ",
                vec![],
            ),
            (
                "Thủ tướng Chính phủ; Văn phòng Chính phủ; cán bộ công an",
                vec![],
            ),
        ] {
            assert_eq!(found(text), names, "{text}");
        }
    }
}
