//! What each indicator comes to in one reading, by loops over the rows and nothing else.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::world::{Baseline, Digital, Exchange, Meeting, Name, PARTS, Task, World};

/// A value for every convention that can matter.
pub(crate) type Reading = Vec<(Name, Name)>;

/// The conventions that can matter to each indicator, with their values, in the order of the
/// documentation.
pub(crate) fn conventions_of(indicator: Name) -> Vec<(Name, &'static [Name])> {
    const HYBRID: (Name, &[Name]) = (
        "hybridCountsAs",
        &["online", "inPerson", "excluded", "byMajority"],
    );
    const UNCLASSIFIED: (Name, &[Name]) = ("unclassifiedCountsAs", &["conference", "meeting"]);
    const MODE: (Name, &[Name]) = ("plannedOrActualMode", &["actual", "planned"]);
    const PATH: (Name, &[Name]) = ("reductionPath", &["yearOnYear", "fixedBase"]);
    const POLICY: (Name, &[Name]) = (
        "baselinePolicy",
        &["given", "predecessorsPlusOwn", "annualised"],
    );
    const JOINT: (Name, &[Name]) = ("jointTarget", &["each", "pooled"]);
    const ELECTRONIC: (Name, &[Name]) = ("electronicIf", &["any", "only"]);
    const LEVEL: (Name, &[Name]) = ("countLevel", &["leaves", "roots"]);
    const ROLL: (Name, &[Name]) = ("roll", &["byKind", "none", "next", "previous"]);
    const FROM: (Name, &[Name]) = ("countFrom", &["nextDay", "sameDay"]);
    const STOP: (Name, &[Name]) = ("clockStop", &["happened", "recorded"]);
    const CULTURAL: (Name, &[Name]) = ("culturalDay", &["off", "on"]);
    match indicator {
        "online-conference-share" | "in-person-conference-share" => {
            vec![HYBRID, UNCLASSIFIED, MODE]
        }
        "online-meeting-share" => vec![HYBRID, MODE],
        "conference-reduction" => vec![UNCLASSIFIED, PATH, POLICY],
        "ward-wide-conference-count" => vec![UNCLASSIFIED],
        "document-reduction" => vec![PATH, POLICY],
        "digital-dossier-share" | "digitized-document-share" => vec![JOINT],
        "electronic-exchange-share" => vec![ELECTRONIC],
        "on-time-task-share" => vec![LEVEL, ROLL, FROM, STOP, CULTURAL],
        "on-time-report-share" => vec![ROLL, FROM, STOP, CULTURAL],
        _ => Vec::new(),
    }
}

/// A figure and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) numerator: Option<i64>,
    pub(crate) denominator: Option<i64>,
    pub(crate) verdict: &'static str,
    /// What it is if no row was held whose day has passed without an outcome, and if all were.
    if_held: [&'static str; 2],
    /// Whether it would be otherwise for some choice of such rows.
    pub(crate) hangs_on_status: bool,
}

impl Outcome {
    /// All that is said of the figure, and that could be.
    pub(crate) fn said(&self) -> (&'static str, [&'static str; 2], bool) {
        (self.verdict, self.if_held, self.hangs_on_status)
    }
}

const INSUFFICIENT: &str = "insufficientBasis";

#[derive(Debug, Clone, Copy, Default)]
struct Count {
    numerator: i64,
    denominator: i64,
    unknown: i64,
    /// Rows that may have been held: those that would be in the numerator, beside it, or do not say.
    stale: [i64; 3],
    /// Whether anything stands in the group, counted or not, but for secret rows that are left out.
    touched: bool,
    /// Whether such a secret row stands in it.
    secret: bool,
}

impl Count {
    fn add(&mut self, passes: Option<bool>) {
        match passes {
            None => self.unknown += 1,
            Some(passes) => {
                self.denominator += 1;
                self.numerator += i64::from(passes);
            }
        }
    }

