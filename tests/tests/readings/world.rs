//! Random registers: small, and full of boundaries.

use serde_json::{Value, json};

/// Numbers that look random and follow from a seed.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).expect("a small number")
    }

    pub(crate) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn unless_one_in<T>(&mut self, times: usize, value: T) -> Option<T> {
        (!self.one_in(times)).then_some(value)
    }
}

pub(crate) type Name = &'static str;

pub(crate) struct Meeting {
    pub(crate) category: Option<Name>,
    pub(crate) mode: Option<Name>,
    pub(crate) planned_mode: Option<Name>,
    pub(crate) status: Option<Name>,
    pub(crate) sites: Option<u64>,
    pub(crate) ward_wide: Option<bool>,
    pub(crate) paperless: Option<bool>,
    pub(crate) secret: bool,
    pub(crate) agency: Option<Name>,
    pub(crate) host: Option<Name>,
    /// First and last day of each session.
    pub(crate) sessions: Vec<(Name, Name)>,
}

pub(crate) struct Exchange {
    pub(crate) id: Name,
    pub(crate) sent_on: Option<Name>,
    pub(crate) agency: Option<Name>,
    pub(crate) channels: Vec<Name>,
    pub(crate) secret: bool,
}

/// A dossier, or a document to be digitised.
pub(crate) struct Digital {
    pub(crate) day: Option<Name>,
    pub(crate) agency: Option<Name>,
    pub(crate) done: Option<bool>,
}

pub(crate) struct Task {
    pub(crate) id: String,
    pub(crate) parent: Option<String>,
    /// One of the deadlines of [`DEADLINES`].
    pub(crate) due: Option<usize>,
    pub(crate) completed: Vec<(Option<Name>, Option<Name>)>,
    pub(crate) cancelled: bool,
}

pub(crate) struct Own {
    pub(crate) value: u64,
    /// One of [`PARTS`].
    pub(crate) part: usize,
}

pub(crate) struct Baseline {
    pub(crate) indicator: Name,
    pub(crate) agency: Option<Name>,
    pub(crate) year: Option<i64>,
    pub(crate) value: Option<u64>,
    pub(crate) predecessors: Vec<u64>,
    pub(crate) own: Option<Own>,
}

pub(crate) struct World {
    pub(crate) meetings: Option<Vec<Meeting>>,
    pub(crate) documents: Option<Vec<Exchange>>,
    pub(crate) dossiers: Option<Vec<Digital>>,
    pub(crate) digitization: Option<Vec<Digital>>,
    pub(crate) procedures: Option<Vec<Option<Name>>>,
    pub(crate) tasks: Option<Vec<Task>>,
    /// Days sent and recorded, of the report that is due before 10 June.
    pub(crate) reports: Vec<(Option<Name>, Option<Name>)>,
    pub(crate) baselines: Vec<Baseline>,
    pub(crate) period: Period,
    pub(crate) as_of: Option<Name>,
    /// Whether rows of later days are there, and left out.
    later: bool,
    pub(crate) by: Option<Name>,
}

pub(crate) struct Period {
    pub(crate) name: Name,
    pub(crate) start: Name,
    pub(crate) end: Name,
    pub(crate) whole_year: bool,
}

pub(crate) const YEAR: Period = Period {
    name: "2026",
    start: "2026-01-01",
    end: "2026-12-31",
    whole_year: true,
};
const QUARTER: Period = Period {
    name: "2026-Q2",
    start: "2026-04-01",
    end: "2026-06-30",
    whole_year: false,
};

/// Days on both sides of every boundary of the periods above.
const DAYS: [Name; 9] = [
    "2025-12-31",
    "2026-01-01",
    "2026-03-31",
    "2026-04-01",
    "2026-06-30",
    "2026-07-01",
    "2026-12-31",
    "2027-01-01",
    "2026-05-15",
];

/// Deadlines, each with days worked out by hand in `naive.rs`.
pub(crate) fn deadlines() -> Vec<Value> {
    vec![
        json!({"notLaterThan": "2026-06-17"}),
        json!({"before": "2026-06-14"}),
        json!({"workingDays": {"count": 3, "after": "2026-06-17"}}),
        json!({"calendarDays": {"count": 3, "after": "2026-06-17"}}),
        json!({"workingDays": {"count": 2, "after": "2026-11-23"}}),
        json!({"ongoing": {"review": "quarter"}}),
    ]
}

