//! Rows of the registers, as indicators see them: a day, an agency, typed fields.

use chrono::NaiveDate;

use super::counts::Exclusion;
use super::reading::{ReadMode, Reading, stated_mode};
use crate::agency::Directory;
use crate::document::Secrecy;
use crate::indicator::{Conventions, ElectronicIf, FieldValue, RowField, Rows};
use crate::meeting::{Category, Meeting, Mode, Status};
use crate::register::{Channel, Digitization, Dossier, Exchange, Procedure, Registers};

/// A row of any register.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Row<'a> {
    Meeting(&'a Meeting),
    Exchange(&'a Exchange),
    Dossier(&'a Dossier),
    Procedure(&'a Procedure),
    Digitization(&'a Digitization),
    Task(TaskRow<'a>),
    Due(DueRow<'a>),
}

/// A task, and whether exactly one agency leads it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TaskRow<'a> {
    pub(crate) id: &'a str,
    pub(crate) agency: Option<&'a str>,
    /// Nothing where an attachment that is not there would say.
    pub(crate) one_lead: Option<bool>,
}

/// Something that is due, and whether it was done by then.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DueRow<'a> {
    pub(crate) id: &'a str,
    pub(crate) agency: Option<&'a str>,
    pub(crate) due: Option<NaiveDate>,
    pub(crate) on_time: Option<bool>,
    pub(crate) excluded: Option<Exclusion>,
}

/// By which day a row belongs to a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowDay {
    /// By this day.
    On(NaiveDate),
    /// At any time: the row has no day.
    Always,
    /// Its day is not stated.
    Unknown,
    /// Not at all: what would be counted has not happened.
    Never,
}

impl RowDay {
    fn stated(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Unknown, Self::On)
    }
}

/// The rows of a register, or nothing if the register is unknown.
pub(crate) fn register_rows(rows: Rows, registers: &Registers) -> Option<Vec<Row<'_>>> {
    fn all<'a, T>(list: Option<&'a Vec<T>>, row: fn(&'a T) -> Row<'a>) -> Option<Vec<Row<'a>>> {
        list.map(|list| list.iter().map(row).collect())
    }
    match rows {
        Rows::Meetings => all(registers.meetings.as_ref(), Row::Meeting),
        Rows::Documents => all(registers.documents.as_ref(), Row::Exchange),
        Rows::Dossiers => all(registers.dossiers.as_ref(), Row::Dossier),
        Rows::Procedures => all(registers.procedures.as_ref(), Row::Procedure),
        Rows::Digitization => all(registers.digitization.as_ref(), Row::Digitization),
        Rows::Tasks | Rows::DueTasks | Rows::DueReports => None,
    }
}

