//! From rows to counts, for every way in which the rows may have to be read.

use super::ForecastReading;
use super::when::{Dates, Item, When};
use crate::indicator::{
    ConventionValue, Conventions, FieldValue, HybridCountsAs, Indicator, ModeSource, Reason,
    RowField, UnclassifiedCountsAs,
};
use crate::kpi::enter::reads;
use crate::kpi::measurement::Measurement;
use crate::kpi::reading::Reading;
use crate::kpi::rows::{Row, register_rows};
use crate::meeting::Meeting;
use crate::names::ByName;

/// What one scenario counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) held: i64,
    pub(super) online: i64,
    pub(super) in_person: i64,
    /// Planned for today or later, or for no day that is stated.
    pub(super) planned: i64,
    pub(super) planned_in_person: i64,
    /// Of the planned ones, those with a day.
    pub(super) ahead: i64,
    pub(super) planned_left_out: i64,
    /// Perhaps held too, and left out of the share: they count for the total alone.
    pub(super) maybe_left_out: i64,
    /// Held in the year before, in all and by the same day.
    pub(super) before: i64,
    pub(super) before_by_now: i64,
    /// Of the held ones, those whose day has passed without a word on whether they were.
    pub(super) stale: i64,
    /// Of all, those that may not belong for another reason.
    pub(super) unsure: i64,
    /// Of those online, those that do not say so.
    pub(super) unstated_online: i64,
}

impl Count {
    /// Held, but neither online nor in person for the share.
    pub(super) fn left_out(&self) -> i64 {
        self.held
            .saturating_sub(self.online)
            .saturating_sub(self.in_person)
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
    /// Whether rows that do not say how people attended count as online.
    unstated_online: bool,
}

/// How a scenario takes a row.
#[derive(Debug, Clone, Copy)]
struct Taken {
    place: Place,
    counts: bool,
    is_sure: bool,
    is_unstated: bool,
}

/// Every way to read the rows, and what it counts.
#[derive(Debug)]
pub(super) struct Scenarios<'a> {
    indicator: &'a Indicator,
    conventions: Conventions,
    pub(super) items: Vec<Item<'a>>,
    ways: Vec<Scenario>,
    pub(super) all: Vec<Count>,
    /// How many were held after the day on which the data are looked at, and are left out.
    pub(super) later: i64,
}

impl<'a> Scenarios<'a> {
    /// Nothing where the register of meetings is not there.
    pub(super) fn new(call: &Measurement<'a>, indicator: &'a Indicator) -> Option<Self> {
        let rows = register_rows(indicator.figure.rows(), call.registers)?;
        let dates = Dates::new(call);
        let meetings = rows.into_iter().filter_map(|row| match row {
            Row::Meeting(meeting) => Some(meeting),
            _ => None,
        });
        let meetings: Vec<&Meeting> = meetings.collect();
        let items = meetings.iter();
        let items = items.filter_map(|meeting| dates.item(meeting, call));
        let mut found = Self {
            indicator,
            conventions: call.conventions,
            items: items.collect(),
            ways: Vec::new(),
            all: Vec::new(),
            later: 0,
        };
        let later = meetings
            .iter()
            .filter(|meeting| dates.is_later(meeting, call));
        let belongs = |meeting: &&&Meeting| {
            let field =
                |field| Row::Meeting(meeting).field(field, Reading::all()[0], &call.conventions);
            indicator.figure.belongs().passes(&field) != Some(false)
        };
        found.later = i64::try_from(later.filter(belongs).count()).unwrap_or(i64::MAX);
        found.ways = found.possible();
        found.all = found.counts(&|_| false);
        Some(found)
    }