/// Parts of a year: the days of the part, and what it is of the year.
pub(crate) const PARTS: [(Name, Name, u64, u64); 4] = [
    ("07-01", "12-31", 6, 12),
    ("08-01", "12-31", 5, 12),
    ("07-02", "12-31", 183, 365),
    ("01-01", "12-31", 12, 12),
];

impl World {
    pub(crate) fn random(dice: &mut Dice, most: usize) -> Self {
        let whole = !dice.one_in(5);
        let as_of = dice.one(&[
            None,
            None,
            Some("2027-06-01"),
            Some("2026-12-31"),
            Some("2026-06-30"),
        ]);
        let by = if dice.one_in(2) {
            None
        } else {
            Some(dice.one(&["agency", "quarter", "mode"]))
        };
        let later = dice.one_in(4);
        let days: Vec<Name> = DAYS
            .into_iter()
            .filter(|day| later || as_of.is_none_or(|as_of| *day <= as_of))
            .collect();
        let list = |dice: &mut Dice| dice.below(most + 1);
        let counts = [list(dice), list(dice), list(dice), list(dice), list(dice)];
        let meetings = (0..counts[0]).map(|_| meeting(dice, &days)).collect();
        let documents = (0..counts[1]).map(|_| exchange(dice, &days)).collect();
        let dossiers = (0..counts[2]).map(|_| digital(dice, &days)).collect();
        let digitization = (0..counts[3]).map(|_| digital(dice, &days)).collect();
        let levels = [Some("full"), Some("full"), Some("part"), Some("none"), None];
        let procedures = (0..counts[4]).map(|_| dice.one(&levels)).collect();
        let tasks = tasks(dice, as_of.filter(|_| !later));
        let june = [
            Some("2026-06-08"),
            Some("2026-06-09"),
            Some("2026-06-10"),
            None,
        ];
        Self {
            meetings: dice.unless_one_in(20, meetings),
            documents: dice.unless_one_in(20, documents),
            dossiers: dice.unless_one_in(10, dossiers),
            digitization: dice.unless_one_in(10, digitization),
            procedures: dice.unless_one_in(20, procedures),
            tasks: dice.unless_one_in(10, tasks),
            reports: (0..dice.below(3))
                .map(|_| (dice.one(&june), dice.one(&june)))
                .collect(),
            baselines: baselines(dice),
            period: if whole { YEAR } else { QUARTER },
            as_of,
            later,
            by,
        }
    }

    pub(crate) fn registers(&self) -> Value {
        let rows = |list: Option<Vec<Value>>| list.map_or(Value::Null, Value::Array);
        let of = |list: &Option<Vec<Digital>>, day: &str, flag: &str| {
            let row = |(index, row): (usize, &Digital)| json!({"id": index.to_string(), day: row.day, "agency": row.agency, flag: row.done});
            rows(
                list.as_ref()
                    .map(|list| list.iter().enumerate().map(row).collect()),
            )
        };
        let meetings = self.meetings.as_ref().map(|list| {
            let numbered = list.iter().enumerate();
            numbered.map(|(index, row)| row.json(index)).collect()
        });
        let documents = self.documents.as_ref().map(|list| {
            let row = |row: &Exchange| json!({"id": row.id, "sentOn": row.sent_on, "agency": row.agency, "channels": row.channels,
                "secrecy": if row.secret { "secret" } else { "none" }});
            list.iter().map(row).collect()
        });
        let procedures = self.procedures.as_ref().map(|list| {
            let row = |(index, level): (usize, &Option<Name>)| json!({"id": index.to_string(), "level": level});
            list.iter().enumerate().map(row).collect()
        });
        let events = self.tasks.as_ref().map(|tasks| {
            let of_task = |task: &Task| {
                let event = |kind: &str, happened, recorded| json!({"task": task.id, "kind": kind, "happenedOn": happened, "recordedOn": recorded});
                let completed = task.completed.iter().map(|(happened, recorded)| event("completed", *happened, *recorded));
                let cancelled = task.cancelled.then(|| event("cancelled", None, None));
                completed.chain(cancelled).collect::<Vec<_>>()
            };
            tasks.iter().flat_map(of_task).collect()
        });
        let reports = self.reports.iter().map(|(sent, recorded)| json!({"duty": "bc", "periodEnd": "2026-06-14", "sentOn": sent, "recordedOn": recorded}));
        json!({"meetings": rows(meetings), "documents": rows(documents), "procedures": rows(procedures),
            "dossiers": of(&self.dossiers, "completedOn", "digital"), "digitization": of(&self.digitization, "createdOn", "digitized"),
            "taskEvents": rows(events), "reports": reports.collect::<Vec<_>>()})
    }

