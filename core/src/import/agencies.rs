//! The agencies that a text names, each once, with an id.
//!
//! Ids follow one scheme: `ubnd-` and `hdnd-` with the unit (`ubnd-phuong`, `ubnd-tp`); `van-phong`;
//! the first letters of the field for a department (`vhxh`) and, after `tt`, a centre (`ttpvhcc`);
//! the whole name for a department of a province (`so-noi-vu`) and anything else.

use crate::agency::{Agency, AgencyKind};
use crate::document::{Mention, Sort, Unit};
use crate::names::Numbers;
use crate::text::{TextRange, Word, bare, fold, place, written};

/// The field of the one-stop centre of a ward.
const PUBLIC_SERVICE: &str = "pvhcc";

/// An agency in the making.
#[derive(Debug)]
struct Known {
    mention: Mention,
    agency: Agency,
    /// Where its name stands in the text.
    place: TextRange,
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
    /// The body that issues the document.
    home: Option<Mention>,
}

impl Roster {
    /// Takes the body that issues the document.
    pub(super) fn at_home(&mut self, mention: &Mention) {
        self.home = Some(mention.clone());
    }

    /// Which agency a name names. Committees of one kind of unit with two places are two.
    fn find(&self, mention: &Mention, key: &str) -> Option<usize> {
        let by_key = |key: &str| self.agencies.get(self.keys.get(key)?).copied();
        let number = by_key(key)?;
        let first = &self.known.get(number)?.mention.place;
        if mention.place.is_empty() || first.is_empty() || *first == mention.place {
            return Some(number);
        }
        by_key(&placed(mention, key))
    }

    /// Takes the names that were found among some words.
    pub(super) fn meet(&mut self, text: &str, words: &[Word], found: Vec<Mention>) {
        for mention in found
            .into_iter()
            .filter(|mention| !only_issues(words, mention))
        {
            let range = mention.words.of(words);
            let (name, place) = (
                written(text, range).into_owned(),
                place(range).unwrap_or_default(),
            );
            self.add(mention, &name, place);
        }
    }

