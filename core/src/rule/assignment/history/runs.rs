//! Runs of days on which the same agencies lead, in one pass over the days on which anything changes.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::NAMED;
use super::{EVER, History};
use crate::agency::Directory;

/// Days on which the same agencies lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Run<'a> {
    pub(in super::super) days: (NaiveDate, NaiveDate),
    /// The first of those that lead, by the name by which each is called.
    pub(in super::super) leads: Vec<&'a str>,
    /// How many more there are.
    pub(in super::super) more: usize,
    /// Whether all of this is said by one assignment, or by assignments without any day.
    pub(in super::super) plain: bool,
    /// Whether an assignment holds at all, be it for a group or for an agency that does not exist.
    pub(in super::super) assigned: bool,
}

/// Days of a tenure on which one agency leads.
struct Stretch<'a> {
    days: (NaiveDate, NaiveDate),
    tenure: usize,
    key: String,
    name: &'a str,
    /// The place of the key among those of all stretches.
    rank: usize,
}

/// What begins or is over on a day.
#[derive(Clone, Copy)]
enum Turn {
    Tenure(usize),
    Stretch(usize),
    Collective,
}

/// What holds on a day.
struct Holding<'h, 'a> {
    history: &'h History<'a>,
    stretches: &'h [Stretch<'a>],
    /// Tenures that are for some days only.
    dated: usize,
    collective: usize,
    /// The number of the assignment of each tenure, from 1, and the tenure.
    tenures: BTreeSet<(usize, usize)>,
    /// The rank of each stretch, and the stretch.
    leads: BTreeSet<(usize, usize)>,
    /// How many ranks lead.
    count: usize,
    /// The ranks that something was said of since the last run, each as it was called before.
    touched: Vec<(usize, Option<&'a str>)>,
}

impl<'a> History<'a> {
    /// The runs of days, from the first on which someone ought to lead to the last before the task was
    /// done.
    pub(in super::super) fn runs(&self, directory: &Directory<'a>) -> Vec<Run<'a>> {
        let born = self.born.unwrap_or(EVER.0);
        let done = self.done.unwrap_or(EVER.1);
        let stretches = self.stretches(directory);
        let mut turns: Vec<(NaiveDate, bool, Turn)> = Vec::new();
        let mut turn = |(first, last): (NaiveDate, NaiveDate), turn| {
            turns.push((first, true, turn));
            turns.extend(last.succ_opt().map(|over| (over, false, turn)));
        };
        for (place, tenure) in self.tenures.iter().enumerate() {
            turn(tenure.days, Turn::Tenure(place));
        }
        for (place, stretch) in stretches.iter().enumerate() {
            turn(stretch.days, Turn::Stretch(place));
        }
        for days in &self.collective {
            turn(*days, Turn::Collective);
        }
        // Of one day, what is over comes first.
        turns.sort_by_key(|(day, begins, _)| (*day, *begins));
        let mut starts = vec![born];
        starts.extend(turns.iter().map(|(day, ..)| *day));
        starts.retain(|start| born <= *start && *start <= done);
        starts.sort_unstable();
        starts.dedup();
        let mut turns = turns.into_iter().peekable();
        let mut holding = Holding::none(self, &stretches);
        let mut runs: Vec<Run<'a>> = Vec::new();
        for (position, start) in starts.iter().copied().enumerate() {
            while let Some((_, begins, turn)) = turns.next_if(|(day, ..)| *day <= start) {
                holding.take(turn, begins);
            }
            let next = starts.get(position.saturating_add(1));
            let last = next.and_then(NaiveDate::pred_opt).unwrap_or(done);
            let same = !holding.has_other_leads();
            match runs.last_mut() {
                Some(before) if same && before.assigned == holding.is_assigned() => {
                    before.days.1 = last;
                    before.plain &= holding.is_plain();
                }
                _ => runs.push(holding.run((start, last))),
            }
        }
        runs
    }

    /// The days of each tenure on which one agency leads.
    fn stretches(&self, directory: &Directory<'a>) -> Vec<Stretch<'a>> {
        let mut stretches = Vec::new();
        for (place, tenure) in self.tenures.iter().enumerate() {
            let (first, last) = tenure.days;
            let changes = tenure.agency.map(|agency| directory.changes(agency));
            let changes = changes.into_iter().flatten();
            let within = changes.filter(|day| first < *day && *day <= last);
            let mut starts = std::iter::once(first).chain(within).peekable();
            while let Some(start) = starts.next() {
                let end = starts.peek().and_then(NaiveDate::pred_opt).unwrap_or(last);
                if let Some((key, name)) = tenure.lead_on(start, directory) {
                    stretches.push(Stretch {
                        days: (start, end),
                        tenure: place,
                        key,
                        name,
                        rank: 0,
                    });
                }
            }
        }
        // Of one key the first tenure says how it is called.
        stretches.sort_by(|a, b| (&a.key, a.tenure).cmp(&(&b.key, b.tenure)));
        let (mut rank, mut known) = (0_usize, String::new());
        for stretch in &mut stretches {
            if stretch.key != known {
                rank = rank.saturating_add(1);
                known.clone_from(&stretch.key);
            }
            stretch.rank = rank;
        }
        stretches
    }
}

impl<'h, 'a> Holding<'h, 'a> {
    fn none(history: &'h History<'a>, stretches: &'h [Stretch<'a>]) -> Self {
        Self {
            history,
            stretches,
            dated: 0,
            collective: 0,
            tenures: BTreeSet::new(),
            leads: BTreeSet::new(),
            count: 0,
            touched: Vec::new(),
        }
    }

    fn take(&mut self, turn: Turn, begins: bool) {
        match turn {
            Turn::Collective => count(&mut self.collective, begins),
            Turn::Tenure(place) => {
                let Some(tenure) = self.history.tenures.get(place) else {
                    return;
                };
                if tenure.days != EVER {
                    count(&mut self.dated, begins);
                }
                let assignment = tenure.assignment.map(|index| index.saturating_add(1));
                change(
                    &mut self.tenures,
                    (assignment.unwrap_or_default(), place),
                    begins,
                );
            }
            Turn::Stretch(place) => {
                let Some(rank) = self.stretches.get(place).map(|stretch| stretch.rank) else {
                    return;
                };
                let called = self.called(rank);
                self.touched.push((rank, called));
                change(&mut self.leads, (rank, place), begins);
                if called.is_some() != self.called(rank).is_some() {
                    count(&mut self.count, begins);
                }
            }
        }
    }

    /// The first lead of a rank or a later one: its rank, and how it is called.
    fn lead_from(&self, rank: usize) -> Option<(usize, &'a str)> {
        let (rank, place) = self.leads.range((rank, 0)..).next()?;
        Some((*rank, self.stretches.get(*place)?.name))
    }

    fn called(&self, rank: usize) -> Option<&'a str> {
        let (found, name) = self.lead_from(rank)?;
        (found == rank).then_some(name)
    }

