//! What every call may say beside its arguments.

use chrono::NaiveDate;

use crate::finding::AnswerForm;
use crate::indicator::ConventionChoices;
use crate::json::{
    Docs, IntoField, Json, Read, Reader, Shape, Wire, deserialize, made_from, record, serialize,
    terms,
};
use crate::names::ByName;
use crate::rulebook::{LocalDay, PeriodChoice, RulebookChoice};
use crate::text::Label;

terms! {
    /// By what rows are grouped.
    pub enum GroupBy("by", "cách phân nhóm", "grouping") {
        /// By agency.
        Agency = "agency", "cơ quan", "agency";
        /// By calendar month.
        Month = "month", "tháng", "month";
        /// By calendar quarter.
        Quarter = "quarter", "quý", "quarter";
        /// By category of meeting.
        Category = "category", "loại cuộc họp", "category";
        /// By kind of meeting.
        Kind = "kind", "tính chất cuộc họp", "kind";
        /// By mode of meeting.
        Mode = "mode", "hình thức họp", "mode";
    }
}

/// By what rows are grouped: `"agency"`, or several, `["agency", "quarter"]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grouping(pub Vec<GroupBy>);

impl From<GroupBy> for Grouping {
    fn from(by: GroupBy) -> Self {
        Self(vec![by])
    }
}

impl<const COUNT: usize> From<[GroupBy; COUNT]> for Grouping {
    fn from(by: [GroupBy; COUNT]) -> Self {
        Self(by.into())
    }
}

made_from!(Grouping: GroupBy);

impl<const COUNT: usize> IntoField<Grouping> for [GroupBy; COUNT] {
    fn into_field(self) -> Grouping {
        self.into()
    }
}

impl Wire for Grouping {
    const MAY_BE_ABSENT: bool = true;
    const DOCS: Docs = Docs {
        of_type: "By what rows are grouped: `\"agency\"`, or several, `[\"agency\", \"quarter\"]`.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("Grouping", &[GroupBy::shape, <Vec<GroupBy>>::shape])
    }

    fn json(&self) -> Json<'_> {
        self.0.json()
    }
}

serialize!(Grouping);
deserialize!(Grouping);

impl Read for Grouping {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Json::List(_) => Vec::read(node, reader).map(Self),
            node => GroupBy::read(node, reader).map(|by| Self(vec![by])),
        }
    }

    fn reads_back(&self) -> bool {
        true
    }
}

/// How many findings are listed: so many, or `"all"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MostFindings {
    /// The first so many in the order of the input.
    So(u64),
    /// All.
    All,
}

/// The word for all.
const ALL: &[&str] = &["all"];

impl Wire for MostFindings {
    const DOCS: Docs = Docs {
        of_type: "How many findings are listed: so many, or `\"all\"`.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("MostFindings", &[u64::shape, || Shape::Term("All", ALL)])
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::So(most) => most.json(),
            Self::All => Json::text("all"),
        }
    }
}

serialize!(MostFindings);
deserialize!(MostFindings);

impl Read for MostFindings {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Json::Text(_) => reader
                .term(
                    node,
                    &Label::new("số lượng phát hiện", "number of findings"),
                    ALL,
                )
                .map(|_| Self::All),
            node => u64::read(node, reader).map(Self::So),
        }
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::So(most) => most.reads_back(),
            Self::All => true,
        }
    }
}

record! {
    /// What an agency that was there before counted in the earlier year.
    pub struct PredecessorFigure {
        /// Its name.
        pub name: String = required,
        /// Its figure.
        pub value: u64 = required,
    }
}

record! {
    @whole
    /// What an agency counted in the part of the earlier year in which it existed.
    pub struct OwnFigure {
        /// The figure.
        pub value: u64 = required,
        /// The first day of that part.
        pub start: NaiveDate = required,
        /// The last day of that part.
        pub end: NaiveDate = required,
    }
}

record! {
    /// What a reduction is measured from, and who decided that. It has a `value`, or figures of
    /// `predecessors` and its `own`; the convention `baselinePolicy` says which of them counts.
    pub struct Baseline {
        /// The indicator.
        pub indicator: String = required,
        /// The group of rows, for results that are grouped.
        pub group: ByName<String>,
        /// The figure of the earlier year, where a document gives one.
        pub value: Option<u64>,
        /// Whether the figure is counted in the register of the call, from the rows of the earlier year, as
        /// the indicator counts; in place of a figure that is stated.
        pub from_register: Option<bool>,
        /// The figures of the agencies that were there before, for the part of that year.
        pub predecessors: Vec<PredecessorFigure>,
        /// The figure of the agency itself, for the part of that year in which it existed.
        pub own: Option<OwnFigure>,
        /// The earlier year; the year before the period where nothing is stated.
        pub year: Option<u64>,
        /// The scheme of its year; the calendar where nothing is stated.
        pub scheme: Option<String>,
        /// Who decided on the figure.
        pub decided_by: Option<String>,
        /// The document in which it stands.
        pub document: Option<String>,
    }
}

terms! {
    /// What is done with rows of what happened after the day on which the data are looked at.
    pub enum LaterRows("later", "cách xử lý dòng phát sinh sau ngày đánh giá", "rows of what happened later") {
        /// They are an error.
        Refuse = "refuse", "báo lỗi", "refused";
        /// They are left out of all figures, and counted as left out.
        LeaveOut = "leaveOut", "không tính", "left out";
    }
}

record! {
    @absent
    /// What every call may say beside its arguments. Everything has a default.
    pub struct Options {
        /// The rulebook; `kl-226`, which holds for every ward, where nothing is stated.
        pub rulebook: Option<RulebookChoice>,
        /// The day on which the data are looked at: the only today there is.
        pub as_of: Option<NaiveDate>,
        /// What figures do with rows of what happened after `asOf`: an error where nothing is stated.
        pub later: Option<LaterRows>,
        /// The time that figures are about. Of a register of meetings, only what begins in it is checked; other
        /// rows are there to be compared with.
        pub period: Option<PeriodChoice>,
        /// An earlier period with which figures are compared: *so với cùng kỳ*.
        pub compare_with: Option<PeriodChoice>,
        /// How results are grouped.
        pub by: Grouping,
        /// The one agency whose rows count.
        pub agency: Option<String>,
        /// What reductions are measured from.
        pub baselines: Vec<Baseline>,
        /// Conventions other than those of the rulebook.
        pub conventions: ConventionChoices,
        /// The only rules, or indicators, that are wanted; none where the list is empty, and all where
        /// nothing is stated.
        pub include: Option<Vec<String>>,
        /// The rules, or indicators, that are not wanted.
        pub exclude: Vec<String>,
        /// Local days off, and local days of work, beside those of the rulebook.
        pub days: Vec<LocalDay>,
        /// How findings are answered: in full where nothing is stated.
        pub answer: Option<AnswerForm>,
        /// How many findings are listed; the first 10,000 where nothing is stated. Those that are
        /// not listed are counted.
        pub most_findings: Option<MostFindings>,
        /// Whether the record of `check_meeting` or `check_task` is still being filled in: what can be read
        /// of it is checked, and what cannot is told in `issues`. Other operations have no drafts.
        pub draft: Option<bool>,
        /// Whether every place that was not looked at or not read is listed, and not the first 20.
        pub all_places: Option<bool>,
    }
}
