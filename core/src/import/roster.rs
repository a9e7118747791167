//! The agencies that a text names, each once, with an id.
//!
//! Ids follow one scheme: `ubnd-` and `hdnd-` with the unit (`ubnd-phuong`, `ubnd-tp`); `van-phong`;
//! the first letters of the field for a department (`vhxh`) and, after `tt`, a centre (`ttpvhcc`);
//! the whole name for a department of a province (`so-noi-vu`) and anything else.

use super::name_words::PUBLIC_SERVICE;
use super::names::{Body, Mention, Names};
use super::word::{Word, stretch};
use crate::agency::{Agency, AgencyKind};
use crate::names::Numbers;
use crate::text::{bare, fold};

/// An agency in the making.
#[derive(Debug)]
struct Known {
    mention: Mention,
    agency: Agency,
    /// Where its name stands in the text.
    place: (usize, usize),
    /// Its spellings, folded.
    spellings: Vec<String>,
    /// Whether it turned out to be another.
    joined: bool,
}

#[derive(Debug, Default)]
pub(super) struct Roster {
    known: Vec<Known>,
    keys: Numbers<'static>,
    /// The agency of each key.
    agencies: Vec<usize>,
    /// The unit and place of the body that issues the plan, folded.
    home: (String, String),
}

impl Roster {
    /// Takes the body that issues the plan.
    pub(super) fn at_home(&mut self, mention: &Mention) {
        self.home = (mention.unit.clone(), mention.own.clone());
    }

    /// Which agency a name names. Committees of one kind of unit with two places are two.
    pub(super) fn find(&self, mention: &Mention) -> Option<usize> {
        let by_key = |key: &str| self.agencies.get(self.keys.get(key)?).copied();
        if !is_elected(mention) {
            return by_key(&key(mention));
        }
        if mention.unit.is_empty() {
            return None;
        }
        let number = by_key(&key(mention))?;
        let first = &self.known.get(number)?.mention.own;
        if mention.own.is_empty() || first.is_empty() || *first == mention.own {
            return Some(number);
        }
        by_key(&placed(mention))
    }

    /// Takes the names of some words, whose text and places are given.
    pub(super) fn meet(
        &mut self,
        names: &Names<'_>,
        words: &[Word],
        text: &str,
        place: &dyn Fn((usize, usize)) -> (usize, usize),
    ) {
        for mention in names.all(words) {
            let range = stretch(words, mention.words);
            let name = text.get(range.0..range.1).unwrap_or_default();
            self.add(mention, name, place(range));
        }
    }

    pub(super) fn add(&mut self, mention: Mention, name: &str, place: (usize, usize)) {
        if is_elected(&mention) && mention.unit.is_empty() {
            return;
        }
        let folded = fold(name);
        let Some(known) = self.find(&mention).and_then(|at| self.known.get_mut(at)) else {
            let taken = self.keys.has(&key(&mention));
            let key = if taken {
                placed(&mention)
            } else {
                key(&mention)
            };
            self.keys.number(key);
            self.agencies.push(self.known.len());
            self.known.push(Known {
                agency: Agency {
                    name: Some(name.to_owned()),
                    ..Agency::default()
                },
                mention,
                place,
                spellings: vec![folded],
                joined: false,
            });
            return;
        };
        let agency = &mut known.agency;
        let shouted = |name: &str| !name.contains(char::is_lowercase);
        if known.spellings.contains(&folded) {
            // The letterhead is all in capitals; the name is taken from the running text.
            if agency.name.as_deref().is_some_and(shouted) && !shouted(name) {
                agency.name = Some(name.to_owned());
                known.place = place;
            }
            return;
        }
        known.spellings.push(folded);
        if known.mention.own.is_empty() && !mention.own.is_empty() {
            // The name with its place is the name, the shorter one an alias.
            agency.aliases.extend(agency.name.replace(name.to_owned()));
            known.mention = mention;
            known.place = place;
        } else {
            agency.aliases.push(name.to_owned());
        }
    }