    /// The open readings, each with doubtful rows in and out.
    fn possible(&self) -> Vec<Scenario> {
        let readings = Reading::all().into_iter();
        let readings = readings.filter(|reading| reading.is_open(&self.conventions));
        let readings: Vec<Reading> = readings.collect();
        let numerator = self.indicator.figure.numerator();
        let unstated = self.items.iter().any(|item| {
            readings.iter().any(|reading| {
                let field = |field| self.field(item, *reading, field);
                numerator.is_some_and(|filter| filter.passes(&field).is_none())
            })
        });
        let unstated: &[bool] = if unstated { &[false, true] } else { &[false] };
        let doubts = self.items.iter().any(|item| {
            let field = |field| self.field(item, Reading::all()[0], field);
            !item.sure || self.indicator.figure.belongs().passes(&field).is_none()
        });
        let ends = if doubts { 8 } else { 1_u8 };
        let mut ways = Vec::new();
        for reading in readings {
            for unstated_online in unstated {
                ways.extend((0..ends).map(|end| Scenario {
                    reading,
                    doubtful: [1, 2, 4].map(|bit| end & bit != 0),
                    unstated_online: *unstated_online,
                }));
            }
        }
        ways
    }

    /// The counts with as many of the perhaps held ones online as a cap leaves room for, and none of
    /// the others: nothing that may be so is better for both targets.
    pub(super) fn filled(&self, cap: i64) -> Vec<Count> {
        let known = self.ways.iter().zip(&self.all);
        let known = known.filter(|(way, _)| way.doubtful == [false; 3]);
        known
            .map(|(way, none)| {
                let mut ways = self.ways.iter().zip(&self.all);
                let with = ways.find(|(other, _)| {
                    (other.reading, other.unstated_online) == (way.reading, way.unstated_online)
                        && other.doubtful == [true, false, false]
                });
                let held = with.map_or(none.held, |(_, with)| with.held);
                let room = cap.saturating_sub(none.held).max(0);
                let more = held.saturating_sub(none.held).min(room);
                Count {
                    held: none.held.saturating_add(more),
                    online: none.online.saturating_add(more),
                    ..*none
                }
            })
            .collect()
    }

    /// What each scenario counts when some of the planned meetings are held online.
    pub(super) fn counts(&self, moved: &dyn Fn(usize) -> bool) -> Vec<Count> {
        let mut all = vec![Count::default(); self.ways.len()];
        for (index, item) in self.items.iter().enumerate() {
            let moved = moved(index);
            for (scenario, count) in self.ways.iter().zip(&mut all) {
                let Some(taken) = self.taken(item, *scenario, moved) else {
                    continue;
                };
                if taken.counts {
                    count.add(item, taken);
                } else if taken.place == Place::LeftOut && item.when == When::Held {
                    count.maybe_left_out = count.maybe_left_out.saturating_add(1);
                }
            }
        }
        all
    }

    /// The conventions for a meeting. Of one to come, the plan tells how people will attend.
    fn conventions(&self, item: &Item<'a>) -> Conventions {
        let mut conventions = self.conventions;
        if matches!(item.when, When::Ahead | When::Undated) {
            conventions.planned_or_actual_mode = ModeSource::Planned;
        }
        conventions
    }

