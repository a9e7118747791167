//! What baselines must be: of a known indicator and group, with figures that say something.

use chrono::Datelike as _;

use super::validate::Validator;
use crate::calendar::Period;
use crate::error::Code;
use crate::indicator::{BaselinePolicy, Indicator, Rows};
use crate::json::{Json, MOST_COUNT, Reader, ToJson};
use crate::kpi::Base;
use crate::meeting::{Category, Kind, Mode};
use crate::message::Message;
use crate::names::Numbers;
use crate::options::{Baseline, GroupBy, Options, OwnFigure};
use crate::rulebook::{Rulebook, SCHEME};
use crate::text::{Label, excerpt};

impl Validator<'_> {
    /// `year` is that of the period, where there is one.
    pub(super) fn baselines(&mut self, options: &Options, year: Option<i32>) {
        let before = year.and_then(|year| u64::try_from(year).ok()?.checked_sub(1));
        let rulebook = self.rulebook;
        let mut seen = Numbers::default();
        self.reader.at_key("options", |reader| {
            reader.at_key("baselines", |reader| {
                for (index, baseline) in options.baselines.iter().enumerate() {
                    reader.at_index(index, |reader| {
                        match rulebook.indicator(&baseline.indicator) {
                            None => rulebook.unknown_indicator(&baseline.indicator, reader),
                            Some(known) if !known.figure.is_reduction() => {
                                reader.at_key("indicator", |reader| no_reduction(known, reader));
                            }
                            Some(_) => {}
                        }
                        reader.at_key("group", |reader| {
                            for (by, value) in &baseline.group {
                                check_group(by, value, reader);
                            }
                        });
                        let schemes = rulebook.scheme_ids();
                        if let Some(id) = &baseline.scheme
                            && !schemes.contains(&id.as_str())
                        {
                            reader.at_key("scheme", |reader| {
                                reader.unknown(Code::UnknownName, &SCHEME, id, &schemes);
                            });
                        }
                        if baseline.is_counted() {
                            check_counted(baseline, rulebook, reader);
                        } else {
                            check_figures(baseline, reader);
                        }
                        let implied = before.filter(|_| baseline.is_counted());
                        let parts: [&dyn ToJson; 4] = [
                            &baseline.indicator,
                            &baseline.group,
                            &baseline.year.or(implied),
                            &baseline.scheme,
                        ];
                        let key = Json::List(parts.map(ToJson::to_json).to_vec());
                        if !seen.is_new(key.to_canonical()) {
                            let message = Message::of(
                                "hai số nền cùng chỉ tiêu, cùng nhóm, cùng năm và cùng cách tính kỳ",
                                "two baselines are for the same indicator, group, year and scheme",
                                &[],
                            );
                            reader.problem(Code::DuplicateId, message, None);
                        }
                    });
                }
            });
        });
    }
}

/// A figure that nothing would ever be measured from is a slip.
fn no_reduction(indicator: &Indicator, reader: &mut Reader) {
    let message = Message::of(
        "`{}` không phải chỉ tiêu giảm, nên không có số nền",
        "`{}` is not a reduction, and has no baseline",
        &[&indicator.id],
    );
    reader.problem(Code::WrongType, message, None);
}

/// What is counted in the register is stated nowhere else, and stands in a register.
fn check_counted(baseline: &Baseline, rulebook: &Rulebook, reader: &mut Reader) {
    let stated =
        baseline.value.is_some() || baseline.own.is_some() || !baseline.predecessors.is_empty();
    let indicator = rulebook.indicator(&baseline.indicator);
    let rows = indicator.map(|indicator| indicator.figure.rows());
    let of_plan =
        rows.filter(|rows| matches!(rows, Rows::Tasks | Rows::DueTasks | Rows::DueReports));
    let message = if stated {
        Message::of(
            "số nền vừa được ghi, vừa được đếm từ sổ",
            "the baseline is both stated and counted in the register",
            &[],
        )
    } else if of_plan.is_some() {
        Message::of(
            "số liệu của `{}` lấy từ kế hoạch, không đếm được từ sổ",
            "the rows of `{}` are those of a plan, and in no register",
            &[&baseline.indicator],
        )
    } else {
        return;
    };
    let help = Message::of(
        "hãy ghi `value`, hoặc chỉ ghi `fromRegister`",
        "give `value`, or `fromRegister` alone",
        &[],
    );
    reader.at_key("fromRegister", |reader| {
        reader.problem(Code::WrongType, message, Some(help));
    });
}

