//! Who stands in the place of an agency on a day: agencies are renamed, merged and split, and what was
//! written before is not rewritten (T-35).

use std::cell::OnceCell;

use chrono::NaiveDate;

use super::{Agency, Directory};
use crate::names::Numbers;

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

/// So many successions are followed from one agency on; a plan with more is refused.
pub(crate) const MOST_SUCCESSIONS: usize = 50;

/// Who takes over from each agency, by number, with the first day.
type Heirs = Vec<Vec<(Option<NaiveDate>, usize)>>;
/// Who stands in the place of an agency from each of some days on.
type Spans = Vec<(NaiveDate, Who)>;

/// A standing, with agencies by number.
#[derive(Debug)]
enum Who {
    One(usize),
    NotYet,
    Gone(Vec<usize>),
}

/// What is known of successions, each found out when it is first asked for.
#[derive(Debug, Default)]
pub(super) struct Succeeded {
    heirs: OnceCell<Heirs>,
    spans: OnceCell<Vec<OnceCell<Spans>>>,
}

impl<'a> Directory<'a> {
    /// Who stands in the place of an agency on a day.
    pub(crate) fn standing(&self, agency: &Agency, day: NaiveDate) -> Standing<'a> {
        let spans = self.spans(agency);
        let begun = spans.partition_point(|(first, _)| *first <= day);
        let span = begun.checked_sub(1).and_then(|last| spans.get(last));
        let agency = |number: &usize| self.by_id.get(*number).copied();
        match span.map(|(_, who)| who) {
            Some(Who::NotYet) => Standing::NotYet,
            Some(Who::One(one)) => agency(one).map_or(Standing::NotYet, Standing::One),
            Some(Who::Gone(heirs)) => Standing::Gone(heirs.iter().filter_map(agency).collect()),
            None => Standing::Gone(Vec::new()),
        }
    }

    /// The days on which someone else may come to stand in the place of an agency, in their order.
    pub(crate) fn changes(&self, agency: &Agency) -> impl Iterator<Item = NaiveDate> {
        self.spans(agency).iter().skip(1).map(|(first, _)| *first)
    }

    /// The positions of the agencies from which more successions lead on than are followed.
    pub(crate) fn succeeded_too_often(&self) -> impl Iterator<Item = usize> {
        let agencies = self.agencies.iter().enumerate();
        let succeeded = agencies.filter(|(_, agency)| !agency.successors.is_empty());
        let numbered =
            succeeded.filter_map(|(index, agency)| Some((index, self.ids.get(&agency.id)?)));
        numbered
            .filter(|(_, number)| self.reached(*number).is_none())
            .map(|(index, _)| index)
    }

    fn spans(&self, agency: &Agency) -> &[(NaiveDate, Who)] {
        let all = self.succeeded.spans.get_or_init(|| {
            let mut cells = Vec::new();
            cells.resize_with(self.by_id.len(), OnceCell::new);
            cells
        });
        let number = self.ids.get(&agency.id);
        let cell = number.and_then(|number| Some((number, all.get(number)?)));
        cell.map_or(&[], |(number, cell)| {
            cell.get_or_init(|| self.spans_of(number))
        })
    }

    fn spans_of(&self, number: usize) -> Spans {
        let mut days = vec![NaiveDate::MIN];
        for reached in self.reached(number).unwrap_or_default() {
            if let Some(agency) = self.by_id.get(reached) {
                days.extend(agency.valid_from);
                days.extend(agency.valid_to.and_then(|to| to.succ_opt()));
            }
            days.extend(self.heirs(reached).iter().filter_map(|(on, _)| *on));
        }
        days.sort_unstable();
        days.dedup();
        let spans = days.into_iter().map(|day| (day, self.stands(number, day)));
        spans.collect()
    }

    fn stands(&self, number: usize, day: NaiveDate) -> Who {
        let mut current = number;
        // A circle of successors ends here.
        for _ in 0..=MOST_SUCCESSIONS {
            let Some(agency) = self.by_id.get(current) else {
                break;
            };
            if current == number && agency.valid_from.is_some_and(|from| day < from) {
                return Who::NotYet;
            }
            if agency.valid_to.is_none_or(|to| day <= to) {
                return Who::One(current);
            }
            let heirs = self.heirs(current).iter();
            let exists = |heir: &usize| {
                let heir = self.by_id.get(*heir);
                heir.is_some_and(|heir| heir.valid_from.is_none_or(|from| from <= day))
            };
            let taken_over = heirs.filter(|(on, _)| on.is_none_or(|on| on <= day));
            let heirs: Vec<usize> = taken_over.map(|(_, heir)| *heir).filter(exists).collect();
            match heirs[..] {
                [heir] => current = heir,
                _ => return Who::Gone(heirs),
            }
        }
        Who::Gone(Vec::new())
    }

    /// An agency and those that may come to stand in its place; nothing where more successions lead
    /// to them than are followed.
    fn reached(&self, number: usize) -> Option<Vec<usize>> {
        let mut reached = vec![number];
        let (mut next, mut left) = (0_usize, MOST_SUCCESSIONS);
        while let Some(current) = reached.get(next).copied() {
            let heirs = self.heirs(current);
            left = left.checked_sub(heirs.len())?;
            for (_, heir) in heirs {
                if !reached.contains(heir) {
                    reached.push(*heir);
                }
            }
            next = next.saturating_add(1);
        }
        Some(reached)
    }

    /// The known successors, each once, with their first day.
    fn heirs(&self, number: usize) -> &[(Option<NaiveDate>, usize)] {
        let all = self.succeeded.heirs.get_or_init(|| {
            let heirs = self.by_id.iter().map(|agency| {
                let mut seen = Numbers::default();
                let known = agency.successors.iter().filter_map(|successor| {
                    let heir = self.one(&successor.agency)?;
                    let is_new = seen.is_new(heir.id.as_str());
                    let number = self.ids.get(&heir.id)?;
                    is_new.then_some((successor.on, number))
                });
                known.collect()
            });
            heirs.collect()
        });
        all.get(number).map_or(&[], Vec::as_slice)
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
        let changes: Vec<_> = directory.changes(&agencies[0]).collect();
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
        assert_eq!(directory.changes(&agencies[0]).count(), 1);
    }

    #[test]
    fn successions_are_followed_so_far_and_no_farther() {
        let chain = |length: usize| -> Vec<Agency> {
            let next = |at: usize| (at < length).then(|| format!("a{}", at + 1));
            let link = |at: usize| Agency {
                id: format!("a{at}"),
                valid_to: next(at).map(|_| day("2026-06-30")),
                successors: next(at)
                    .map(|agency| Succession { agency, on: None })
                    .into_iter()
                    .collect(),
                ..Agency::default()
            };
            (0..=length).map(link).collect()
        };
        let agencies = chain(MOST_SUCCESSIONS);
        let directory = Directory::new(&agencies, None);
        assert_eq!(directory.succeeded_too_often().count(), 0);
        assert_eq!(
            directory.standing(&agencies[0], day("2026-07-01")),
            Standing::One(&agencies[MOST_SUCCESSIONS])
        );
        let longer = chain(MOST_SUCCESSIONS + 2);
        let directory = Directory::new(&longer, None);
        let refused: Vec<usize> = directory.succeeded_too_often().collect();
        assert_eq!(refused, [0, 1]);
    }
}