    fn field(&self, item: &Item<'a>, reading: Reading, field: RowField) -> FieldValue<'a> {
        Row::Meeting(item.meeting).field(field, reading, &self.conventions(item))
    }

    /// How a scenario takes a meeting; nothing if it does not count it.
    fn place(&self, item: &Item<'a>, scenario: Scenario, moved: bool) -> Option<Place> {
        let taken = self.taken(item, scenario, moved)?;
        taken.counts.then_some(taken.place)
    }

    /// How a meeting is taken that may belong, and whether a scenario counts it.
    fn taken(&self, item: &Item<'a>, scenario: Scenario, moved: bool) -> Option<Taken> {
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
        let is_unstated = !moved && online.is_none();
        let place = if moved || online == Some(true) {
            Place::Online
        } else if is_left_out {
            Place::LeftOut
        } else if is_unstated && scenario.unstated_online {
            Place::Online
        } else {
            Place::InPerson
        };
        let [online, left_out, others] = scenario.doubtful;
        let doubtful = match place {
            Place::Online => online,
            Place::LeftOut if item.when == When::Held => left_out,
            _ => others,
        };
        let is_sure = item.sure && belongs == Some(true);
        Some(Taken {
            place,
            counts: is_sure || doubtful,
            is_sure,
            is_unstated,
        })
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

    /// The name of a scenario.
    pub(super) fn reading(&self, way: usize) -> Option<ForecastReading> {
        let (scenario, count) = (self.ways.get(way)?, self.all.get(way)?);
        let conventions = &self.conventions;
        let mut open = ByName::new();
        let name = |value: &str| ConventionValue::Name(value.to_owned());
        let rows = self
            .items
            .iter()
            .map(|item| (Row::Meeting(item.meeting), item));
        let any = |is: &dyn Fn(&Row<'_>, &Conventions) -> bool| {
            let mut rows = rows.clone();
            rows.any(|(row, item)| is(&row, &self.conventions(item)))
        };
        let has_hybrid = any(&|row, conventions| row.is_hybrid(conventions));
        let has_unclassified = any(&|row, _| row.is_unclassified());
        if conventions.hybrid_counts_as == HybridCountsAs::Undecided && has_hybrid {
            let value = scenario.reading.hybrid.name();
            open.insert(HybridCountsAs::GROUP, name(value));
        }
        if conventions.unclassified_counts_as == UnclassifiedCountsAs::Undecided && has_unclassified
        {
            let value = scenario.reading.unclassified.name();
            open.insert(UnclassifiedCountsAs::GROUP, name(value));
        }
        Some(ForecastReading {
            conventions: open,
            stale_held: count.stale,
            unsure_counted: count.unsure,
            unstated_online: count.unstated_online,
        })
    }

    /// The largest of a count in scenarios that read conventions so.
    pub(super) fn most(&self, reading: &ForecastReading, of: fn(&Count) -> i64) -> i64 {
        let reads = |scenario: &Scenario, group: &str| {
            [
                (HybridCountsAs::GROUP, scenario.reading.hybrid.name()),
                (
                    UnclassifiedCountsAs::GROUP,
                    scenario.reading.unclassified.name(),
                ),
            ]
            .into_iter()
            .find_map(|(name, value)| (name == group).then_some(value))
        };
        let is_alike = |scenario: &Scenario| {
            reading.conventions.iter().all(|(group, value)| {
                matches!(value, ConventionValue::Name(name) if reads(scenario, group) == Some(name))
            })
        };
        let ways = self.ways.iter().zip(&self.all);
        let alike = ways.filter(|(scenario, _)| is_alike(scenario));
        alike.map(|(_, count)| of(count)).max().unwrap_or_default()
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
        let same_ends = |a: &Scenario, b: &Scenario| {
            (a.doubtful, a.unstated_online) == (b.doubtful, b.unstated_online)
        };
        let is_stale = self.items.iter().any(|item| item.is_stale);
        if conventions.hybrid_counts_as == HybridCountsAs::Undecided
            && differ(&|a, b| same_ends(a, b) && a.reading.unclassified == b.reading.unclassified)
        {
            Reason::HybridUndecided
        } else if conventions.unclassified_counts_as == UnclassifiedCountsAs::Undecided
            && differ(&same_ends)
        {
            Reason::UnclassifiedUndecided
        } else if is_stale {
            Reason::StatusStale
        } else {
            Reason::NoData
        }
    }
}

impl Count {
    fn add(&mut self, item: &Item<'_>, taken: Taken) {
        let one = |number: &mut i64| *number = number.saturating_add(1);
        let (when, place) = (item.when, taken.place);
        let is_before = matches!(when, When::Before(_));
        if item.is_stale && !is_before {
            one(&mut self.stale);
        } else if !taken.is_sure && !is_before {
            one(&mut self.unsure);
        }
        if taken.is_unstated && place == Place::Online && !is_before {
            one(&mut self.unstated_online);
        }
        match when {
            When::Held => {
                one(&mut self.held);
                match place {
                    Place::Online => one(&mut self.online),
                    Place::InPerson => one(&mut self.in_person),
                    Place::LeftOut => {}
                }
            }
            When::Ahead | When::Undated => {
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
