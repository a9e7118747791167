//! From rows to counts, for every way in which the rows may have to be read.

use chrono::NaiveDate;

use crate::agency::Directory;
use crate::calendar::Period;
use crate::indicator::{
    Conventions, FieldValue, HybridCountsAs, Indicator, ModeSource, Reason, RowField,
    UnclassifiedCountsAs,
};
use crate::kpi::counts::Exclusion;
use crate::kpi::enter::reads;
use crate::kpi::measure::Measurement;
use crate::kpi::reading::Reading;
use crate::kpi::rows::{Row, RowDay, register_rows};
use crate::meeting::Meeting;

/// What one scenario counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) held: i64,
    pub(super) online: i64,
    pub(super) in_person: i64,
    /// Planned and not held, also where the day has passed.
    pub(super) planned: i64,
    pub(super) planned_in_person: i64,
    /// Of the planned ones, those whose day has not passed.
    pub(super) ahead: i64,
    pub(super) planned_left_out: i64,
    /// Perhaps held too, and left out of the share: they count for the total alone.
    pub(super) maybe_left_out: i64,
    /// Held in the year before, in all and by the same day.
    pub(super) before: i64,
    pub(super) before_by_now: i64,
}

impl Count {
    /// Held, but neither online nor in person for the share.
    pub(super) fn left_out(&self) -> i64 {
        self.held
            .saturating_sub(self.online)
            .saturating_sub(self.in_person)
    }
}

/// When a conference is or was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Held,
    /// Planned for today or later.
    Ahead,
    /// Planned, and the day has passed or is not stated.
    Stale,
    /// Held in the year before, and whether by the same day of it.
    Before(bool),
}

/// A meeting that may be among the conferences of the period.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) meeting: &'a Meeting,
    when: When,
    /// Whether status, day and agency are stated, so that it surely is of the period.
    sure: bool,
}

impl Item<'_> {
    /// Whether it can be held online in place of what is planned. What is secret cannot be named.
    pub(super) fn is_movable(&self) -> bool {
        self.when == When::Ahead && !self.meeting.is_secret()
    }
}

/// How the share takes a conference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Online,
    InPerson,
    LeftOut,
}

/// One way to read all rows.
#[derive(Debug, Clone, Copy)]
struct Scenario {
    reading: Reading,
    /// Whether rows that may not belong count: those online, those held and left out of the share, and
    /// the others.
    doubtful: [bool; 3],
}

/// Every way to read the rows, and what it counts.
#[derive(Debug)]
pub(super) struct Scenarios<'a> {
    indicator: &'a Indicator,
    conventions: Conventions,
    pub(super) items: Vec<Item<'a>>,
    ways: Vec<Scenario>,
    pub(super) all: Vec<Count>,
}

impl<'a> Scenarios<'a> {
    /// Nothing where the register of meetings is not there.
    pub(super) fn new(call: &Measurement<'a>, indicator: &'a Indicator) -> Option<Self> {
        let rows = register_rows(indicator.figure.rows(), call.registers)?;
        let dates = Dates::new(call);
        let items: Vec<Item<'a>> = rows
            .into_iter()
            .filter_map(|row| match row {
                Row::Meeting(meeting) => dates.item(meeting, call),
                _ => None,
            })
            .collect();
        let mut found = Self {
            indicator,
            conventions: call.conventions,
            items,
            ways: Vec::new(),
            all: Vec::new(),
        };
        found.ways = found.possible();
        found.all = found.counts(&|_| false);
        Some(found)
    }

    /// The open readings, each with doubtful rows in and out.
    fn possible(&self) -> Vec<Scenario> {
        let readings = Reading::all().into_iter();
        let readings = readings.filter(|reading| reading.is_open(&self.conventions));
        let doubts = self.items.iter().any(|item| {
            let field = |field| self.field(item, Reading::all()[0], field);
            !item.sure || self.indicator.figure.belongs().passes(&field).is_none()
        });
        let ends = if doubts { 8 } else { 1_u8 };
        let scenario = |reading: Reading, end: u8| Scenario {
            reading,
            doubtful: [1, 2, 4].map(|bit| end & bit != 0),
        };
        readings
            .flat_map(|reading| (0..ends).map(move |end| scenario(reading, end)))
            .collect()
    }