impl<'a> Row<'a> {
    pub(crate) fn id(&self) -> &'a str {
        match self {
            Self::Meeting(row) => &row.id,
            Self::Exchange(row) => &row.id,
            Self::Dossier(row) => &row.id,
            Self::Procedure(row) => &row.id,
            Self::Digitization(row) => &row.id,
            Self::Task(row) => row.id,
            Self::Due(row) => row.id,
        }
    }

    pub(crate) fn day(&self) -> RowDay {
        match self {
            Self::Meeting(row) => RowDay::stated(row.first_day()),
            Self::Exchange(row) => RowDay::stated(row.sent_on),
            // A file that is not completed is not counted anywhere yet.
            Self::Dossier(row) => row.completed_on.map_or(RowDay::Never, RowDay::On),
            Self::Procedure(_) | Self::Task(_) => RowDay::Always,
            Self::Digitization(row) => RowDay::stated(row.created_on),
            Self::Due(row) => RowDay::stated(row.due),
        }
    }

    /// The agency among whose rows it stands: for a meeting, the one whose register it is in.
    pub(crate) fn agency(&self) -> Option<&'a str> {
        match self {
            Self::Meeting(row) => row.agency.as_deref().or(row.host.as_deref()),
            Self::Exchange(row) => row.agency.as_deref(),
            Self::Dossier(row) => row.agency.as_deref(),
            Self::Procedure(row) => row.agency.as_deref(),
            Self::Digitization(row) => row.agency.as_deref(),
            Self::Task(row) => row.agency,
            Self::Due(row) => row.agency,
        }
    }

    /// Whether the row is of a meeting that another agency holds. A meeting counts once, at its
    /// host (T-29).
    fn is_elsewhere(&self, directory: &Directory<'_>) -> bool {
        let Self::Meeting(row) = self else {
            return false;
        };
        match (&row.agency, &row.host) {
            (Some(agency), Some(host)) => directory.key(agency) != directory.key(host),
            _ => false,
        }
    }

    pub(crate) fn is_secret(&self) -> bool {
        match self {
            Self::Meeting(row) => row.is_secret(),
            Self::Exchange(row) => Secrecy::hides(row.secrecy),
            _ => false,
        }
    }

    /// Why a row that belongs is not counted, whatever is asked of it.
    pub(crate) fn exclusion(
        &self,
        directory: &Directory<'_>,
        as_of: Option<NaiveDate>,
    ) -> Option<Exclusion> {
        let later = |days: [Option<NaiveDate>; 2]| {
            let late = days.into_iter().flatten().any(|day| Some(day) > as_of);
            (late && as_of.is_some()).then_some(Exclusion::Later)
        };
        match self {
            Self::Meeting(row) => match row.status {
                _ if self.is_elsewhere(directory) => Some(Exclusion::Elsewhere),
                _ if as_of.is_some_and(|day| row.is_stale(day)) => Some(Exclusion::Stale),
                Some(Status::Held | Status::Interrupted) => {
                    let after = as_of.is_some_and(|day| row.starts_after(day));
                    after.then_some(Exclusion::Later)
                }
                Some(Status::Planned) => Some(Exclusion::Planned),
                Some(Status::Cancelled) => Some(Exclusion::Cancelled),
                Some(Status::Postponed) => Some(Exclusion::Postponed),
                None => Some(Exclusion::Unknown),
            },
            Self::Exchange(row) => later([row.sent_on, None]),
            Self::Dossier(row) => later([row.received_on, row.completed_on]),
            Self::Digitization(row) => later([row.created_on, None]),
            Self::Due(row) => row.excluded,
            Self::Procedure(_) | Self::Task(_) => None,
        }
    }

    /// Whether the mode that counts is hybrid, so that readings may differ about the row.
    pub(crate) fn is_hybrid(&self, conventions: &Conventions) -> bool {
        matches!(self, Self::Meeting(row) if stated_mode(row, conventions) == Some(Mode::Hybrid))
    }

    /// Whether nobody has said what the meeting is called.
    pub(crate) fn is_unclassified(&self) -> bool {
        matches!(
            self,
            Self::Meeting(Meeting {
                category: None | Some(Category::Unclassified),
                ..
            })
        )
    }

    pub(crate) fn field(
        &self,
        field: RowField,
        reading: Reading,
        conventions: &Conventions,
    ) -> FieldValue<'a> {
        if field == RowField::Agency {
            return FieldValue::text(self.agency());
        }
        match self {
            Self::Meeting(row) => meeting_field(row, field, reading, conventions),
            Self::Exchange(row) => match field {
                RowField::Electronic => electronic(row, conventions.electronic_if),
                RowField::SentOn => FieldValue::date(row.sent_on),
                _ => FieldValue::Missing,
            },
            Self::Dossier(row) => match field {
                RowField::Digital => FieldValue::bool(row.digital),
                RowField::ReceivedOn => FieldValue::date(row.received_on),
                RowField::DueOn => FieldValue::date(row.due_on),
                RowField::CompletedOn => FieldValue::date(row.completed_on),
                _ => FieldValue::Missing,
            },
            Self::Procedure(row) => match (field, row.level) {
                (RowField::Level, Some(level)) => FieldValue::Term(level.name()),
                _ => FieldValue::Missing,
            },
            Self::Digitization(row) => match field {
                RowField::Digitized => FieldValue::bool(row.digitized),
                RowField::CreatedOn => FieldValue::date(row.created_on),
                _ => FieldValue::Missing,
            },
            Self::Task(row) => match field {
                RowField::OneLead => FieldValue::bool(row.one_lead),
                _ => FieldValue::Missing,
            },
            Self::Due(row) => match field {
                RowField::OnTime => FieldValue::bool(row.on_time),
                RowField::DueOn => FieldValue::date(row.due),
                _ => FieldValue::Missing,
            },
        }
    }
}

fn meeting_field<'a>(
    row: &Meeting,
    field: RowField,
    reading: Reading,
    conventions: &Conventions,
) -> FieldValue<'a> {
    match field {
        RowField::Category => FieldValue::Term(reading.category(row).name()),
        RowField::Kind => row
            .kind
            .map_or(FieldValue::Missing, |kind| FieldValue::Term(kind.name())),
        RowField::Mode => match reading.mode(row, conventions) {
            ReadMode::Is(mode) => FieldValue::Term(mode.name()),
            // The tally leaves the row out before it asks; the name keeps filters whole.
            ReadMode::Excluded => FieldValue::Term(Mode::Hybrid.name()),
            ReadMode::Unknown => FieldValue::Missing,
        },
        RowField::WardWide => FieldValue::bool(row.ward_wide),
        RowField::AdHoc => FieldValue::bool(row.ad_hoc),
        RowField::InAnnualPlan => FieldValue::bool(row.in_annual_plan),
        RowField::Paperless => FieldValue::bool(row.paperless),
        RowField::FirstDay => FieldValue::date(row.first_day()),
        _ => FieldValue::Missing,
    }
}

/// Electronic and paper copies of one document (T-27): the convention says what counts.
fn electronic(row: &Exchange, rule: ElectronicIf) -> FieldValue<'static> {
    if row.channels.is_empty() {
        return FieldValue::Missing;
    }
    FieldValue::Bool(match rule {
        ElectronicIf::Any => row.channels.contains(&Channel::Electronic),
        ElectronicIf::Only => !row.channels.contains(&Channel::Paper),
    })
}
