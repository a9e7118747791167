//! Meetings that come to the same in every figure, whosever they are.

use super::measure::tally;
use super::measurement::Measurement;
use super::tally::Tally;
use crate::indicator::{Filter, RowField, Rows};
use crate::meeting::Meeting;
use crate::options::GroupBy;
use crate::register::Registers;

/// Of more, each is taken to be unlike all others.
const MOST: usize = 4096;
const ANOTHER: &str = "?";

/// Whose row it is: in whose register it stands, and who holds the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Whose<'a> {
    pub(crate) agency: Option<&'a str>,
    pub(crate) host: Option<&'a str>,
}

impl Measurement<'_> {
    /// Whether figures hang on whose meetings are, where agency and host do not differ.
    pub(crate) fn asks_whose(&self) -> bool {
        self.by.contains(&GroupBy::Agency) || self.agency.is_some() || self.filters_agencies()
    }

    fn filters_agencies(&self) -> bool {
        let mut indicators = self.rulebook.indicators();
        indicators.any(|indicator| {
            let figure = &indicator.figure;
            let filters = |filter: &Filter| filter.fields().contains(&RowField::Agency);
            figure.rows() == Rows::Meetings && figure.filters().any(filters)
        })
    }

    /// For each meeting the place of the first that comes to the same, if both are someone's.
    pub(crate) fn firsts_alike(&self, meetings: &[Meeting]) -> Vec<usize> {
        if self.filters_agencies() || meetings.len() > MOST {
            return (0..meetings.len()).collect();
        }
        let mut known: Vec<(usize, [Tally; 3])> = Vec::new();
        let mut firsts = Vec::with_capacity(meetings.len());
        for (at, meeting) in meetings.iter().enumerate() {
            let comes = self.comes_to(meeting);
            let mut same = known.iter();
            let first = same.find(|(_, known)| {
                let mut pairs = known.iter().zip(&comes);
                pairs.all(|(known, comes)| known.counts_as(comes))
            });
            let first = first.map(|(first, _)| *first);
            firsts.push(first.unwrap_or(at));
            if first.is_none() {
                known.push((at, comes));
            }
        }
        firsts
    }

    /// What a meeting comes to that is nobody's, that of the agency that is asked for, and that of one while
    /// another holds it.
    fn comes_to(&self, meeting: &Meeting) -> [Tally; 3] {
        let asked = self.agency.unwrap_or(ANOTHER);
        let another = format!("{asked}{ANOTHER}");
        [
            (None, None),
            (None, Some(asked.to_owned())),
            (Some(asked.to_owned()), Some(another)),
        ]
        .map(|(agency, host)| {
            let meeting = Meeting {
                agency,
                host,
                ..meeting.clone()
            };
            let registers = Registers::new().meetings([meeting]);
            tally(&Measurement {
                registers: &registers,
                alike: &[],
                ..*self
            })
        })
    }
}