    /// What each scenario counts when some of the planned meetings are held online.
    pub(super) fn counts(&self, moved: &dyn Fn(usize) -> bool) -> Vec<Count> {
        let mut all = vec![Count::default(); self.ways.len()];
        for (index, item) in self.items.iter().enumerate() {
            let moved = moved(index);
            for (scenario, count) in self.ways.iter().zip(&mut all) {
                match self.taken(item, *scenario, moved) {
                    Some((place, true)) => count.add(item.when, place),
                    Some((Place::LeftOut, false)) if item.when == When::Held => {
                        count.maybe_left_out = count.maybe_left_out.saturating_add(1);
                    }
                    _ => {}
                }
            }
        }
        all
    }

    /// The conventions for a meeting. Of one to come, the plan tells how people will attend.
    fn conventions(&self, item: &Item<'a>) -> Conventions {
        let mut conventions = self.conventions;
        if matches!(item.when, When::Ahead | When::Stale) {
            conventions.planned_or_actual_mode = ModeSource::Planned;
        }
        conventions
    }

    fn field(&self, item: &Item<'a>, reading: Reading, field: RowField) -> FieldValue<'a> {
        Row::Meeting(item.meeting).field(field, reading, &self.conventions(item))
    }

    /// How a scenario takes a meeting; nothing if it does not count it.
    fn place(&self, item: &Item<'a>, scenario: Scenario, moved: bool) -> Option<Place> {
        let taken = self.taken(item, scenario, moved);
        taken.filter(|(_, counts)| *counts).map(|(place, _)| place)
    }

    /// How a meeting is taken that may belong, and whether a scenario counts it. A mode that is not
    /// stated counts as in person, which never helps.
    fn taken(&self, item: &Item<'a>, scenario: Scenario, moved: bool) -> Option<(Place, bool)> {
        let reading = scenario.reading;
        let field = |field| self.field(item, reading, field);
        let figure = &self.indicator.figure;
        let belongs = figure.belongs().passes(&field);
        if belongs == Some(false) {
            return None;
        }
        let is_left_out = reads(figure, RowField::Mode)
            && reading.hybrid == HybridCountsAs::Excluded
            && Row::Meeting(item.meeting).is_hybrid(&self.conventions(item));
        let online = figure.numerator().and_then(|filter| filter.passes(&field));
        let place = if moved || online == Some(true) {
            Place::Online
        } else if is_left_out {
            Place::LeftOut
        } else {
            Place::InPerson
        };
        let [online, left_out, others] = scenario.doubtful;
        let doubtful = match place {
            Place::Online => online,
            Place::LeftOut if item.when == When::Held => left_out,
            _ => others,
        };
        let sure = item.sure && belongs == Some(true);
        Some((place, sure || doubtful))
    }

    /// Whether some scenario counts a planned meeting as other than online.
    pub(super) fn would_help(&self, item: &Item<'a>) -> bool {
        self.ways.iter().any(|scenario| {
            let place = self.place(item, *scenario, false);
            place.is_some_and(|place| place != Place::Online)
        })
    }

    /// Whether what was held in the year before is told by every row of it.
    pub(super) fn knows_the_year_before(&self) -> bool {
        let of_before = |item: &Item<'_>| matches!(item.when, When::Before(_));
        self.items.iter().all(|item| item.sure || !of_before(item))
    }

    /// Whether every scenario counts a meeting.
    pub(super) fn is_sure(&self, item: &Item<'a>) -> bool {
        self.ways
            .iter()
            .all(|scenario| self.place(item, *scenario, true).is_some())
    }

    /// Whether the counts depend on how rows are read.
    pub(super) fn differ(&self) -> bool {
        let first = self.all.first();
        self.all.iter().any(|count| Some(count) != first)
    }

    /// Why scenarios differ.
    pub(super) fn open_reason(&self) -> Reason {
        let differ = |alike: &dyn Fn(&Scenario, &Scenario) -> bool| {
            let pairs = self.ways.iter().zip(&self.all);
            pairs
                .clone()
                .any(|(a, of_a)| pairs.clone().any(|(b, of_b)| alike(a, b) && of_a != of_b))
        };
        let conventions = &self.conventions;
        let same_ends = |a: &Scenario, b: &Scenario| a.doubtful == b.doubtful;
        if conventions.hybrid_counts_as == HybridCountsAs::Undecided
            && differ(&|a, b| same_ends(a, b) && a.reading.unclassified == b.reading.unclassified)
        {
            Reason::HybridUndecided
        } else if conventions.unclassified_counts_as == UnclassifiedCountsAs::Undecided
            && differ(&same_ends)
        {
            Reason::UnclassifiedUndecided
        } else {
            Reason::NoData
        }
    }
}

impl Count {
    fn add(&mut self, when: When, place: Place) {
        let one = |number: &mut i64| *number = number.saturating_add(1);
        match when {
            When::Held => {
                one(&mut self.held);
                match place {
                    Place::Online => one(&mut self.online),
                    Place::InPerson => one(&mut self.in_person),
                    Place::LeftOut => {}
                }
            }
            When::Ahead | When::Stale => {
                one(&mut self.planned);
                if when == When::Ahead {
                    one(&mut self.ahead);
                }
                match place {
                    Place::InPerson => one(&mut self.planned_in_person),
                    Place::LeftOut => one(&mut self.planned_left_out),
                    Place::Online => {}
                }
            }
            When::Before(by_now) => {
                one(&mut self.before);
                if by_now {
                    one(&mut self.before_by_now);
                }
            }
        }
    }
}

/// The days that tell when a meeting is.
struct Dates<'a> {
    period: Option<&'a Period>,
    before: Option<Period>,
    as_of: Option<NaiveDate>,
    as_of_before: Option<NaiveDate>,
}