    fn add_stale(&mut self, passes: Option<bool>) {
        self.stale[match passes {
            Some(true) => 0,
            Some(false) => 1,
            None => 2,
        }] += 1;
    }

    /// The counts for every choice of the rows that may have been held: none first, all last.
    fn possible(self) -> Vec<Self> {
        let [inside, beside, unsaid] = self.stale;
        let mut all = Vec::new();
        for inside in 0..=inside {
            for beside in 0..=beside {
                for unsaid in 0..=unsaid {
                    all.push(Self {
                        numerator: self.numerator + inside,
                        denominator: self.denominator + inside + beside,
                        unknown: self.unknown + unsaid,
                        stale: [0; 3],
                        ..self
                    });
                }
            }
        }
        all
    }

    fn and(self, other: Self) -> Self {
        Self {
            numerator: self.numerator + other.numerator,
            denominator: self.denominator + other.denominator,
            unknown: self.unknown + other.unknown,
            stale: [0, 1, 2].map(|kind| self.stale[kind] + other.stale[kind]),
            touched: self.touched || other.touched,
            secret: self.secret || other.secret,
        }
    }
}

/// A group by its name; without one, of the rows that do not say.
#[derive(Clone, Copy)]
pub(crate) struct In<'a>(pub(crate) Option<&'a str>);

/// One way to look at a world: an indicator, a reading, a group.
pub(crate) struct Look<'a> {
    pub(crate) world: &'a World,
    pub(crate) indicator: Name,
    pub(crate) reading: &'a Reading,
    /// The value of the one grouping; nothing where results are not grouped.
    pub(crate) group: Option<In<'a>>,
}

