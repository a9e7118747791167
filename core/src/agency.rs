//! Agencies, and the directory that finds the one that a text names.

mod standing;

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use chrono::NaiveDate;

use crate::json::{record, terms};
use crate::names::Numbers;
use crate::text::{Near, fold, names_a_group, names_all_departments};
use standing::Succeeded;
pub(crate) use standing::{MOST_SUCCESSIONS, Standing};

terms! {
    /// What an agency is.
    pub enum AgencyKind("agencyKind", "loại cơ quan", "kind of agency") {
        /// A people's council.
        PeoplesCouncil = "peoplesCouncil", "hội đồng nhân dân", "people's council";
        /// A people's committee.
        PeoplesCommittee = "peoplesCommittee", "ủy ban nhân dân", "people's committee";
        /// The office of council and committee.
        Office = "office", "văn phòng", "office";
        /// A specialised department.
        Division = "division", "phòng", "department";
        /// A centre, such as the one-stop centre.
        Centre = "centre", "trung tâm", "centre";
        /// Any other unit of the ward.
        Unit = "unit", "đơn vị", "unit";
        /// A body above the ward.
        Superior = "superior", "cơ quan cấp trên", "superior body";
        /// A body of the Party.
        Party = "party", "cơ quan Đảng", "Party body";
        /// Anything else.
        Other = "other", "cơ quan khác", "other body";
    }
}

impl AgencyKind {
    /// Whether *các phòng ban, đơn vị thuộc phường* takes in such an agency.
    pub(crate) fn is_department(self) -> bool {
        matches!(
            self,
            Self::Office | Self::Division | Self::Centre | Self::Unit
        )
    }
}

record! {
    /// An agency that takes over from another on a day.
    pub struct Succession {
        /// The id of the successor.
        pub agency: String = required,
        /// The first day of the successor.
        pub on: Option<NaiveDate>,
    }
}

record! {
    /// An agency. The list of departments is open: a province sets it for its own wards
    /// (Decree 370/2025/NĐ-CP).
    pub struct Agency {
        /// The id by which everything else refers to it.
        pub id: String = required,
        /// The official name.
        pub name: Option<String>,
        /// Other spellings and abbreviations.
        pub aliases: Vec<String>,
        /// What it is.
        pub kind: Option<AgencyKind>,
        /// The id of the body that it belongs to.
        pub parent: Option<String>,
        /// The first day of its existence.
        pub valid_from: Option<NaiveDate>,
        /// The last day of its existence.
        pub valid_to: Option<NaiveDate>,
        /// Who takes over.
        pub successors: Vec<Succession>,
    }
}

/// Everything that the agency is called.
fn names(agency: &Agency) -> Vec<&str> {
    let mut names = vec![agency.id.as_str()];
    names.extend(agency.name.as_deref());
    names.extend(agency.aliases.iter().map(String::as_str));
    names
}