impl<'a> Dates<'a> {
    fn new(call: &Measurement<'a>) -> Self {
        let earlier = |day: NaiveDate| day.checked_sub_months(chrono::Months::new(12));
        let period = call.days();
        Self {
            period,
            before: period.and_then(|period| {
                Period::between(earlier(period.start())?, earlier(period.end())?)
            }),
            as_of: call.as_of,
            as_of_before: call.as_of.and_then(earlier),
        }
    }

    /// The meeting as an item, if it may be one of the period, or of the year before.
    fn item(&self, meeting: &'a Meeting, call: &Measurement<'_>) -> Option<Item<'a>> {
        let row = Row::Meeting(meeting);
        let exclusion = row.exclusion(call.directory);
        let planned = match exclusion {
            None | Some(Exclusion::Unknown) => false,
            Some(Exclusion::Planned) => true,
            Some(_) => return None,
        };
        let of_agency = is_of(call.directory, call.agency, row.agency());
        if of_agency == Some(false) {
            return None;
        }
        let day = match row.day() {
            RowDay::On(day) => Some(day),
            _ => None,
        };
        let within = |period: &Option<Period>| {
            day.zip(period.as_ref())
                .is_some_and(|(day, period)| period.contains(day))
        };
        let mut sure = exclusion != Some(Exclusion::Unknown) && of_agency == Some(true);
        let when = if self
            .period
            .zip(day)
            .is_none_or(|(period, day)| period.contains(day))
        {
            sure &= day.is_some();
            match (planned, day.zip(self.as_of)) {
                (false, _) => When::Held,
                (true, Some((day, as_of))) if day >= as_of => When::Ahead,
                (true, _) => When::Stale,
            }
        } else if within(&self.before) && !planned {
            When::Before(
                day.zip(self.as_of_before)
                    .is_some_and(|(day, now)| day <= now),
            )
        } else {
            return None;
        };
        // Nobody has written down whether it was held.
        sure &= when != When::Stale;
        Some(Item {
            meeting,
            when,
            sure,
        })
    }
}

/// Whether a row is of the agency that is asked for; nothing where the row does not say.
fn is_of(directory: &Directory<'_>, wanted: Option<&str>, agency: Option<&str>) -> Option<bool> {
    let Some(wanted) = wanted else {
        return Some(true);
    };
    Some(directory.key(agency?) == directory.key(wanted))
}