impl Look<'_> {
    fn says(&self, convention: &str) -> Name {
        let known = self.reading.iter().find(|(name, _)| *name == convention);
        known.map_or("", |(_, value)| value)
    }

    /// Whether a row with this day may be in the period.
    fn in_time(&self, day: Option<Name>) -> bool {
        let period = &self.world.period;
        day.is_none_or(|day| period.start <= day && day <= period.end)
    }

    /// Whether a day is after the one on which the registers are looked at.
    fn is_later(&self, day: Name) -> bool {
        self.world.as_of.is_some_and(|as_of| day > as_of)
    }

    fn in_group(&self, agency: Option<Name>, day: Option<Name>, mode: Option<Name>) -> bool {
        let Some(In(wanted)) = self.group else {
            return true;
        };
        let quarter = day.map(|day| {
            let month: u32 = day[5..7].parse().expect("a month");
            format!("{}-Q{}", &day[..4], month.div_ceil(3))
        });
        match self.world.by.expect("a grouping") {
            "agency" => agency == wanted,
            "quarter" => quarter.as_deref() == wanted,
            _ => mode == wanted,
        }
    }

    /// Whether anything stands in the group.
    pub(crate) fn touched(&self) -> bool {
        self.count().is_some_and(|count| count.touched)
    }

    /// Whether the group holds secret rows that are left out, and no others.
    pub(crate) fn is_only_secret(&self) -> bool {
        self.count()
            .is_some_and(|count| count.secret && !count.touched)
    }

    fn count(&self) -> Option<Count> {
        let world = self.world;
        let count = match self.indicator {
            "document-reduction" => self.distinct(world.documents.as_ref()?),
            "electronic-exchange-share" => self.exchanges(world.documents.as_ref()?),
            "digital-dossier-share" | "digitized-document-share" => {
                let dossiers = self.indicator == "digital-dossier-share";
                let (own, other) = if dossiers {
                    (&world.dossiers, &world.digitization)
                } else {
                    (&world.digitization, &world.dossiers)
                };
                let own = self.digital(own.as_ref()?, dossiers);
                if self.says("jointTarget") == "pooled" {
                    own.and(self.digital(other.as_ref()?, !dossiers))
                } else {
                    own
                }
            }
            "full-online-service-share" => {
                let mut count = Count::default();
                for level in world.procedures.as_ref()? {
                    if self.in_group(None, None, None) {
                        count.touched = true;
                        count.add(level.map(|level| level == "full"));
                    }
                }
                count
            }
            // The plan is there, with tasks or without; so is the register of events or not.
            "on-time-task-share" => self.tasks(world.tasks.as_ref()?),
            "on-time-report-share" => self.reports(),
            _ => self.meetings(world.meetings.as_ref()?),
        };
        Some(count)
    }

    fn meetings(&self, meetings: &[Meeting]) -> Count {
        let mut count = Count::default();
        for row in meetings {
            let day = row.sessions.first().map(|(start, _)| *start);
            let agency = row.agency.or(row.host);
            if !self.in_time(day) || !self.in_group(agency, day, row.mode) {
                continue;
            }
            if self.indicator == "paperless-meeting-share" && row.secret {
                count.secret = true;
                continue;
            }
            if ["conference", "meeting"].map(|class| self.belongs(row, class)) != [Some(false); 2] {
                count.touched = true;
            }
            let belongs = self.belongs(row, self.says("unclassifiedCountsAs"));
            let elsewhere = row.agency.is_some() && row.host.is_some() && row.agency != row.host;
            if belongs == Some(false) || elsewhere {
                continue;
            }
            let last = row.sessions.iter().map(|(_, end)| *end).max();
            let stale = self.world.as_of > last && last.is_some();
            let add: fn(&mut Count, Option<bool>) = match row.status {
                Some("held" | "interrupted")
                    if row.sessions.iter().any(|(start, _)| self.is_later(start)) =>
                {
                    continue;
                }
                Some("held" | "interrupted") => Count::add,
                None | Some("planned") if stale => Count::add_stale,
                // Whatever it says, it does not say whether it was held.
                None => {
                    count.add(None);
                    continue;
                }
                Some(_) => continue,
            };
            if belongs.is_none() || day.is_none() {
                add(&mut count, None);
                continue;
            }
            let mode = match self.says("plannedOrActualMode") {
                "planned" => row.planned_mode.or(row.mode),
                _ => row.mode,
            };
            let mode = match (mode, self.says("hybridCountsAs"), row.sites) {
                (Some("hybrid"), "byMajority", None) => None,
                (Some("hybrid"), "byMajority", Some(0 | 1)) => Some("inPerson"),
                (Some("hybrid"), "byMajority", Some(_)) => Some("online"),
                (Some("hybrid"), reading, _) => Some(reading),
                (mode, ..) => mode,
            };
            match self.indicator {
                "online-conference-share" | "online-meeting-share" if mode != Some("excluded") => {
                    add(&mut count, mode.map(|mode| mode == "online"));
                }
                "in-person-conference-share" if mode != Some("excluded") => {
                    add(&mut count, mode.map(|mode| mode == "inPerson"));
                }
                "conference-reduction" | "ward-wide-conference-count" => {
                    add(&mut count, Some(false));
                }
                "paperless-meeting-share" => add(&mut count, row.paperless),
                _ => {}
            }
        }
        count
    }

    /// Whether a meeting is one of those that are counted, with what is unclassified as `class`.
    fn belongs(&self, row: &Meeting, class: Name) -> Option<bool> {
        let category = match row.category {
            None | Some("unclassified") => class,
            Some(category) => category,
        };
        match self.indicator {
            "online-meeting-share" => Some(category != "sitting"),
            "paperless-meeting-share" => row.paperless.map(|_| true),
            "ward-wide-conference-count" if category == "conference" => row.ward_wide,
            _ => Some(category == "conference"),
        }
    }

    fn distinct(&self, documents: &[Exchange]) -> Count {
        let mut ids: BTreeMap<Name, bool> = BTreeMap::new();
        let mut touched = false;
        for row in documents {
            if !self.in_time(row.sent_on) || !self.in_group(row.agency, row.sent_on, None) {
                continue;
            }
            touched = true;
            if !row.sent_on.is_some_and(|day| self.is_later(day)) {
                *ids.entry(row.id).or_default() |= row.sent_on.is_some();
            }
        }
        let mut count = Count {
            touched,
            ..Count::default()
        };
        for surely in ids.into_values() {
            count.add(surely.then_some(false));
        }
        count
    }

    fn exchanges(&self, documents: &[Exchange]) -> Count {
        let mut count = Count::default();
        for row in documents {
            if !self.in_time(row.sent_on) || !self.in_group(row.agency, row.sent_on, None) {
                continue;
            }
            if row.secret {
                count.secret = true;
                continue;
            }
            count.touched = true;
            if row.sent_on.is_some_and(|day| self.is_later(day)) {
                continue;
            }
            let electronic = match self.says("electronicIf") {
                "only" => !row.channels.contains(&"paper"),
                _ => row.channels.contains(&"electronic"),
            };
            let stated = !row.channels.is_empty() && row.sent_on.is_some();
            count.add(stated.then_some(electronic));
        }
        count
    }

    fn digital(&self, rows: &[Digital], dossiers: bool) -> Count {
        let mut count = Count::default();
        for row in rows {
            // A dossier that is not completed is not due anywhere.
            let open = dossiers && row.day.is_none();
            if open || !self.in_time(row.day) || !self.in_group(row.agency, row.day, None) {
                continue;
            }
            count.touched = true;
            if !row.day.is_some_and(|day| self.is_later(day)) {
                count.add(row.done.filter(|_| row.day.is_some()));
            }
        }
        count
    }

    fn tasks(&self, tasks: &[Task]) -> Count {
        let mut count = Count::default();
        for task in tasks {
            let id = Some(task.id.as_str());
            let has_parts = tasks.iter().any(|other| other.parent.as_deref() == id);
            let counts = match self.says("countLevel") {
                "roots" => task.parent.is_none(),
                _ => !has_parts,
            };
            let Some(due) = task.due.and_then(|due| self.last_day(due)) else {
                continue;
            };
            let come = self.world.as_of.is_none_or(|as_of| due < as_of);
            if !counts || !come {
                continue;
            }
            let (later, known): (Vec<_>, Vec<_>) = task
                .completed
                .iter()
                .partition(|(happened, _)| happened.is_some_and(|day| self.is_later(day)));
            let stands = |day: &Option<Name>| self.in_time(*day) && self.in_group(None, *day, None);
            count.touched |= later.iter().any(|(happened, _)| stands(happened));
            if !stands(&Some(due)) {
                continue;
            }
            count.touched = true;
            if !task.cancelled {
                count.add(self.in_due_time(&known, due));
            }
        }
        count
    }

    /// The last day of a deadline of `world::deadlines`, worked out with a calendar of 2026: 13 and
    /// 20 June are Saturdays, 23 November is a Monday.
    fn last_day(&self, due: usize) -> Option<Name> {
        let same = self.says("countFrom") == "sameDay";
        Some(match due {
            0 => "2026-06-17",
            1 => match self.says("roll") {
                "next" => "2026-06-15",
                "previous" => "2026-06-12",
                _ => "2026-06-13",
            },
            2 | 3 if same => "2026-06-19",
            2 => "2026-06-22",
            3 => match self.says("roll") {
                "none" => "2026-06-20",
                "previous" => "2026-06-19",
                _ => "2026-06-22",
            },
            4 => match (same, self.says("culturalDay")) {
                (true, "off") => "2026-11-24",
                (false, "on") => "2026-11-26",
                _ => "2026-11-25",
            },
            _ => return None,
        })
    }

    fn in_due_time(&self, done: &[(Option<Name>, Option<Name>)], due: Name) -> Option<bool> {
        let days = done.iter().map(|(happened, recorded)| {
            if self.says("clockStop") == "recorded" {
                *recorded
            } else {
                *happened
            }
        });
        let days: Vec<Option<Name>> = days.collect();
        if days.iter().flatten().any(|day| *day <= due) {
            Some(true)
        } else if days.contains(&None) {
            None
        } else {
            Some(false)
        }
    }

    fn reports(&self) -> Count {
        let mut count = Count::default();
        let due = "2026-06-09";
        let come = self.world.as_of.is_none_or(|as_of| due < as_of);
        if come && self.in_time(Some(due)) && self.in_group(None, Some(due), None) {
            count.touched = true;
            count.add(self.in_due_time(&self.world.reports, due));
        }
        count
    }

    fn fitting(&self) -> Vec<&Baseline> {
        let fits = |row: &&Baseline| {
            row.indicator == self.indicator
                && match (self.world.by, self.group) {
                    (None, _) => row.agency.is_none(),
                    (Some("agency"), Some(In(group))) => {
                        row.agency.is_some() && row.agency == group
                    }
                    _ => false,
                }
        };
        self.world.baselines.iter().filter(fits).collect()
    }

    /// Whether the policy of this reading is the one that stands, or has figures in some year.
    pub(crate) fn policy_has_figures(&self) -> bool {
        self.fitting()
            .iter()
            .any(|row| match self.says("baselinePolicy") {
                "predecessorsPlusOwn" => !row.predecessors.is_empty() && row.own.is_some(),
                "annualised" => row.own.is_some(),
                _ => true,
            })
            || !["predecessorsPlusOwn", "annualised"].contains(&self.says("baselinePolicy"))
    }

    /// The baseline as a fraction, and how many years of reduction it stands for.
    fn baseline(&self) -> Option<(i64, i64, i64)> {
        let fitting = self.fitting();
        let of_year = |year: i64| fitting.iter().find(|row| row.year == Some(year));
        let dated = if self.says("reductionPath") == "fixedBase" {
            let first = fitting.iter().filter_map(|row| row.year).min();
            first.and_then(|first| Some((of_year(first)?, 2026 - first)))
        } else {
            of_year(2025).map(|row| (row, 1))
        };
        let undated = fitting.iter().find(|row| row.year.is_none());
        let (row, years) = dated.or(undated.map(|row| (row, 1)))?;
        let whole = |value: u64| i64::try_from(value).expect("a small number");
        match self.says("baselinePolicy") {
            "given" => Some((whole(row.value?), 1, years)),
            "predecessorsPlusOwn" => {
                let own = row.own.as_ref()?;
                let others: u64 = row.predecessors.iter().sum();
                (!row.predecessors.is_empty()).then_some((whole(own.value + others), 1, years))
            }
            _ => {
                let own = row.own.as_ref()?;
                let (.., part, mut year) = PARTS[own.part];
                if year == 365 && row.year.unwrap_or(2025) % 4 == 0 {
                    year = 366;
                }
                let (mut value, mut per) = (whole(own.value * year), whole(part));
                for divisor in (2..=per).rev() {
                    if value % divisor == 0 && per % divisor == 0 {
                        (value, per) = (value / divisor, per / divisor);
                    }
                }
                Some((value, per, years))
            }
        }
    }

    pub(crate) fn outcome(&self) -> Outcome {
        let (count, figure) = match self.count() {
            Some(count) => (count, self.figure(count)),
            None => (Count::default(), None),
        };
        let verdict = |count: &Count| match figure {
            Some(_) => self.verdict(*count),
            None => INSUFFICIENT,
        };
        let verdicts: Vec<&str> = count.possible().iter().map(verdict).collect();
        let (none, all) = (verdicts[0], verdicts[verdicts.len() - 1]);
        let agreed = verdicts.iter().all(|verdict| *verdict == none);
        // A part of a year is told as no reduction of a whole one.
        let told = figure.filter(|_| !self.is_reduction() || self.is_whole_year());
        Outcome {
            numerator: told.map(|(numerator, _)| numerator),
            denominator: told.map(|(_, denominator)| denominator),
            verdict: if agreed { none } else { INSUFFICIENT },
            if_held: [none, all],
            hangs_on_status: !agreed,
        }
    }

    fn is_reduction(&self) -> bool {
        ["conference-reduction", "document-reduction"].contains(&self.indicator)
    }

    fn is_whole_year(&self) -> bool {
        let part = self.world.by == Some("quarter") && self.group.is_some();
        self.world.period.whole_year && !part
    }

    fn figure(&self, count: Count) -> Option<(i64, i64)> {
        if self.is_reduction() {
            let (value, per, _) = self.baseline()?;
            return Some((value - per * count.denominator, value));
        }
        Some(match self.indicator {
            "ward-wide-conference-count" => (count.denominator, 1),
            _ => (count.numerator, count.denominator),
        })
    }

    /// What is said of the figure, if it is known which rows were held.
    fn verdict(&self, count: Count) -> &'static str {
        let period = &self.world.period;
        // Without a day to which the registers go, the period may be open.
        let open = self.world.as_of.is_none_or(|as_of| as_of < period.end);
        let whole_year = self.is_whole_year();
        let (from, to) = (count.denominator, count.denominator + count.unknown);
        if self.is_reduction() {
            let (value, per, years) = self.baseline().expect("a baseline");
            let percent = if self.indicator == "document-reduction" {
                15
            } else {
                10
            };
            let met = |current: i64| 100 * (value - per * current) >= percent * years * value;
            let turns = met(from) != met(to) || (open && met(from));
            if value == 0 || turns || !whole_year {
                INSUFFICIENT
            } else if met(from) {
                "met"
            } else {
                "notMet"
            }
        } else if self.indicator == "ward-wide-conference-count" {
            if from > 3 {
                "notMet"
            } else if to > 3 || open || !whole_year {
                INSUFFICIENT
            } else {
                "met"
            }
        } else {
            self.share(count)
        }
    }

    fn share(&self, count: Count) -> &'static str {
        if count.denominator == 0 {
            return INSUFFICIENT;
        }
        let meets = |numerator: i64, denominator: i64| match self.indicator {
            "in-person-conference-share" => 100 * numerator <= 40 * denominator,
            "electronic-exchange-share" => numerator == denominator,
            "digital-dossier-share" | "digitized-document-share" => {
                100 * numerator >= 95 * denominator
            }
            _ => 100 * numerator >= 60 * denominator,
        };
        match self.indicator {
            "full-online-service-share"
            | "on-time-task-share"
            | "on-time-report-share"
            | "paperless-meeting-share" => return "notApplicable",
            _ => {}
        }
        // Whatever the rows that do not say turn out to be.
        let all = count.denominator + count.unknown;
        let ends: Vec<bool> = (0..=count.unknown)
            .map(|more| meets(count.numerator + more, all))
            .chain([meets(count.numerator, count.denominator)])
            .collect();
        match (ends.contains(&true), ends.contains(&false)) {
            (true, false) => "met",
            (false, true) => "notMet",
            _ => INSUFFICIENT,
        }
    }
}

/// Every full reading, those of the first convention changing last; conventions that `chosen` names
/// have one value.
pub(crate) fn readings(of: &[(Name, &'static [Name])], chosen: &Value) -> Vec<Reading> {
    let mut all = vec![Reading::new()];
    for (name, values) in of {
        let fixed = chosen[*name].as_str().filter(|value| *value != "undecided");
        let values = values
            .iter()
            .filter(|value| fixed.is_none_or(|fixed| fixed == **value));
        let values: Vec<Name> = values.copied().collect();
        all = all
            .iter()
            .flat_map(|reading| {
                values.iter().map(|value| {
                    let mut reading = reading.clone();
                    reading.push((*name, *value));
                    reading
                })
            })
            .collect();
    }
    all
}