/// What a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Named<'a> {
    /// Exactly one agency.
    One(&'a Agency),
    /// A group of agencies, such as *các phòng ban, đơn vị*.
    Group,
    /// Two or more agencies.
    Several(Rc<[&'a Agency]>),
    /// No agency; perhaps the name of another was meant.
    Unknown(Option<&'a str>),
}

/// The agencies of a plan, found by id, name or alias.
#[derive(Debug)]
pub(crate) struct Directory<'a> {
    agencies: &'a [Agency],
    by_name: Numbers<'static>,
    /// Who bears each of the names.
    bearers: Vec<Rc<[&'a Agency]>>,
    /// Of those that share a name, the only one that is at home, if there is one.
    at_home: Vec<Option<&'a Agency>>,
    ids: Numbers<'a>,
    /// The agency with the id of each number.
    by_id: Vec<&'a Agency>,
    /// The number that each id has as a name.
    own_names: Vec<usize>,
    succeeded: Succeeded,
    /// One ward's own departments come before those of its 114 neighbours with the same names.
    home: Option<String>,
    /// How many near names were looked for, and the names as they are compared then.
    offers: Cell<usize>,
    near: OnceCell<Near>,
}

impl<'a> Directory<'a> {
    /// A directory in which names are looked up among the departments of `home` first.
    pub(crate) fn new(agencies: &'a [Agency], home: Option<&str>) -> Self {
        let mut by_name = Numbers::default();
        let mut bearers: Vec<Vec<&'a Agency>> = Vec::new();
        let (mut ids, mut by_id) = (Numbers::default(), Vec::new());
        let mut own_names = Vec::new();
        for agency in agencies {
            let own = by_name.number(fold(&agency.id));
            if ids.is_new(agency.id.as_str()) {
                by_id.push(agency);
                own_names.push(own);
            }
            for name in names(agency) {
                let number = by_name.number(fold(name));
                match bearers.get_mut(number) {
                    None => bearers.push(vec![agency]),
                    Some(bearers) if bearers.last().is_some_and(|last| last.id == agency.id) => {}
                    Some(bearers) => bearers.push(agency),
                }
            }
        }
        let mut directory = Self {
            agencies,
            by_name,
            bearers: bearers.into_iter().map(Rc::from).collect(),
            at_home: Vec::new(),
            ids,
            by_id,
            own_names,
            succeeded: Succeeded::default(),
            home: None,
            offers: Cell::new(0),
            near: OnceCell::new(),
        };
        directory.home = home.map(|home| directory.id(home));
        let at_home = directory.bearers.iter().map(|bearers| {
            let mut at_home = bearers.iter().filter(|agency| directory.is_at_home(agency));
            at_home.next().filter(|_| at_home.next().is_none()).copied()
        });
        directory.at_home = at_home.collect();
        directory
    }

    /// Whether there is nothing to look names up in.
    pub(crate) fn is_empty(&self) -> bool {
        self.agencies.is_empty()
    }

    /// What a text names. An id is never ambiguous.
    pub(crate) fn named(&self, text: &str) -> Named<'a> {
        let Some(number) = self.number(text) else {
            return if names_a_group(text) {
                Named::Group
            } else {
                Named::Unknown(self.near(text))
            };
        };
        match (self.meant(text, number), self.bearers.get(number)) {
            (Some(agency), _) => Named::One(agency),
            (None, bearers) => Named::Several(bearers.map(Rc::clone).unwrap_or_default()),
        }
    }

    /// The number of a name, in any spelling.
    fn number(&self, name: &str) -> Option<usize> {
        // Most names in a plan are ids, which need not be folded.
        let own = self.ids.get(name).and_then(|id| self.own_names.get(id));
        own.copied().or_else(|| self.by_name.get(&fold(name)))
    }

    /// The one of the bearers of a name that a text names.
    fn meant(&self, text: &str, number: usize) -> Option<&'a Agency> {
        if let [agency] = self.bearers.get(number)?[..] {
            return Some(agency);
        }
        let by_id = self.ids.get(text).and_then(|number| self.by_id.get(number));
        by_id
            .copied()
            .or_else(|| self.at_home.get(number).copied().flatten())
    }

    /// The only one who bears a name.
    fn only_bearer(&self, name: &str) -> Option<&'a Agency> {
        let number = self.number(name)?;
        match self.bearers.get(number)?[..] {
            [agency] => Some(agency),
            _ => None,
        }
    }

    /// The agency that a text names, if it names exactly one.
    pub(crate) fn one(&self, text: &str) -> Option<&'a Agency> {
        self.meant(text, self.number(text)?)
    }

    /// The id under which a text is compared with others: of the agency, or its own folded form.
    pub(crate) fn key(&self, text: &str) -> String {
        self.one(text)
            .map_or_else(|| fold(text), |agency| agency.id.clone())
    }

    /// The id of the agency that a text names, or the text.
    fn id(&self, text: &str) -> String {
        self.one(text)
            .map_or_else(|| text.to_owned(), |agency| agency.id.clone())
    }

    /// The name that people read.
    pub(crate) fn label(&self, text: &str) -> String {
        self.one(text)
            .and_then(|agency| agency.name.clone())
            .unwrap_or_else(|| text.to_owned())
    }

    /// The id of the body whose plan it is.
    pub(crate) fn home(&self) -> Option<&str> {
        self.home.as_deref()
    }

    /// Whether *các phòng ban, đơn vị* of the home body takes in the agency.
    pub(crate) fn is_home_department(&self, agency: &Agency) -> bool {
        agency.kind.is_some_and(AgencyKind::is_department) && self.is_at_home(agency)
    }

    /// The departments of the home body that a group takes in and that exist on a day.
    pub(crate) fn departments_of(&self, group: &str, day: Option<NaiveDate>) -> Vec<&'a Agency> {
        let exists = |agency: &Agency| {
            day.is_none_or(|day| {
                agency.valid_from.is_none_or(|from| from <= day)
                    && agency.valid_to.is_none_or(|to| day <= to)
            })
        };
        let mut departments = Vec::new();
        if names_all_departments(group) {
            let all = self.agencies.iter();
            departments
                .extend(all.filter(|agency| self.is_home_department(agency) && exists(agency)));
        }
        departments
    }

    /// Whether the agency belongs to the body whose plan it is. Without such a body, no agency is
    /// nearer than another.
    fn is_at_home(&self, agency: &Agency) -> bool {
        let (Some(home), Some(parent)) = (&self.home, &agency.parent) else {
            return false;
        };
        // A parent may be named as anything else is; its id needs no look-up.
        parent == home || self.only_bearer(parent).is_some_and(|one| one.id == *home)
    }

    /// The known name that was probably meant. Only so many texts are looked up: past that, a list
    /// of names has little to do with the plan, and offers would cost more than they help.
    fn near(&self, text: &str) -> Option<&'a str> {
        const MOST_OFFERS: usize = 200;
        const MOST_NAMES: usize = 2000;
        let offers = self.offers.get();
        if offers >= MOST_OFFERS || self.by_name.len() > MOST_NAMES {
            return None;
        }
        self.offers.set(offers.saturating_add(1));
        let names = || self.agencies.iter().flat_map(names);
        let known = self.near.get_or_init(|| Near::of(names()));
        names().nth(known.meant(text)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agency(id: &str, name: &str, parent: &str) -> Agency {
        Agency {
            id: id.to_owned(),
            name: Some(name.to_owned()),
            parent: Some(parent.to_owned()),
            ..Agency::default()
        }
    }

    #[test]
    fn spellings_name_one_agency() {
        let agencies = [agency("vhxh", "Phòng Văn hóa – Xã hội", "le-chan")];
        let directory = Directory::new(&agencies, None);
        for text in ["vhxh", "VHXH", "phòng Văn hoá - Xã hội"] {
            assert_eq!(
                directory.one(text).map(|agency| agency.id.as_str()),
                Some("vhxh"),
                "{text}"
            );
        }
        assert_eq!(
            directory.named("Phòng Văn hóa – Xã hộ"),
            Named::Unknown(Some("Phòng Văn hóa – Xã hội"))
        );
        assert_eq!(directory.named("Các phòng ban, đơn vị"), Named::Group);
    }

    #[test]
    fn departments_with_one_name_are_told_apart_by_the_ward() {
        let agencies = [
            agency("lc-vhxh", "Phòng Văn hóa - Xã hội", "le-chan"),
            agency("ab-vhxh", "Phòng Văn hóa - Xã hội", "an-bien"),
        ];
        let name = "Phòng Văn hóa - Xã hội";
        assert!(matches!(
            Directory::new(&agencies, None).named(name),
            Named::Several(_)
        ));
        let home = Directory::new(&agencies, Some("le-chan"));
        assert_eq!(
            home.one(name).map(|agency| agency.id.as_str()),
            Some("lc-vhxh")
        );
        assert_eq!(
            home.one("ab-vhxh").map(|agency| agency.id.as_str()),
            Some("ab-vhxh")
        );
    }
}
