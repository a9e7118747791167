//! What a call must be beyond its types: ids that are unique, names that exist, and nothing that
//! happened after the day on which it is looked at.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::agency::{Agency, Directory, MOST_SUCCESSIONS};
use crate::calendar::LocalTime;
use crate::error::{Code, Error};
use crate::json::Reader;
use crate::meeting::{Meeting, Status};
use crate::names::Numbers;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::{Exchange, Registers};
use crate::rule::RULE_NAMES;
use crate::rulebook::Rulebook;
use crate::text::{fold, stated, trimmed};

/// Collects the problems of a call that can be read.
pub(super) struct Validator<'a> {
    pub(super) rulebook: &'a Rulebook,
    as_of: Option<NaiveDate>,
    /// Whether rows of later days may be left out instead.
    leaves_out: bool,
    pub(super) reader: Reader,
}

impl<'a> Validator<'a> {
    pub(super) fn new(rulebook: &'a Rulebook, as_of: Option<NaiveDate>) -> Self {
        Self {
            rulebook,
            as_of,
            leaves_out: false,
            reader: Reader::default(),
        }
    }

    /// The same for figures, which may leave out rows of later days.
    pub(super) fn of_figures(self) -> Self {
        Self {
            leaves_out: true,
            ..self
        }
    }

    pub(super) fn finish(self) -> Result<(), Error> {
        self.reader.into_result("")
    }

    /// `options.include` and `options.exclude` of an operation that runs rules.
    pub(super) fn rule_names(&mut self, options: &Options) {
        self.names(options, "rule", RULE_NAMES);
    }

    /// `options.include` and `options.exclude` of an operation that measures.
    pub(super) fn indicator_names(&mut self, options: &Options) {
        let rulebook = self.rulebook;
        let indicators = rulebook.indicators();
        let known: Vec<&str> = indicators.map(|known| known.id.as_str()).collect();
        self.names(options, "indicator", &known);
    }

    fn names(&mut self, options: &Options, what: &str, known: &[&str]) {
        let is_known: Numbers<'_> = known.iter().copied().collect();
        self.reader.at_key("options", |reader| {
            for (key, names) in [("include", &options.include), ("exclude", &options.exclude)] {
                reader.at_key(key, |reader| {
                    for (index, name) in names.iter().enumerate() {
                        if !is_known.has(name) {
                            reader.at_index(index, |reader| {
                                reader.unknown(Code::UnknownName, what, name, known);
                            });
                        }
                    }
                });
            }
        });
    }

    pub(super) fn plan(&mut self, plan: &Plan) {
        self.plan_at("plan", plan);
    }