/// A baseline says a figure, or of what it is made up, and no more than can be counted exactly.
fn check_figures(baseline: &Baseline, reader: &mut Reader) {
    if baseline.value.is_none() && baseline.own.is_none() {
        reader.at_key("value", |reader| {
            let message = Message::of("thiếu mục `value`", "`value` is missing", &[]);
            let help = Message::of(
                "hãy ghi `value`, hoặc `own` kèm số liệu của `predecessors`",
                "give `value`, or `own` with the figures of `predecessors`",
                &[],
            );
            reader.problem(Code::MissingKey, message, Some(help));
        });
    }
    let Some(own) = &baseline.own else { return };
    if !reader.at_key("own", |reader| check_own(own, baseline.year, reader)) {
        return;
    }
    let made_up = [
        (BaselinePolicy::PredecessorsPlusOwn, "predecessors"),
        (BaselinePolicy::Annualised, "own"),
    ];
    for (policy, key) in made_up {
        let nothing = key == "predecessors" && baseline.predecessors.is_empty();
        let fits = |base: Base| base.value <= MOST_COUNT;
        if !nothing && !baseline.under(policy).is_some_and(fits) {
            reader.at_key(key, |reader| {
                let message = Message::of(
                    "`{}` tính từ các số liệu này quá lớn",
                    "`{}` of these figures is too great",
                    &[&policy.name()],
                );
                reader.problem(Code::OutOfRange, message, None);
            });
        }
    }
}

/// Whether the part of the year is one.
fn check_own(own: &OwnFigure, year: Option<u64>, reader: &mut Reader) -> bool {
    let message = if own.end < own.start {
        Message::of(
            "ngày {} sớm hơn `start` là {}",
            "{} is before `start`, {}",
            &[&own.end, &own.start],
        )
    } else if own.end.year() != own.start.year() {
        Message::of(
            "`start` và `end` nằm ở hai năm khác nhau",
            "`start` and `end` lie in two years",
            &[],
        )
    } else if year.is_some_and(|year| i64::try_from(year) != Ok(own.start.year().into())) {
        Message::of(
            "ngày {} không thuộc năm ghi ở `year`",
            "{} does not lie in `year`",
            &[&own.end],
        )
    } else {
        return true;
    };
    reader.at_key("end", |reader| {
        reader.problem(Code::OutOfRange, message, None);
    });
    false
}

/// A group that a baseline is for must be one that rows can be in.
fn check_group(by: &str, value: &str, reader: &mut Reader) {
    let Some(known) = GroupBy::ALL.iter().find(|known| known.name() == by) else {
        return reader.unknown(Code::UnknownName, &GroupBy::WHAT, by, GroupBy::NAMES);
    };
    reader.at_key(by, |reader| {
        let (what, names) = match known {
            GroupBy::Agency => return,
            GroupBy::Category => (Category::WHAT, Category::NAMES),
            GroupBy::Kind => (Kind::WHAT, Kind::NAMES),
            GroupBy::Mode => (Mode::WHAT, Mode::NAMES),
            GroupBy::Month | GroupBy::Quarter => {
                let quarter = value.contains('Q');
                let fits = quarter == (*known == GroupBy::Quarter) && value.len() == 7;
                if !fits || value.parse::<Period>().is_err() {
                    let message = Message::of(
                        "`{}` không phải là {}",
                        "`{}` is no {}",
                        &[&excerpt(value), &Label::new(known.label().vi, known.name())],
                    );
                    let help = Message::of(
                        "hãy ghi tháng như `2025-06`, quý như `2025-Q2`",
                        "write `2025-06` for a month, `2025-Q2` for a quarter",
                        &[],
                    );
                    reader.problem(Code::InvalidDate, message, Some(help));
                }
                return;
            }
        };
        if !names.contains(&value) {
            reader.unknown(Code::UnknownName, &what, value, names);
        }
    });
}
