//! What a call must be beyond its types: ids that are unique, names that exist, and nothing that
//! happened after the day on which it is looked at.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::agency::{Agency, Directory, MOST_SUCCESSIONS};
use crate::calendar::LocalTime;
use crate::error::{Code, Error};
use crate::json::{MOST_COUNT, Reader};
use crate::meeting::{Meeting, Status};
use crate::message::Message;
use crate::names::Numbers;
use crate::options::Options;
use crate::plan::Plan;
use crate::register::{Exchange, Registers};
use crate::rule::RULE_NAMES;
use crate::rulebook::{INDICATOR, Rulebook};
use crate::text::{Label, fold, stated, trimmed};

const RULE: Label = Label::new("quy tắc", "rule");

/// A list, a row of it, and a field of that.
type Place<'p> = (&'p str, usize, &'p str);

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
        self.names(options, &RULE, RULE_NAMES);
    }

    /// `options.include` and `options.exclude` of an operation that measures.
    pub(super) fn indicator_names(&mut self, options: &Options) {
        let rulebook = self.rulebook;
        let indicators = rulebook.indicators();
        let known: Vec<&str> = indicators.map(|known| known.id.as_str()).collect();
        self.names(options, &INDICATOR, &known);
    }

    fn names(&mut self, options: &Options, what: &Label, known: &[&str]) {
        let include = options.include.as_deref().unwrap_or_default();
        let lists = [("include", include), ("exclude", &options.exclude[..])];
        if lists.iter().all(|(_, names)| names.is_empty()) {
            return;
        }
        let is_known: Numbers<'_> = known.iter().copied().collect();
        self.reader.at_key("options", |reader| {
            for (key, names) in lists {
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
                            reader.unknown(Code::UnknownName, &INDICATOR, id, &known);
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
            for step in steps {
                self.reader.enter(step);
            }
            self.reader.at_index(index, |reader| {
                reader.at_key("successors", |reader| {
                    let message = Message::of(
                        "cơ quan này có hơn {} lần kế thừa nối tiếp",
                        "more than {} successions lead on from this agency",
                        &[&MOST_SUCCESSIONS],
                    );
                    let help = Message::of(
                        "chỉ nêu các cơ quan kế thừa cần cho kế hoạch, không nối thành vòng",
                        "state the successors that the plan needs, and no circle of them",
                        &[],
                    );
                    reader.problem(Code::TooLarge, message, Some(help));
                });
            });
            for _ in steps {
                self.reader.leave();
            }
        }
    }

    /// A register of meetings, and the plan whose agencies it names.
    pub(super) fn meetings_and_plan(&mut self, meetings: &[Meeting], plan: Option<&Plan>) {
        self.meetings("meetings", meetings);
        if let Some(plan) = plan {
            self.plan(plan);
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
                this.reader.enter_index(index);
                this.held(meeting);
                this.reader.leave();
            }
        });
    }

    pub(super) fn meeting(&mut self, meeting: &Meeting) {
        self.nested("meeting", &mut |this| this.held(meeting));
    }

    /// The minutes of an agenda have a sum, and a meeting that was held was not held after today.
    fn held(&mut self, meeting: &Meeting) {
        let minutes = meeting.agenda.iter().filter_map(|item| item.minutes);
        if minutes.fold(0, u64::saturating_add) > MOST_COUNT.unsigned_abs() {
            self.reader.at_key("agenda", |reader| {
                let message = Message::of(
                    "tổng số phút của chương trình vượt quá {}",
                    "the minutes of the agenda are more than {}",
                    &[&MOST_COUNT],
                );
                reader.problem(Code::OutOfRange, message, None);
            });
        }
        let Some(as_of) = self.as_of else { return };
        if !matches!(meeting.status, Some(Status::Held | Status::Interrupted)) {
            return;
        }
        for (position, session) in meeting.sessions.iter().enumerate() {
            let late = session.start.map(LocalTime::day).filter(|day| *day > as_of);
            if let Some(day) = late {
                self.after_as_of(("sessions", position, "start"), day, as_of);
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
            let message = Message::of(
                "văn bản này ghi hai lần cho một nơi nhận trong một ngày",
                "this document stands twice for one recipient and one day",
                &[],
            );
            let help = Message::of(
                "hãy giữ một dòng, ghi đủ các kênh gửi",
                "keep one row for it, with all its channels",
                &[],
            );
            let place = ("documents", index, "id");
            self.problem(place, Code::DuplicateId, message, help);
        }
    }

    /// A day of a row that has passed is not after today.
    fn day(&mut self, list: &str, index: usize, field: &str, day: Option<NaiveDate>) {
        let late = day.zip(self.as_of).filter(|(day, as_of)| day > as_of);
        if let Some((day, as_of)) = late {
            self.after_as_of((list, index, field), day, as_of);
        }
    }

    fn after_as_of(&mut self, place: Place<'_>, day: NaiveDate, as_of: NaiveDate) {
        let message = Message::of(
            "ngày {} sau `asOf` là {}, nhưng ghi là việc đã diễn ra",
            "{} is after `asOf`, {}, but stands as something that happened",
            &[&day, &as_of],
        );
        let help = if self.leaves_out {
            Message::of(
                "hãy sửa ngày, dùng `options.asOf` muộn hơn, hoặc bỏ qua việc diễn ra sau: đặt `options.later` là `leaveOut`",
                "correct the day, use a later `options.asOf`, or leave out what happened later: `options.later` is `leaveOut`",
                &[],
            )
        } else {
            Message::of(
                "hãy sửa ngày, hoặc dùng `options.asOf` muộn hơn",
                "correct the day, or use a later `options.asOf`",
                &[],
            )
        };
        self.problem(place, Code::AfterAsOf, message, help);
    }

    /// Reports a problem of a field of a row.
    fn problem(&mut self, place: Place<'_>, code: Code, message: Message, help: Message) {
        let (list, index, field) = place;
        self.reader.at_key(list, |reader| {
            reader.at_index(index, |reader| {
                reader.at_key(field, |reader| reader.problem(code, message, Some(help)));
            });
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