    /// A plan that is the argument with this name.
    pub(super) fn plan_at(&mut self, key: &str, plan: &Plan) {
        self.nested(key, &mut |this| {
            this.agencies("agencies", &plan.agencies);
            this.unique("targets", &mut plan.targets.iter().map(|row| &row.id));
            this.unique("tasks", &mut plan.tasks.iter().map(|row| &row.id));
            this.unique("reporting", &mut plan.reporting.iter().map(|row| &row.id));
            this.nested("targets", &mut |this| {
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
                        let known = rulebook.indicators().map(|known| known.id.as_str());
                        let known: Vec<&str> = known.collect();
                        reader.at_index(position, |reader| {
                            reader.unknown(Code::UnknownName, "indicator", id, &known);
                        });
                    }
                }
            });
        });
    }

    pub(super) fn agencies(&mut self, key: &str, agencies: &[Agency]) {
        self.unique(key, &mut agencies.iter().map(|row| &row.id));
    }

    /// Successions are followed so far and no farther: agencies from which more lead on are refused.
    pub(super) fn successions(&mut self, steps: &[&str], directory: &Directory<'_>) {
        for index in directory.succeeded_too_often() {
            let index = index.to_string();
            let rest = [index.as_str(), "successors"];
            let steps = steps.iter().copied().chain(rest).map(str::to_owned);
            at(&mut self.reader, &steps.collect::<Vec<_>>(), |reader| {
                let message =
                    format!("more than {MOST_SUCCESSIONS} successions lead on from this agency");
                let help = "state the successors that the plan needs, and no circle of them";
                reader.problem(Code::TooLarge, message, Some(help.to_owned()));
            });
        }
    }

    pub(super) fn meetings(&mut self, key: &str, meetings: &[Meeting]) {
        // The id of a secret row is not repeated in a message, but must be unique all the same.
        let mut ids = meetings
            .iter()
            .map(|row| (row.id.as_str(), row.is_secret()));
        self.reader
            .at_key(key, |reader| reader.unique_ids(&mut ids));
        self.nested(key, &mut |this| {
            for (index, meeting) in meetings.iter().enumerate() {
                this.held(Some(index), meeting);
            }
        });
    }

    pub(super) fn meeting(&mut self, meeting: &Meeting) {
        self.nested("meeting", &mut |this| this.held(None, meeting));
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
                self.after_as_of(&steps, day, as_of);
            }
        }
    }

    pub(super) fn registers(&mut self, registers: &Registers) {
        self.nested("registers", &mut |this| {
            if let Some(meetings) = &registers.meetings {
                this.meetings("meetings", meetings);
            }
            this.exchanges(registers.documents.as_deref().unwrap_or_default());
            for (index, row) in registers.documents.iter().flatten().enumerate() {
                this.day("documents", index, "sentOn", row.sent_on);
            }
            let dossiers = registers.dossiers.iter().flatten();
            this.unique("dossiers", &mut dossiers.clone().map(|row| &row.id));
            for (index, row) in dossiers.enumerate() {
                this.day("dossiers", index, "receivedOn", row.received_on);
                this.day("dossiers", index, "completedOn", row.completed_on);
            }
            let procedures = registers.procedures.iter().flatten();
            this.unique("procedures", &mut procedures.map(|row| &row.id));
            let digitization = registers.digitization.iter().flatten();
            this.unique("digitization", &mut digitization.clone().map(|row| &row.id));
            for (index, row) in digitization.enumerate() {
                this.day("digitization", index, "createdOn", row.created_on);
            }
            for (index, row) in registers.task_events.iter().flatten().enumerate() {
                this.day("taskEvents", index, "happenedOn", row.happened_on);
                this.day("taskEvents", index, "recordedOn", row.recorded_on);
            }
            for (index, row) in registers.reports.iter().flatten().enumerate() {
                this.day("reports", index, "sentOn", row.sent_on);
                this.day("reports", index, "recordedOn", row.recorded_on);
            }
        });
    }

    /// One document to two recipients is two rows; to one recipient on one day it is one, by however
    /// many channels it went.
    fn exchanges(&mut self, documents: &[Exchange]) {
        let mut seen = HashSet::new();
        for (index, row) in documents.iter().enumerate() {
            let Some(recipient) = stated(row.recipient.as_ref()) else {
                continue;
            };
            let agency = row.agency.as_deref().map(fold);
            let is_new = seen.insert((trimmed(&row.id), agency, fold(recipient), row.sent_on));
            if is_new {
                continue;
            }
            let steps = ["documents".to_owned(), index.to_string(), "id".to_owned()];
            at(&mut self.reader, &steps, |reader| {
                reader.problem(
                    Code::DuplicateId,
                    "this document stands twice for one recipient and one day",
                    Some("keep one row for it, with all its channels".to_owned()),
                );
            });
        }
    }

    /// A day of a row that has passed is not after today.
    fn day(&mut self, list: &str, index: usize, field: &str, day: Option<NaiveDate>) {
        let late = day.zip(self.as_of).filter(|(day, as_of)| day > as_of);
        if let Some((day, as_of)) = late {
            let steps = [list.to_owned(), index.to_string(), field.to_owned()];
            self.after_as_of(&steps, day, as_of);
        }
    }

    fn after_as_of(&mut self, steps: &[String], day: NaiveDate, as_of: NaiveDate) {
        let help = if self.leaves_out {
            "correct the day, use a later `options.asOf`, or leave out what happened later: `options.later` is `leaveOut`"
        } else {
            "correct the day, or use a later `options.asOf`"
        };
        at(&mut self.reader, steps, |reader| {
            reader.problem(
                Code::AfterAsOf,
                format!("{day} is after `asOf`, {as_of}, but stands as something that happened"),
                Some(help.to_owned()),
            );
        });
    }

    fn unique(&mut self, key: &str, ids: &mut dyn Iterator<Item = &String>) {
        let mut ids = ids.map(|id| (id.as_str(), false));
        self.reader
            .at_key(key, |reader| reader.unique_ids(&mut ids));
    }

    /// Goes one level down.
    fn nested(&mut self, key: &str, check: &mut dyn FnMut(&mut Self)) {
        self.reader.enter(key);
        check(self);
        self.reader.leave();
    }
}

fn at(reader: &mut Reader, steps: &[String], tell: impl FnOnce(&mut Reader)) {
    for step in steps {
        reader.enter(step);
    }
    tell(reader);
    for _ in steps {
        reader.leave();
    }
}
