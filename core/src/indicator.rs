//! Indicators as data: what is counted, among what, in which rows; and the conventions of
//! counting.

mod convention;
mod counting;
mod field;
mod filter;
mod inside;
mod plain;
mod standard;

use std::borrow::Cow;

use crate::error::Code;
use crate::json::{Json, Read, Reader, one_key, record, terms};
use crate::message::{Message, Say};
use crate::text::{Label, each_in_backticks, excerpt};
pub(crate) use convention::{
    CONVENTION_NAMES, CONVENTIONS, Convention, ConventionValues, Conventions, convention_label,
    convention_name, on_off_conventions,
};
pub use convention::{
    ClockStop, ConventionChoices, ConventionValue, CountLevel, CulturalDay, ElectronicIf,
    HybridCountsAs, LengthMeasure, ModeSource, RoomsAre, UnclassifiedCountsAs,
};
pub use counting::{CountFrom, Roll};
pub(crate) use field::{FieldKind, FieldValue};
pub use field::{RowField, Rows};
pub use filter::{Filter, FilterValue};
pub use standard::{BaselinePolicy, JointTarget, ReductionPath};

record! {
    @ordered
    /// A wording in Vietnamese and English.
    pub struct Wording {
        /// In Vietnamese.
        pub vi: String = required,
        /// In English.
        pub en: String = required,
    }
}

impl Say for Wording {
    fn vi(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.vi)
    }

    fn en(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.en)
    }
}

terms! {
    @closed
    /// What is said of a figure that has a target.
    pub enum Verdict("verdict", "kết luận", "verdict") {
        /// The target is met.
        Met = "met", "đạt", "met";
        /// The target is missed.
        NotMet = "notMet", "không đạt", "not met";
        /// The figure cannot decide.
        InsufficientBasis = "insufficientBasis", "chưa đủ căn cứ", "insufficient basis";
        /// There is nothing to decide.
        NotApplicable = "notApplicable", "không đánh giá", "not applicable";
    }
}

terms! {
    /// Why there is no plain verdict.
    pub enum Reason("reason", "lý do", "reason") {
        /// Nothing was counted, or too many rows do not say.
        NoData = "noData", "không có hoặc thiếu số liệu", "no or too few data";
        /// Rows whose day has passed do not say whether they were held.
        StatusStale = "statusStale", "có cuộc họp đã qua ngày mà chưa ghi kết quả", "meetings whose day has passed have no outcome written down";
        /// There is nothing to reduce from.
        NoBaseline = "noBaseline", "không có số nền", "no baseline";
        /// A reduction from zero is not defined.
        ZeroBaseline = "zeroBaseline", "số nền bằng 0", "the baseline is zero";
        /// It is not stated for which period.
        NoPeriod = "noPeriod", "chưa nêu kỳ", "no period is stated";
        /// It is not stated as of which day, so that more may have happened in the period.
        AsOfMissing = "asOfMissing", "chưa nêu ngày chốt số liệu", "no day is stated to which the data go";
        /// More may still happen in the period.
        PeriodOpen = "periodOpen", "chưa hết kỳ", "the period is still open";
        /// The period is part of the one that is set or compared with: half a year against a year.
        PeriodPartial = "periodPartial", "kỳ này chỉ là một phần của năm được giao chỉ tiêu", "the period is only part of the year that the target is set for";
        /// It depends on how hybrid meetings are counted.
        HybridUndecided = "hybridUndecided", "tùy cách tính cuộc họp kết hợp", "it depends on how hybrid meetings are counted";
        /// It depends on what the unclassified meetings are.
        UnclassifiedUndecided = "unclassifiedUndecided", "tùy cách phân loại cuộc họp", "it depends on how meetings are classified";
        /// Figures of different reporting calendars cannot be mixed.
        SchemeMismatch = "schemeMismatch", "lẫn các kỳ báo cáo khác nhau", "different reporting calendars are mixed";
        /// The rulebook sets no target.
        NoTarget = "noTarget", "không có chỉ tiêu", "no target";
    }
}

record! {
    @whole
    /// A share: rows that pass a further filter, among the rows that pass the first.
    pub struct ShareOf {
        /// Which rows.
        pub rows: Rows = required,
        /// Which of them make the denominator.
        pub denominator: Filter,
        /// Which of those make the numerator.
        pub numerator: Filter = required,
        /// Whether secret rows are removed before anything is counted.
        pub without_secret: Option<bool>,
    }
}

record! {
    @whole
    /// A count of rows.
    pub struct CountOf {
        /// Which rows.
        pub rows: Rows = required,
        /// Which of them are counted.
        pub filter: Filter,
        /// Whether rows with one id count once.
        pub distinct: Option<bool>,
    }
}

