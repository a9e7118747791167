//! Figures from meetings of which each stands for all that are alike.

use std::collections::BTreeMap;

use super::figures::Figures;
use super::measure::MeasureAnswer;
use super::prepare::Prepared;
use crate::kpi::{Tally, Whose, measure};
use crate::meeting::Meeting;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::Registers;

/// What else a call has beside its meetings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beside<'c> {
    pub(super) registers: &'c Registers,
    pub(super) plan: Option<&'c Plan>,
    pub(super) options: &'c Options,
}

impl<'c> Beside<'c> {
    /// The figures of registers, if nothing is wrong with them.
    pub(super) fn figures<'r>(&self, registers: &'r Registers) -> Option<Figures<'r>>
    where
        'c: 'r,
    {
        let prepared = Prepared::new(self.options).ok()?;
        Figures::new(prepared, registers, self.plan, self.options).ok()
    }
}

/// Meetings of which each stands for all that are alike, but for whose they are.
#[derive(Debug)]
pub(super) struct Kinds<'k> {
    pub(super) meetings: Vec<Meeting>,
    pub(super) whose: Vec<Whose<'k>>,
    /// How many rows are like a meeting, and someone's.
    pub(super) counts: Vec<(usize, usize, i64)>,
    /// Whether it matters whose they are.
    pub(super) asks_whose: bool,
}

impl Kinds<'_> {
    /// What the rows come to. Nothing where something is wrong with any of them.
    pub(super) fn measured(mut self, beside: Beside<'_>) -> Option<MeasureAnswer> {
        let with = |meetings: Vec<Meeting>| beside.registers.clone().meetings(meetings);
        let of_kinds = with(std::mem::take(&mut self.meetings));
        // What is wrong with any row is wrong with the first that is like it.
        let figures = beside.figures(&of_kinds)?;
        let meetings = of_kinds.meetings.as_deref().unwrap_or_default();
        let firsts = if self.asks_whose {
            figures.wanted(&|measurement| measurement.firsts_alike(meetings))
        } else {
            Ok((0..meetings.len()).collect())
        };
        let counts = self.counts(&firsts.ok()?)?;
        let alike = counts.iter().enumerate();
        let alike = alike.map(|(number, (first, whose, _))| {
            let meeting = meetings.get(*first)?.clone();
            let id = number.to_string();
            Some(match whose {
                Some(whose) => Meeting {
                    id,
                    agency: whose.agency.map(str::to_owned),
                    host: whose.host.map(str::to_owned),
                    ..meeting
                },
                None => Meeting { id, ..meeting },
            })
        });
        let registers = with(alike.collect::<Option<_>>()?);
        let times: Vec<i64> = counts.iter().map(|(_, _, rows)| *rows).collect();
        let mut figures = beside.figures(&registers)?;
        figures.alike = &times;
        let results = figures.wanted(&|measurement| measure(measurement, &Tally::default()));
        Some(MeasureAnswer {
            results: results.ok()?,
            basis: figures.prepared.basis,
        })
    }
}

type Count<'k> = (usize, Option<Whose<'k>>, i64);

impl<'k> Kinds<'k> {
    /// How many rows come to the same as the first of them, and are someone's where that matters.
    fn counts(&self, firsts: &[usize]) -> Option<Vec<Count<'k>>> {
        let mut known: BTreeMap<Whose<'k>, usize> = BTreeMap::new();
        let numbers = self.whose.iter().enumerate();
        let numbers: Vec<usize> = numbers
            .map(|(number, whose)| *known.entry(*whose).or_insert(number))
            .collect();
        let mut counts: BTreeMap<(usize, usize), i64> = BTreeMap::new();
        for (meeting, whose, rows) in &self.counts {
            let whose = if self.asks_whose {
                *numbers.get(*whose)?
            } else {
                0
            };
            let count = counts.entry((*firsts.get(*meeting)?, whose)).or_default();
            *count = count.checked_add(*rows)?;
        }
        let count = |((first, whose), rows): ((usize, usize), i64)| {
            let whose = self.whose.get(whose).copied().filter(|_| self.asks_whose);
            (first, whose, rows)
        };
        Some(counts.into_iter().map(count).collect())
    }
}
