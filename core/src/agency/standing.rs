//! Who stands in the place of an agency on a day: agencies are renamed, merged and split, and what was
//! written before is not rewritten (T-35).

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{Agency, Directory};

/// Who stands in the place of an agency on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Standing<'a> {
    /// The agency itself, or the only one that took over from it.
    One(&'a Agency),
    /// It does not exist yet.
    NotYet,
    /// It no longer exists. Those that took over a part each; none, if nobody is named.
    Gone(Vec<&'a Agency>),
}

impl<'a> Directory<'a> {
    /// Who stands in the place of an agency on a day.
    pub(crate) fn standing(&self, agency: &'a Agency, day: NaiveDate) -> Standing<'a> {
        if agency.valid_from.is_some_and(|from| day < from) {
            return Standing::NotYet;
        }
        let mut current = agency;
        // A circle of successors ends here.
        for _ in 0..=self.agencies.len() {
            if current.valid_to.is_none_or(|to| day <= to) {
                return Standing::One(current);
            }
            let mut heirs = self.heirs(current);
            heirs.retain(|(on, heir)| {
                on.is_none_or(|on| on <= day) && heir.valid_from.is_none_or(|from| from <= day)
            });
            match heirs[..] {
                [(_, heir)] => current = heir,
                _ => return Standing::Gone(heirs.into_iter().map(|(_, heir)| heir).collect()),
            }
        }
        Standing::Gone(Vec::new())
    }

    /// The days on which someone else may come to stand in the place of an agency.
    pub(crate) fn changes(&self, agency: &'a Agency) -> Vec<NaiveDate> {
        let mut days = Vec::new();
        let (mut seen, mut open) = (HashSet::from([agency.id.as_str()]), vec![agency]);
        while let Some(current) = open.pop() {
            days.extend(current.valid_from);
            days.extend(current.valid_to.and_then(|to| to.succ_opt()));
            for (on, heir) in self.heirs(current) {
                days.extend(on);
                if seen.insert(&heir.id) {
                    open.push(heir);
                }
            }
        }
        days
    }

    /// The known successors, each once, with their first day.
    fn heirs(&self, agency: &'a Agency) -> Vec<(Option<NaiveDate>, &'a Agency)> {
        let mut seen = HashSet::new();
        let known = agency.successors.iter().filter_map(|successor| {
            let heir = self.one(&successor.agency)?;
            Some((successor.on, heir))
        });
        known.filter(|(_, heir)| seen.insert(&heir.id)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Succession;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn agency(id: &str, from: Option<&str>, to: Option<&str>, heirs: &[&str]) -> Agency {
        let heir = |heir: &&str| Succession {
            agency: (*heir).to_owned(),
            on: None,
        };
        Agency {
            id: id.to_owned(),
            valid_from: from.map(day),
            valid_to: to.map(day),
            successors: heirs.iter().map(heir).collect(),
            ..Agency::default()
        }
    }

    #[test]
    fn a_renamed_agency_goes_on_under_its_new_name_and_a_divided_one_does_not() {
        let agencies = [
            agency("old", None, Some("2026-06-30"), &["new"]),
            agency("new", Some("2026-07-01"), Some("2027-06-30"), &["a", "b"]),
            agency("a", Some("2027-07-01"), None, &[]),
            agency("b", Some("2027-07-01"), None, &[]),
        ];
        let directory = Directory::new(&agencies, None);
        let on = |text| directory.standing(&agencies[0], day(text));
        assert_eq!(on("2026-06-30"), Standing::One(&agencies[0]));
        assert_eq!(on("2026-07-01"), Standing::One(&agencies[1]));
        assert_eq!(
            on("2027-07-01"),
            Standing::Gone(vec![&agencies[2], &agencies[3]])
        );
        assert_eq!(
            directory.standing(&agencies[1], day("2026-06-30")),
            Standing::NotYet
        );
        let mut changes = directory.changes(&agencies[0]);
        changes.sort();
        changes.dedup();
        assert_eq!(changes, [day("2026-07-01"), day("2027-07-01")]);
    }

    #[test]
    fn a_circle_of_successors_leads_nowhere() {
        let agencies = [
            agency("a", None, Some("2026-06-30"), &["b"]),
            agency("b", None, Some("2026-06-30"), &["a"]),
        ];
        let directory = Directory::new(&agencies, None);
        let standing = directory.standing(&agencies[0], day("2026-07-01"));
        assert_eq!(standing, Standing::Gone(Vec::new()));
        assert_eq!(directory.changes(&agencies[0]).len(), 2);
    }
}