    pub(crate) fn plan(&self) -> Value {
        let deadlines = deadlines();
        let task = |task: &Task| json!({"id": task.id, "parent": task.parent, "due": task.due.map(|due| &deadlines[due])});
        let tasks: Option<Vec<Value>> = self
            .tasks
            .as_ref()
            .map(|tasks| tasks.iter().map(task).collect());
        json!({"id": "ke-hoach", "tasks": tasks.unwrap_or_default(),
            "reporting": [{"id": "bc", "due": {"yearly": {"before": "06-10"}}}]})
    }

    pub(crate) fn options(&self, include: &[Name], conventions: &Value) -> Value {
        let baseline = |row: &Baseline| {
            let own = row.own.as_ref().map(|own| {
                let (start, end, ..) = PARTS[own.part];
                let year = row.year.unwrap_or(2025);
                json!({"value": own.value, "start": format!("{year}-{start}"), "end": format!("{year}-{end}")})
            });
            let predecessors = row
                .predecessors
                .iter()
                .map(|value| json!({"name": "đơn vị cũ", "value": value}));
            let group = row
                .agency
                .map_or(json!({}), |agency| json!({"agency": agency}));
            json!({"indicator": row.indicator, "group": group, "year": row.year, "value": row.value,
                "predecessors": predecessors.collect::<Vec<_>>(), "own": own})
        };
        let baselines: Vec<Value> = self.baselines.iter().map(baseline).collect();
        json!({"rulebook": "le-chan-2026", "period": self.period.name, "asOf": self.as_of, "later": self.later.then_some("leaveOut"), "by": self.by.map_or(json!([]), |by| json!([by])),
            "include": include, "conventions": conventions, "baselines": baselines})
    }
}

impl Meeting {
    fn json(&self, index: usize) -> Value {
        let session = |(start, end): &(Name, Name)| json!({"start": format!("{start}T14:00"), "end": format!("{end}T16:00")});
        json!({"id": index.to_string(), "category": self.category, "mode": self.mode, "plannedMode": self.planned_mode,
            "status": self.status, "remoteSites": self.sites, "wardWide": self.ward_wide, "paperless": self.paperless,
            "secrecy": if self.secret { "topSecret" } else { "none" }, "agency": self.agency, "host": self.host,
            "sessions": self.sessions.iter().map(session).collect::<Vec<_>>()})
    }
}

fn meeting(dice: &mut Dice, days: &[Name]) -> Meeting {
    let modes = [
        Some("online"),
        Some("online"),
        Some("inPerson"),
        Some("hybrid"),
    ];
    let categories = [
        Some("conference"),
        Some("conference"),
        Some("conference"),
        Some("meeting"),
        Some("sitting"),
        Some("unclassified"),
        None,
    ];
    let statuses = [
        Some("held"),
        Some("held"),
        Some("held"),
        Some("held"),
        Some("interrupted"),
        Some("planned"),
        Some("planned"),
        Some("cancelled"),
        Some("postponed"),
    ];
    let agencies = [None, Some("a"), Some("b"), Some("c")];
    let status = dice.one(&statuses).filter(|_| !dice.one_in(20));
    // What is planned may lie ahead.
    let days = if status == Some("planned") {
        &DAYS
    } else {
        days
    };
    let first = dice.one(days);
    // Some go on until the last day that there is, over the end of a period or a year.
    let last = if dice.one_in(4) {
        let later = days.iter().copied().filter(|day| *day >= first);
        later.max().expect("the first day itself")
    } else {
        first
    };
    let mut sessions = vec![(first, last)];
    if dice.one_in(4) {
        sessions.push((last, last));
    }
    if dice.one_in(15) {
        sessions.clear();
    }
    Meeting {
        category: dice.one(&categories),
        mode: dice.one(&modes).filter(|_| !dice.one_in(12)),
        planned_mode: dice.one(&modes).filter(|_| dice.one_in(3)),
        status,
        sites: dice.one(&[None, Some(0), Some(1), Some(2), Some(60)]),
        ward_wide: dice.one(&[None, Some(true), Some(true), Some(false)]),
        paperless: dice.one(&[None, Some(true), Some(false)]),
        secret: dice.one_in(8),
        agency: dice.one(&agencies).filter(|_| dice.one_in(3)),
        host: dice.one(&agencies),
        sessions,
    }
}