    /// Whether other agencies lead than when this was last asked, or are called otherwise.
    fn has_other_leads(&mut self) -> bool {
        let mut touched = std::mem::take(&mut self.touched);
        // What was said first stands first.
        touched.sort_by_key(|(rank, _)| *rank);
        touched.dedup_by_key(|(rank, _)| *rank);
        let mut touched = touched.into_iter();
        touched.any(|(rank, before)| self.called(rank) != before)
    }

    /// Whether all of this is said by one assignment, or by assignments without any day.
    fn is_plain(&self) -> bool {
        let (first, last) = (self.tenures.first(), self.tenures.last());
        let ends = first.zip(last);
        let one = ends.is_none_or(|(first, last)| first.0 == last.0 && first.0 > 0);
        one || self.dated == 0
    }

    /// An assignment to an agency that does not exist is found as such; a hand-over to it is not.
    fn is_assigned(&self) -> bool {
        let by_plan = self.tenures.last().is_some_and(|(number, _)| *number > 0);
        by_plan || !self.leads.is_empty() || self.collective > 0
    }

    fn run(&self, days: (NaiveDate, NaiveDate)) -> Run<'a> {
        let mut leads = Vec::new();
        let mut next = self.lead_from(0);
        while let Some((rank, name)) = next.filter(|_| leads.len() < NAMED) {
            leads.push(name);
            next = self.lead_from(rank.saturating_add(1));
        }
        Run {
            days,
            more: self.count.saturating_sub(leads.len()),
            leads,
            plain: self.is_plain(),
            assigned: self.is_assigned(),
        }
    }
}

fn change(set: &mut BTreeSet<(usize, usize)>, entry: (usize, usize), begins: bool) {
    if begins {
        set.insert(entry);
    } else {
        set.remove(&entry);
    }
}

fn count(number: &mut usize, begins: bool) {
    *number = if begins {
        number.saturating_add(1)
    } else {
        number.saturating_sub(1)
    };
}