one_key! {
    /// How an indicator's figure is made.
    pub enum Figure ("cách tính", "a figure", UnknownName) [] {
        /// Numerator over denominator.
        Share(ShareOf) = "share",
        /// (baseline - current) over baseline.
        Reduction(CountOf) = "reduction",
        /// A number of rows, over 1.
        Count(CountOf) = "count",
    }
}

impl Figure {
    /// Which rows it counts.
    #[must_use]
    pub fn rows(&self) -> Rows {
        match self {
            Self::Share(share) => share.rows,
            Self::Reduction(count) | Self::Count(count) => count.rows,
        }
    }

    /// Which rows belong: the denominator of a share, the rows of a count.
    pub(crate) fn belongs(&self) -> &Filter {
        match self {
            Self::Share(share) => &share.denominator,
            Self::Reduction(count) | Self::Count(count) => &count.filter,
        }
    }

    /// Which of them make the numerator of a share.
    pub(crate) fn numerator(&self) -> Option<&Filter> {
        match self {
            Self::Share(share) => Some(&share.numerator),
            Self::Reduction(_) | Self::Count(_) => None,
        }
    }

    pub(crate) fn filters(&self) -> impl Iterator<Item = &Filter> {
        std::iter::once(self.belongs()).chain(self.numerator())
    }

    /// A field that its rows do not have.
    fn stray(&self) -> Option<RowField> {
        let mut fields = self.filters().flat_map(Filter::fields);
        fields.find(|field| !field.rows().contains(&self.rows()))
    }

    /// Whether it is filtered by more values than are held against each other.
    fn has_too_many_values(&self) -> bool {
        let values = self.filters().map(Filter::count);
        values.fold(0_usize, usize::saturating_add) > MOST_VALUES
    }

    /// A value that the numerator takes and the denominator leaves out.
    fn outside(&self) -> Option<(RowField, FilterValue)> {
        self.numerator()?.outside(self.belongs())
    }

    pub(crate) fn is_reduction(&self) -> bool {
        matches!(self, Self::Reduction(_))
    }
}

/// So many values the filters of one figure name: each is held against each.
const MOST_VALUES: usize = 1000;

impl Read for Figure {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let figure = Self::read_key(json, reader)?;
        if let Some(field) = figure.stray() {
            let known: Vec<_> = RowField::ALL
                .iter()
                .filter(|known| known.rows().contains(&figure.rows()))
                .map(|known| known.name())
                .collect();
            let rows = figure.rows();
            let message = Message::of(
                "`{}` không phải là trường của {}",
                "`{}` is not a field of {}",
                &[&field.name(), &Label::new(rows.label().vi, rows.name())],
            );
            let help = Message::of(
                "các trường: {}",
                "fields: {}",
                &[&each_in_backticks(&known)],
            );
            reader.problem(Code::InvalidFilter, message, Some(help));
            return None;
        }
        if figure.has_too_many_values() {
            let message = Message::of(
                "một số liệu được lọc theo nhiều nhất {} giá trị",
                "a figure is filtered by at most {} values",
                &[&MOST_VALUES],
            );
            let help = Message::of(
                "hãy nêu ít giá trị hơn, hoặc nêu những giá trị bị loại dưới `not`",
                "name fewer values, or those that are left out under `not`",
                &[],
            );
            reader.problem(Code::TooLarge, message, Some(help));
            return None;
        }
        if let Some((field, value)) = figure.outside() {
            reader.at_key("share", |reader| {
                reader.at_key("numerator", |reader| {
                    let message = Message::of(
                        "`numerator` lấy các dòng có `{}` là `{}`, trong khi `denominator` bỏ các dòng này",
                        "`numerator` takes rows whose `{}` is `{}`, which `denominator` leaves out",
                        &[&field.name(), &excerpt(&value.plain())],
                    );
                    let help = Message::of(
                        "tử số chỉ lấy trong số các dòng của mẫu số",
                        "a numerator takes some of the rows of its denominator",
                        &[],
                    );
                    reader.problem(Code::InvalidFilter, message, Some(help));
                });
            });
            return None;
        }
        Some(figure)
    }

    fn reads_back(&self) -> bool {
        self.part_reads_back()
            && self.stray().is_none()
            && !self.has_too_many_values()
            && self.outside().is_none()
    }
}

record! {
    @whole
    /// An indicator: how a figure is made of rows.
    ///
    /// No law gives formulas for the figures that plans ask for; each definition is the project's
    /// own, and says so by being data in a rulebook.
    pub struct Indicator {
        /// The id.
        pub id: String = required,
        /// What is measured. Two indicators of one quantity measure it among different things.
        pub quantity: Option<String>,
        /// Its name.
        pub title: Wording = required,
        /// What it counts.
        pub unit: Wording = required,
        /// How the figure is made.
        pub figure: Figure = required,
    }
}

impl Indicator {
    /// The quantity, which is the indicator itself where no other measures the same.
    pub(crate) fn measures(&self) -> &str {
        self.quantity.as_deref().unwrap_or(&self.id)
    }
}
