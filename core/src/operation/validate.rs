//! What a call must be beyond its types: ids that are unique, names that exist, and nothing that
//! happened after the day on which it is looked at.

use chrono::NaiveDate;

use crate::agency::Agency;
use crate::calendar::{LocalTime, Period};
use crate::error::{Code, Error};
use crate::indicator::Indicator;
use crate::json::{Json, Reader, ToJson};
use crate::meeting::{Category, Kind, Meeting, Mode, Status};
use crate::names::Numbers;
use crate::options::{GroupBy, Options};
use crate::plan::Plan;
use crate::register::Registers;
use crate::rule::RULES;
use crate::rulebook::Rulebook;
use crate::text::excerpt;

/// Collects the problems of a call that can be read.
pub(super) struct Validator<'a> {
    rulebook: &'a Rulebook,
    as_of: Option<NaiveDate>,
    reader: Reader,
}

impl<'a> Validator<'a> {
    pub(super) fn new(rulebook: &'a Rulebook, as_of: Option<NaiveDate>) -> Self {
        Self {
            rulebook,
            as_of,
            reader: Reader::default(),
        }
    }

    pub(super) fn finish(self) -> Result<(), Error> {
        self.reader.into_result("")
    }

    /// `options.include` and `options.exclude` of an operation that runs rules.
    pub(super) fn rule_names(&mut self, options: &Options) {
        let known: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
        self.names(options, "rule", &known);
    }

    /// `options.include` and `options.exclude` of an operation that measures.
    pub(super) fn indicator_names(&mut self, options: &Options) {
        let rulebook = self.rulebook;
        let indicators = rulebook.indicators();
        let known: Vec<&str> = indicators.map(|known| known.id.as_str()).collect();
        self.names(options, "indicator", &known);
    }

    fn names(&mut self, options: &Options, what: &str, known: &[&str]) {
        self.reader.at_key("options", |reader| {
            for (key, names) in [("include", &options.include), ("exclude", &options.exclude)] {
                reader.at_key(key, |reader| {
                    for (index, name) in names.iter().enumerate() {
                        if !known.contains(&name.as_str()) {
                            reader.at_index(index, |reader| {
                                let known = known.iter().copied();
                                reader.unknown(Code::UnknownName, what, name, known);
                            });
                        }
                    }
                });
            }
        });
    }

    pub(super) fn baselines(&mut self, options: &Options) {
        let rulebook = self.rulebook;
        let mut seen = Numbers::default();
        self.reader.at_key("options", |reader| {
            reader.at_key("baselines", |reader| {
                for (index, baseline) in options.baselines.iter().enumerate() {
                    reader.at_index(index, |reader| {
                        if rulebook.indicator(&baseline.indicator).is_none() {
                            rulebook.unknown_indicator(&baseline.indicator, reader);
                        }
                        reader.at_key("group", |reader| {
                            for (by, value) in &baseline.group {
                                check_group(by, value, reader);
                            }
                        });
                        let parts: [&dyn ToJson; 3] =
                            [&baseline.indicator, &baseline.group, &baseline.year];
                        let key = Json::List(parts.map(ToJson::to_json).to_vec());
                        if !seen.is_new(key.to_canonical()) {
                            let message =
                                "two baselines are for the same indicator, group and year";
                            reader.problem(Code::DuplicateId, message, None);
                        }
                    });
                }
            });
        });
    }

    pub(super) fn plan(&mut self, plan: &Plan) {
        self.nested("plan", |this| {
            this.agencies("agencies", &plan.agencies);
            this.unique(
                "targets",
                plan.targets.iter().map(|target| target.id.as_str()),
            );
            this.unique("tasks", plan.tasks.iter().map(|task| task.id.as_str()));
            this.unique(
                "reporting",
                plan.reporting.iter().map(|duty| duty.id.as_str()),
            );
            this.nested("targets", |this| {
                for (index, target) in plan.targets.iter().enumerate() {
                    this.indicators_of(index, &target.indicators);
                }
            });
        });
    }

    fn indicators_of(&mut self, index: usize, indicators: &[String]) {
        let rulebook = self.rulebook;
        self.reader.at_index(index, |reader| {
            reader.at_key("indicators", |reader| {
                for (position, id) in indicators.iter().enumerate() {
                    if rulebook.indicator(id).is_none() {
                        let known: Vec<&Indicator> = rulebook.indicators().collect();
                        reader.at_index(position, |reader| {
                            let known = known.iter().map(|known| known.id.as_str());
                            reader.unknown(Code::UnknownName, "indicator", id, known);
                        });
                    }
                }
            });
        });
    }

    pub(super) fn agencies(&mut self, key: &str, agencies: &[Agency]) {
        self.unique(key, agencies.iter().map(|agency| agency.id.as_str()));
    }

    pub(super) fn meetings(&mut self, key: &str, meetings: &[Meeting]) {
        // The id of a secret row is not repeated in a message, but must be unique all the same.
        self.unique_or_hidden(
            key,
            meetings
                .iter()
                .map(|meeting| (meeting.id.as_str(), meeting.is_secret())),
        );
        self.nested(key, |this| {
            for (index, meeting) in meetings.iter().enumerate() {
                this.held(Some(index), meeting);
            }
        });
    }

    pub(super) fn meeting(&mut self, meeting: &Meeting) {
        self.nested("meeting", |this| this.held(None, meeting));
    }