    /// Gives ids, kinds and parents, and joins abbreviations with what they stand for.
    pub(super) fn finish(&mut self) {
        self.join_short();
        if self.home.0.is_empty() {
            let elected = self.known.iter().map(|known| &known.mention);
            let lowest = elected
                .filter(|mention| mention.body == Body::Committee)
                .min_by_key(|mention| height(&mention.unit));
            if let Some(home) = lowest.cloned() {
                self.at_home(&home);
            }
        }
        let mut ids = Numbers::default();
        for known in self.known.iter_mut().filter(|known| !known.joined) {
            let id = id(&known.mention);
            let mut unique = id.clone();
            let mut turn = 2_u32;
            while !ids.is_new(unique.clone()) {
                unique = format!("{id}-{turn}");
                turn = turn.saturating_add(1);
            }
            known.agency.id = unique;
        }
        let home = height(&self.home.0);
        let is_upper = |mention: &Mention| home > 0 && height(&mention.unit) > home;
        let mut upper = self
            .known
            .iter()
            .filter(|known| known.mention.body == Body::Committee && is_upper(&known.mention));
        let superior = match (upper.next(), upper.next()) {
            (Some(one), None) => Some(one.agency.id.clone()),
            _ => None,
        };
        let issuer = self.issuer().map(|agency| agency.id.clone());
        for known in &mut self.known {
            let (kind, parent) = match known.mention.body {
                Body::Committee | Body::Council if is_upper(&known.mention) => {
                    (AgencyKind::Superior, None)
                }
                Body::Committee => (AgencyKind::PeoplesCommittee, superior.clone()),
                Body::Council => (AgencyKind::PeoplesCouncil, None),
                Body::Office => (AgencyKind::Office, issuer.clone()),
                Body::Division => (AgencyKind::Division, issuer.clone()),
                Body::Centre => (AgencyKind::Centre, issuer.clone()),
                Body::Provincial => (AgencyKind::Superior, superior.clone()),
                Body::Party => (AgencyKind::Party, None),
                Body::Other => (AgencyKind::Other, None),
            };
            known.agency.kind = Some(kind);
            known.agency.parent = parent;
        }
    }

    /// *VH-XH* is *Văn hóa – Xã hội* where exactly one name has these first letters.
    fn join_short(&mut self) {
        for short in 0..self.known.len() {
            let Some(known) = self.known.get(short).filter(|known| known.mention.short) else {
                continue;
            };
            let letters = bare(&known.mention.own);
            let body = known.mention.body;
            let same = |other: &Known| {
                let mention = &other.mention;
                mention.body == body && !mention.short && initials(&mention.own) == letters
            };
            let mut full =
                (0..self.known.len()).filter(|at| self.known.get(*at).is_some_and(&same));
            let (Some(full), None) = (full.next(), full.next()) else {
                continue;
            };
            let spellings: Vec<String> = match self.known.get_mut(short) {
                Some(known) => {
                    known.joined = true;
                    let name = known.agency.name.clone();
                    name.into_iter()
                        .chain(known.agency.aliases.drain(..))
                        .collect()
                }
                None => continue,
            };
            if let Some(known) = self.known.get_mut(full) {
                known.agency.aliases.extend(spellings);
            }
            for agency in &mut self.agencies {
                if *agency == short {
                    *agency = full;
                }
            }
        }
    }

    /// The people's committee that issues the plan.
    pub(super) fn issuer(&self) -> Option<&Agency> {
        let issuer = self.known.iter().find(|known| {
            known.mention.body == Body::Committee && known.mention.unit == self.home.0
        });
        issuer.map(|known| &known.agency)
    }

    /// The id of the agency that a name names. A committee without a unit is the issuer's.
    pub(super) fn id(&self, mention: &Mention) -> Option<&str> {
        let agency = match self.find(mention) {
            Some(at) => self.known.get(at).map(|known| &known.agency),
            None if mention.body == Body::Committee => self.issuer(),
            None => None,
        };
        agency.map(|agency| agency.id.as_str())
    }

    /// The agencies, each with the place of its name.
    pub(super) fn agencies(&self) -> impl Iterator<Item = (&Agency, (usize, usize))> {
        let known = self.known.iter().filter(|known| !known.joined);
        known.map(|known| (&known.agency, known.place))
    }
}

fn is_elected(mention: &Mention) -> bool {
    matches!(mention.body, Body::Committee | Body::Council)
}

