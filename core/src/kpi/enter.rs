//! Rows into tallies: which group a row stands in, and what each reading makes of it.

use super::counts::{Entry, Exclusion, GroupTally, IfHeld};
use super::group::group_of;
use super::measurement::Measurement;
use super::reading::{READINGS, Reading};
use super::rows::{Row, RowDay};
use super::tally::Groups;
use crate::calendar::Windows;
use crate::indicator::{Figure, HybridCountsAs, Indicator, RowField, Rows};
use crate::options::GroupBy;

impl Measurement<'_> {
    pub(super) fn windows(&self) -> Windows {
        self.period
            .map_or(Windows::CALENDAR, |stated| stated.windows)
    }

    /// The groups of an indicator's rows.
    pub(super) fn grouped(&self, indicator: &Indicator, rows: &[Row<'_>]) -> Groups {
        let mut groups = Groups::default();
        let wanted = self.agency.map(|agency| self.directory.key(agency));
        let by_agency = self.by.contains(&GroupBy::Agency);
        let alike = if indicator.figure.rows() == Rows::Meetings {
            self.alike
        } else {
            &[]
        };
        let times = alike.iter().copied().chain(std::iter::repeat(1));
        for (row, times) in rows.iter().zip(times) {
            if !self.is_in_time(row) {
                continue;
            }
            groups.is_dated |= matches!(row.day(), RowDay::On(_));
            let agency = row.agency().filter(|_| by_agency || wanted.is_some());
            let key = agency.map(|agency| self.directory.key(agency));
            let key_is_missing = key.is_none();
            if wanted.is_some() && !key_is_missing && key != wanted {
                continue;
            }
            let is_left_out = row.is_secret() && leaves_out_secret(&indicator.figure);
            if let (Some(agency), Some(key)) = (agency, key)
                && !is_left_out
                && self.directory.one(agency).is_none()
            {
                groups.spelled.add(key, agency);
            }
            let Some(tally) = groups.of(&group_of(row, self.by, self.directory, self.windows()))
            else {
                continue;
            };
            if is_left_out {
                // Not even what a secret row is worth, or whose it is, is looked at.
                tally.secret = true;
            } else if wanted.is_some() && key_is_missing {
                // Whose row it is, is not stated: it may be of the one that is asked for.
                self.enter_unknown(indicator, row, times, tally);
            } else {
                self.enter(indicator, row, times, tally);
            }
        }
        groups
    }

    fn is_in_time(&self, row: &Row<'_>) -> bool {
        match row.day() {
            RowDay::On(day) => self.days().is_none_or(|period| period.contains(day)),
            RowDay::Always | RowDay::Unknown => true,
            RowDay::Never => false,
        }
    }

    /// Adds a row that may belong, if its filter does not say that it does not.
    fn enter_unknown(
        &self,
        indicator: &Indicator,
        row: &Row<'_>,
        times: i64,
        tally: &mut GroupTally,
    ) {
        let figure = &indicator.figure;
        let entry = |reading: Reading| {
            let field = |field| row.field(field, reading, &self.conventions);
            if figure.belongs().passes(&field) == Some(false) {
                return Entry::Outside;
            }
            match row.exclusion(self.directory, self.as_of) {
                None => Entry::Excluded(Exclusion::Unknown),
                Some(Exclusion::Stale) => Entry::Stale(IfHeld::Unknown),
                Some(reason @ (Exclusion::Unknown | Exclusion::Later)) => Entry::Excluded(reason),
                Some(_) => Entry::Outside,
            }
        };
        let readings: [Reading; READINGS] = Reading::all();
        if tells_category(figure) && row.is_unclassified() {
            let entry = |index| entry(readings.get(index).copied().unwrap_or(readings[0]));
            tally.leave_open(entry, times);
        } else {
            tally.settle(entry(readings[0]), times);
        }
    }

    /// Adds a row to a tally so many times, once or for each reading.
    fn enter(&self, indicator: &Indicator, row: &Row<'_>, times: i64, tally: &mut GroupTally) {
        let figure = &indicator.figure;
        let reads_mode = reads(figure, RowField::Mode) && row.is_hybrid(&self.conventions);
        let reads_category = tells_category(figure) && row.is_unclassified();
        let readings: [Reading; READINGS] = Reading::all();
        if reads_mode || reads_category {
            let entry = |index: usize| {
                let reading = readings.get(index).copied().unwrap_or(Reading::all()[0]);
                self.entry(figure, row, reading)
            };
            tally.leave_open(entry, times);
            return;
        }
        let entry = self.entry(figure, row, Reading::all()[0]);
        let once = matches!(
            figure,
            Figure::Reduction(count) | Figure::Count(count) if count.distinct == Some(true)
        );
        if once {
            tally.settle_once(entry, row.id());
        } else {
            tally.settle(entry, times);
        }
    }

    fn entry(&self, figure: &Figure, row: &Row<'_>, reading: Reading) -> Entry {
        let field = |field| row.field(field, reading, &self.conventions);
        let belongs = figure.belongs().passes(&field);
        if belongs == Some(false) {
            let otherwise = row.is_unclassified()
                && tells_category(figure)
                && self.belongs_otherwise(figure, row, reading);
            return if otherwise {
                Entry::Excluded(Exclusion::Unclassified)
            } else {
                Entry::Outside
            };
        }
        let counted = self.counted_as(figure, row, reading, belongs);
        match row.exclusion(self.directory, self.as_of) {
            None => counted,
            Some(Exclusion::Stale) => Entry::Stale(match counted {
                Entry::Counted(in_numerator) => IfHeld::Counted(in_numerator),
                Entry::Excluded(Exclusion::Hybrid) => IfHeld::LeftOut,
                _ => IfHeld::Unknown,
            }),
            Some(reason) => Entry::Excluded(reason),
        }
    }

    /// What a row that belongs, or may, adds if nothing speaks against it.
    fn counted_as(
        &self,
        figure: &Figure,
        row: &Row<'_>,
        reading: Reading,
        belongs: Option<bool>,
    ) -> Entry {
        if belongs.is_none() || (row.day() == RowDay::Unknown && self.period.is_some()) {
            return Entry::Excluded(Exclusion::Unknown);
        }
        let field = |field| row.field(field, reading, &self.conventions);
        if reads(figure, RowField::Mode)
            && row.is_hybrid(&self.conventions)
            && reading.hybrid == HybridCountsAs::Excluded
        {
            return Entry::Excluded(Exclusion::Hybrid);
        }
        match figure.numerator().map(|filter| filter.passes(&field)) {
            None => Entry::Counted(false),
            Some(Some(in_numerator)) => Entry::Counted(in_numerator),
            Some(None) => Entry::Excluded(Exclusion::Unknown),
        }
    }

    /// Whether an unclassified row that stays outside would belong if it were read the other way.
    fn belongs_otherwise(&self, figure: &Figure, row: &Row<'_>, reading: Reading) -> bool {
        Reading::all()
            .into_iter()
            .filter(|other| {
                other.hybrid == reading.hybrid && other.unclassified != reading.unclassified
            })
            .any(|other| {
                let field = |field| row.field(field, other, &self.conventions);
                figure.belongs().passes(&field) == Some(true)
                    && row.exclusion(self.directory, self.as_of).is_none()
            })
    }
}

fn leaves_out_secret(figure: &Figure) -> bool {
    matches!(figure, Figure::Share(share) if share.without_secret == Some(true))
}

pub(super) fn reads(figure: &Figure, field: RowField) -> bool {
    figure
        .filters()
        .any(|filter| filter.fields().contains(&field))
}

/// Whether it matters to the figure if something is a conference or a meeting.
pub(super) fn tells_category(figure: &Figure) -> bool {
    ["conference", "meeting"].iter().any(|name| {
        figure
            .filters()
            .any(|filter| filter.tells(RowField::Category, name))
    })
}