    pub(super) fn add(&mut self, mention: Mention, name: &str, place: TextRange) {
        if is_elected(&mention) && mention.unit.is_none() {
            return;
        }
        let folded = fold(name);
        let key = key(&mention);
        let known = self.find(&mention, &key);
        let Some(known) = known.and_then(|at| self.known.get_mut(at)) else {
            let key = if self.keys.has(&key) {
                placed(&mention, &key)
            } else {
                key
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
            let same = |known: &str| shouted(known) && fold(known) == folded;
            if agency.name.as_deref().is_some_and(same) && !shouted(name) {
                agency.name = Some(name.to_owned());
                known.place = place;
            }
            return;
        }
        known.spellings.push(folded);
        if known.mention.place.is_empty() && !mention.place.is_empty() {
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
        if self.home.is_none() {
            let elected = self.known.iter().map(|known| &known.mention);
            let committees = elected.filter(|mention| mention.sort == Sort::Committee);
            self.home = committees.min_by_key(|mention| height(mention)).cloned();
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
        let home = self.home.as_ref().map_or(0, height);
        let is_upper = |mention: &Mention| home > 0 && height(mention) > home;
        let committees = self
            .known
            .iter()
            .filter(|known| known.mention.sort == Sort::Committee);
        let mut upper = committees.filter(|known| is_upper(&known.mention));
        let superior = match (upper.next(), upper.next()) {
            (Some(one), None) => Some(one.agency.id.clone()),
            _ => None,
        };
        let issuer = self.issuer().map(|agency| agency.id.clone());
        for known in &mut self.known {
            let upper = is_upper(&known.mention);
            let (kind, parent) = match known.mention.sort {
                Sort::Committee | Sort::Council | Sort::Office if upper => {
                    (AgencyKind::Superior, None)
                }
                Sort::Committee => (AgencyKind::PeoplesCommittee, superior.clone()),
                Sort::Council => (AgencyKind::PeoplesCouncil, None),
                Sort::Office => (AgencyKind::Office, issuer.clone()),
                Sort::Division => (AgencyKind::Division, issuer.clone()),
                Sort::Centre => (AgencyKind::Centre, issuer.clone()),
                Sort::Provincial => (AgencyKind::Superior, superior.clone()),
                Sort::Ministry | Sort::Central => (AgencyKind::Superior, None),
                Sort::Party => (AgencyKind::Party, None),
                Sort::Front | Sort::Other => (AgencyKind::Other, None),
            };
            let own = Some(&known.agency.id) == issuer.as_ref();
            known.agency.kind = Some(kind);
            known.agency.parent = parent.filter(|_| !own || kind == AgencyKind::PeoplesCommittee);
        }
    }

    /// *VH-XH* is *Văn hóa – Xã hội* where exactly one name has these first letters.
    fn join_short(&mut self) {
        for short in 0..self.known.len() {
            let Some(known) = self.known.get(short).filter(|known| known.mention.short) else {
                continue;
            };
            let letters = bare(&known.mention.own);
            let sort = known.mention.sort;
            let same = |other: &Known| {
                let mention = &other.mention;
                mention.sort == sort && !mention.short && initials(&mention.own) == letters
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

    /// The body that issues the document.
    pub(super) fn issuer(&self) -> Option<&Agency> {
        let home = self.home.as_ref()?;
        let known = self
            .find(home, &key(home))
            .and_then(|at| self.known.get(at));
        known.map(|known| &known.agency)
    }

    /// The id of the agency that a name names. A committee without a unit is the issuer's.
    pub(super) fn id(&self, mention: &Mention) -> Option<&str> {
        let agency = match self.find(mention, &key(mention)) {
            Some(at) => self.known.get(at).map(|known| &known.agency),
            None if mention.sort == Sort::Committee => {
                let home = self
                    .home
                    .as_ref()
                    .filter(|home| home.sort == Sort::Committee);
                home.and_then(|_| self.issuer())
            }
            None => None,
        };
        agency.map(|agency| agency.id.as_str())
    }

    /// The agencies, each with the place of its name.
    pub(super) fn agencies(&self) -> impl Iterator<Item = (&Agency, TextRange)> {
        let known = self.known.iter().filter(|known| !known.joined);
        known.map(|known| (&known.agency, known.place))
    }
}

/// Whether a body of the whole country is named as the one that issued something: *Kết luận ... của Ban Bí
/// thư*. The document that it is cited by says so, and the plan has nothing to do with it.
fn only_issues(words: &[Word], mention: &Mention) -> bool {
    let central = match mention.sort {
        Sort::Ministry | Sort::Central => true,
        Sort::Party => mention.unit.is_none(),
        _ => false,
    };
    let before = mention.words.start.checked_sub(1);
    let before = before.and_then(|before| words.get(before));
    central && before.is_some_and(|word| word.is("của"))
}

fn is_elected(mention: &Mention) -> bool {
    matches!(mention.sort, Sort::Committee | Sort::Council)
}

/// The unit by which a body is told from others of its name: any for a committee, one above the wards
/// for what there is in every unit, such as *Công an tỉnh*.
fn unit(mention: &Mention) -> Option<Unit> {
    let unit = mention.unit?;
    let tells = match mention.sort {
        Sort::Committee | Sort::Council => true,
        Sort::Office | Sort::Party | Sort::Front | Sort::Other => unit.height() > 1,
        Sort::Division | Sort::Centre | Sort::Provincial | Sort::Ministry | Sort::Central => false,
    };
    tells.then_some(unit)
}

/// What tells a name from others, but not two places from each other.
fn key(mention: &Mention) -> String {
    let short = if mention.short { "=" } else { "" };
    let unit = unit(mention).map_or("", Unit::name);
    [head(mention.sort), " ", short, &mention.own, " ", unit].concat()
}

/// What tells a name with a place from others, by what does so without it.
fn placed(mention: &Mention, key: &str) -> String {
    [key, " ", &mention.place].concat()
}

/// How high a body stands: that of a province over that of a district over that of a ward.
fn height(mention: &Mention) -> u8 {
    mention.unit.map_or(0, Unit::height)
}

/// How the id of such a body starts.
fn head(sort: Sort) -> &'static str {
    match sort {
        Sort::Committee => "ubnd",
        Sort::Council => "hdnd",
        Sort::Office => "van-phong",
        Sort::Centre => "tt",
        Sort::Provincial => "so",
        Sort::Ministry => "bo",
        Sort::Division | Sort::Central | Sort::Party | Sort::Front | Sort::Other => "",
    }
}

fn id(mention: &Mention) -> String {
    let start = head(mention.sort);
    let joined = |text: &str| {
        let plain = bare(text).replace(|c: char| !c.is_alphanumeric(), " ");
        plain.split_whitespace().collect::<Vec<_>>().join("-")
    };
    let unit = unit(mention).map(|unit| match unit {
        Unit::City => "tp".to_owned(),
        unit => joined(unit.name()),
    });
    let name = match mention.sort {
        Sort::Committee | Sort::Council | Sort::Office => start.to_owned(),
        Sort::Division if mention.short => joined(&mention.own),
        Sort::Division => initials(&mention.own),
        Sort::Centre if mention.own == PUBLIC_SERVICE => format!("{start}{PUBLIC_SERVICE}"),
        Sort::Centre => format!("{start}{}", initials(&mention.own)),
        Sort::Provincial | Sort::Ministry => joined(&format!("{start} {}", mention.own)),
        Sort::Central | Sort::Party | Sort::Front | Sort::Other => joined(&mention.own),
    };
    match unit {
        Some(unit) => format!("{name}-{unit}"),
        None => name,
    }
}

/// The first letters of a field, without its *và*.
fn initials(own: &str) -> String {
    let plain = bare(own).replace(|c: char| !c.is_alphanumeric(), " ");
    let words = plain.split_whitespace().filter(|word| *word != "va");
    words.filter_map(|word| word.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    fn roster(texts: &[&str]) -> Vec<String> {
        let mut roster = Roster::default();
        for text in texts {
            let words = Words::of(text);
            roster.meet(
                text,
                &words.list,
                crate::document::bodies_in(text, &words.list),
            );
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
                "kthtdt division ubnd-phuong Phòng Kinh tế, Hạ tầng và Đô thị []",
            ]
        );
    }

    #[test]
    fn two_wards_are_two_committees_with_two_ids() {
        let agencies = roster(&["UBND phường Lê Chân; UBND phường An Biên; UBND phường"]);
        assert_eq!(agencies.len(), 2);
        assert!(agencies[1].starts_with("ubnd-phuong-2 peoplesCommittee - UBND phường An Biên"));
    }

    #[test]
    fn the_police_of_a_province_is_another_than_that_of_a_ward() {
        let agencies = roster(&["Công an phường; Công an phường Lê Chân; Công an tỉnh; Bộ Y tế"]);
        let ids = agencies
            .iter()
            .filter_map(|agency| agency.split(' ').next());
        assert_eq!(
            ids.collect::<Vec<_>>(),
            ["cong-an", "cong-an-tinh", "bo-y-te"]
        );
    }
}