/// What tells a name from others, but not two places from each other.
fn key(mention: &Mention) -> String {
    let own = if is_elected(mention) {
        &mention.unit
    } else {
        &mention.own
    };
    let short = if mention.short { "=" } else { "" };
    format!("{} {short}{own}", head(mention.body))
}

fn placed(mention: &Mention) -> String {
    format!("{} {}", key(mention), mention.own)
}

/// How high a unit stands: a province over a district over a ward.
fn height(unit: &str) -> u8 {
    match unit {
        "" => 0,
        "phường" | "xã" | "thị trấn" | "đặc khu" => 1,
        "quận" | "huyện" | "thị xã" => 2,
        _ => 3,
    }
}

/// How the id of such a body starts.
fn head(body: Body) -> &'static str {
    match body {
        Body::Committee => "ubnd",
        Body::Council => "hdnd",
        Body::Office => "van-phong",
        Body::Centre => "tt",
        Body::Provincial => "so",
        Body::Division | Body::Party | Body::Other => "",
    }
}

fn id(mention: &Mention) -> String {
    let start = head(mention.body);
    let words = || bare(&mention.own).replace(['-', ',', '&'], " ");
    let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join("-");
    match mention.body {
        Body::Committee | Body::Council => {
            let unit = match mention.unit.as_str() {
                "thành phố" => "tp".to_owned(),
                unit => joined(&bare(unit)),
            };
            format!("{start}-{unit}")
        }
        Body::Office => start.to_owned(),
        Body::Division if mention.short => bare(&mention.own),
        Body::Division => initials(&mention.own),
        Body::Centre if mention.own == PUBLIC_SERVICE => format!("{start}{PUBLIC_SERVICE}"),
        Body::Centre => format!("{start}{}", initials(&mention.own)),
        Body::Provincial => joined(&format!("{start} {}", words())),
        Body::Party | Body::Other => joined(&words()),
    }
}

/// The first letters of a field, without its *và*.
fn initials(own: &str) -> String {
    let plain = bare(own).replace(['-', ',', '&'], " ");
    let words = plain.split_whitespace().filter(|word| *word != "va");
    words.filter_map(|word| word.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::word::{Lexicon, words};
    use super::*;

    fn roster(texts: &[&str]) -> Vec<String> {
        let lexicon = Lexicon::default();
        let names = Names { lexicon: &lexicon };
        let mut roster = Roster::default();
        for text in texts {
            roster.meet(&names, &words(text), text, &|range| range);
        }
        roster.finish();
        let shown = roster.agencies().map(|(agency, _)| {
            let kind = agency.kind.map_or("", AgencyKind::name);
            let parent = agency.parent.as_deref().unwrap_or("-");
            let name = agency.name.as_deref().unwrap_or_default();
            format!("{} {kind} {parent} {name} {:?}", agency.id, agency.aliases)
        });
        shown.collect()
    }

    #[test]
    fn spellings_of_one_agency_are_its_aliases() {
        assert_eq!(
            roster(&[
                "ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH",
                "UBND thành phố Hải Phòng và Ủy ban nhân dân thành phố",
                "Ủy ban nhân dân phường; phòng Văn hoá - Xã hội; Phòng VH-XH",
                "Uỷ ban nhân dân phường An Bình; Sở Nội vụ; Phòng Kinh tế, Hạ tầng và Đô thị",
            ]),
            [
                "ubnd-phuong peoplesCommittee ubnd-tp Uỷ ban nhân dân phường An Bình [\"Ủy ban nhân dân phường\"]",
                "ubnd-tp superior - UBND thành phố Hải Phòng [\"Ủy ban nhân dân thành phố\"]",
                "vhxh division ubnd-phuong phòng Văn hoá - Xã hội [\"Phòng VH-XH\"]",
                "so-noi-vu superior ubnd-tp Sở Nội vụ []",
                "khtdt division ubnd-phuong Phòng Kinh tế, Hạ tầng và Đô thị []",
            ]
            .map(|line| line.replace("khtdt", "kthtdt"))
        );
    }

    #[test]
    fn two_wards_are_two_committees_with_two_ids() {
        let agencies = roster(&["UBND phường Lê Chân; UBND phường An Biên; UBND phường"]);
        assert_eq!(agencies.len(), 2);
        assert!(agencies[1].starts_with("ubnd-phuong-2 peoplesCommittee - UBND phường An Biên"));
    }
}