fn exchange(dice: &mut Dice, days: &[Name]) -> Exchange {
    let channels: &[Name] = dice.one::<&[Name]>(&[
        &["electronic"],
        &["electronic"],
        &["electronic", "paper"],
        &["paper"],
        &[],
    ]);
    Exchange {
        id: dice.one(&["1", "2", "3", "4", "5"]),
        sent_on: Some(dice.one(days)).filter(|_| !dice.one_in(12)),
        agency: dice.one(&[None, Some("a"), Some("b")]),
        channels: channels.to_vec(),
        secret: dice.one_in(8),
    }
}

fn digital(dice: &mut Dice, days: &[Name]) -> Digital {
    let digital = [Some(true); 12].into_iter().chain([Some(false), None]);
    let digital: Vec<Option<bool>> = digital.collect();
    let day = dice.one(days);
    Digital {
        day: dice.unless_one_in(12, day),
        agency: dice.one(&[None, Some("a"), Some("b")]),
        done: dice.one(&digital),
    }
}

fn tasks(dice: &mut Dice, as_of: Option<Name>) -> Vec<Task> {
    let done = [
        Some("2026-06-12"),
        Some("2026-06-13"),
        Some("2026-06-15"),
        Some("2026-06-17"),
        Some("2026-06-19"),
        Some("2026-06-22"),
        Some("2026-06-23"),
        Some("2026-11-25"),
        Some("2026-11-26"),
    ];
    let known = |day: &Option<Name>| as_of.is_none_or(|as_of| day.is_none_or(|day| day <= as_of));
    let done: Vec<Option<Name>> = done.into_iter().filter(known).chain([None]).collect();
    let count = dice.below(6);
    (0..count)
        .map(|index| Task {
            id: format!("t{index}"),
            // Parts come after the tasks that they are parts of.
            parent: (index > 0 && dice.one_in(3)).then(|| format!("t{}", dice.below(index))),
            due: Some(dice.below(6)).filter(|_| !dice.one_in(8)),
            completed: (0..dice.below(3))
                .map(|_| (dice.one(&done), dice.one(&done)))
                .collect(),
            cancelled: dice.one_in(10),
        })
        .collect()
}

fn baselines(dice: &mut Dice) -> Vec<Baseline> {
    let mut all: Vec<Baseline> = Vec::new();
    for _ in 0..dice.below(4) {
        let own = Own {
            value: dice.below(8) as u64,
            part: dice.below(PARTS.len()),
        };
        let own = dice.one_in(2).then_some(own);
        let value = dice.below(12) as u64;
        let row = Baseline {
            indicator: dice.one(&[
                "conference-reduction",
                "conference-reduction",
                "document-reduction",
            ]),
            agency: dice.one(&[None, None, Some("a"), Some("z")]),
            year: dice.one(&[None, Some(2025), Some(2025), Some(2024), Some(2022)]),
            value: (own.is_none() || dice.one_in(2)).then_some(value),
            predecessors: (0..dice.below(3)).map(|_| dice.below(6) as u64).collect(),
            own,
        };
        let same = |known: &Baseline| {
            (known.indicator, known.agency, known.year) == (row.indicator, row.agency, row.year)
        };
        if !all.iter().any(same) {
            all.push(row);
        }
    }
    all
}