    /// A meeting that was held was not held after today.
    fn held(&mut self, index: Option<usize>, meeting: &Meeting) {
        let Some(as_of) = self.as_of else { return };
        if !matches!(meeting.status, Some(Status::Held | Status::Interrupted)) {
            return;
        }
        for (position, session) in meeting.sessions.iter().enumerate() {
            let late = session.start.map(LocalTime::day).filter(|day| *day > as_of);
            if let Some(day) = late {
                let rest = [
                    "sessions".to_owned(),
                    position.to_string(),
                    "start".to_owned(),
                ];
                let index = index.map(|index| index.to_string());
                let steps: Vec<String> = index.into_iter().chain(rest).collect();
                after_as_of(&mut self.reader, &steps, day, as_of);
            }
        }
    }

    pub(super) fn registers(&mut self, registers: &Registers) {
        self.nested("registers", |this| {
            if let Some(meetings) = &registers.meetings {
                this.meetings("meetings", meetings);
            }
            if let Some(documents) = &registers.documents {
                this.days(
                    "documents",
                    documents.iter().map(|row| [("sentOn", row.sent_on)]),
                );
            }
            if let Some(dossiers) = &registers.dossiers {
                this.unique("dossiers", dossiers.iter().map(|row| row.id.as_str()));
                this.days(
                    "dossiers",
                    dossiers.iter().map(|row| {
                        [
                            ("receivedOn", row.received_on),
                            ("completedOn", row.completed_on),
                        ]
                    }),
                );
            }
            if let Some(procedures) = &registers.procedures {
                this.unique("procedures", procedures.iter().map(|row| row.id.as_str()));
            }
            if let Some(digitization) = &registers.digitization {
                this.unique(
                    "digitization",
                    digitization.iter().map(|row| row.id.as_str()),
                );
                this.days(
                    "digitization",
                    digitization
                        .iter()
                        .map(|row| [("createdOn", row.created_on)]),
                );
            }
            if let Some(events) = &registers.task_events {
                this.days(
                    "taskEvents",
                    events.iter().map(|row| {
                        [
                            ("happenedOn", row.happened_on),
                            ("recordedOn", row.recorded_on),
                        ]
                    }),
                );
            }
            if let Some(reports) = &registers.reports {
                this.days(
                    "reports",
                    reports
                        .iter()
                        .map(|row| [("sentOn", row.sent_on), ("recordedOn", row.recorded_on)]),
                );
            }
        });
    }

    fn days<const N: usize>(
        &mut self,
        key: &str,
        rows: impl Iterator<Item = [(&'static str, Option<NaiveDate>); N]>,
    ) {
        let Some(as_of) = self.as_of else { return };
        for (index, row) in rows.enumerate() {
            for (field, day) in row {
                if let Some(day) = day.filter(|day| *day > as_of) {
                    let steps = [key.to_owned(), index.to_string(), field.to_owned()];
                    after_as_of(&mut self.reader, &steps, day, as_of);
                }
            }
        }
    }

    fn unique<'i>(&mut self, key: &str, ids: impl Iterator<Item = &'i str>) {
        self.unique_or_hidden(key, ids.map(|id| (id, false)));
    }

    fn unique_or_hidden<'i>(&mut self, key: &str, ids: impl Iterator<Item = (&'i str, bool)>) {
        self.reader.at_key(key, |reader| reader.unique_ids(ids));
    }

    /// Goes one level down.
    fn nested(&mut self, key: &str, check: impl FnOnce(&mut Self)) {
        self.reader.enter(key);
        check(self);
        self.reader.leave();
    }
}

fn after_as_of(reader: &mut Reader, steps: &[String], day: NaiveDate, as_of: NaiveDate) {
    match steps.split_first() {
        Some((step, rest)) => {
            reader.at_key(step, |reader| after_as_of(reader, rest, day, as_of));
        }
        None => reader.problem(
            Code::AfterAsOf,
            format!("{day} is after `asOf`, {as_of}, but stands as something that happened"),
            Some("correct the day, or use a later `options.asOf`".to_owned()),
        ),
    }
}

/// A group that a baseline is for must be one that rows can be in.
fn check_group(by: &str, value: &str, reader: &mut Reader) {
    let Some(known) = GroupBy::ALL.iter().find(|known| known.name() == by) else {
        let names = GroupBy::NAMES.iter().copied();
        return reader.unknown(Code::UnknownName, "grouping", by, names);
    };
    reader.at_key(by, |reader| {
        let names = match known {
            GroupBy::Agency => return,
            GroupBy::Category => Category::NAMES,
            GroupBy::Kind => Kind::NAMES,
            GroupBy::Mode => Mode::NAMES,
            GroupBy::Month | GroupBy::Quarter => {
                let quarter = value.contains('Q');
                let fits = quarter == (*known == GroupBy::Quarter) && value.len() == 7;
                if !fits || value.parse::<Period>().is_err() {
                    let message = format!("`{}` is no {by}", excerpt(value));
                    let help = "write `2025-06` for a month, `2025-Q2` for a quarter";
                    reader.problem(Code::InvalidDate, message, Some(help.to_owned()));
                }
                return;
            }
        };
        if !names.contains(&value) {
            reader.unknown(Code::UnknownName, by, value, names.iter().copied());
        }
    });
}
