//! `reconcile`: published figures held against each other, exactly.
//!
//! A figure was printed with so many decimals: it agrees, or is what rounding or cutting makes of
//! the exact one (T-23), or differs. Percent and percentage points are told apart (T-24), and a
//! share that does not say of what is tried against what was published beside it (T-42).

mod claim;
mod fraction;
mod printed;
mod say;

use crate::finding::Message;
use crate::json::{answer, record, terms};
pub(crate) use claim::reconcile;
pub use printed::Published;

terms! {
    /// What a published sentence says.
    pub enum ClaimKind("claimKind", "loại số liệu công bố", "kind of claim") {
        /// Figures add up to another.
        Sum = "sum", "tổng", "sum";
        /// A figure is a share of another.
        Share = "share", "tỷ lệ", "share";
        /// A figure changed from one to another.
        Change = "change", "mức thay đổi", "change";
    }
}

terms! {
    /// In what a published figure is counted.
    pub enum ClaimUnit("claimUnit", "đơn vị của số liệu công bố", "unit of a claim") {
        /// In units.
        Count = "count", "số lượng", "count";
        /// In per cent of something.
        Percent = "percent", "phần trăm", "per cent";
        /// In percentage points: the difference of two percentages.
        PercentagePoint = "percentagePoint", "điểm phần trăm", "percentage points";
    }
}

terms! {
    /// What became of a claim.
    pub enum ClaimOutcome("claimOutcome", "kết quả đối chiếu", "outcome of a claim") {
        /// It is exact.
        Agrees = "agrees", "khớp", "agrees";
        /// It is the exact figure, rounded half up.
        Rounded = "rounded", "khớp sau khi làm tròn", "agrees when rounded";
        /// It is the exact figure with decimals cut off.
        Truncated = "truncated", "số liệu bị cắt phần lẻ, không làm tròn", "cut off, not rounded";
        /// It is another figure.
        Differs = "differs", "không khớp", "differs";
        /// The number is right in another unit: per cent and percentage points are confused.
        UnitConfused = "unitConfused", "nhầm giữa phần trăm và điểm phần trăm", "per cent and percentage points are confused";
        /// Nothing decides.
        Undecided = "undecided", "chưa đủ căn cứ", "undecided";
    }
}

record! {
    @whole
    /// A figure as it was published.
    pub struct PublishedFigure {
        /// The name under which claims speak of it.
        pub id: String = required,
        /// A count as a number, or a percentage as text with its decimals, such as `"98,62%"`.
        pub value: Published = required,
    }
}

record! {
    @whole
    /// Something that is said of figures.
    pub struct Claim {
        /// What is said.
        pub kind: ClaimKind = required,
        /// The figures by id. Of a sum: its parts. Of a share: the part, then what it is a share of,
        /// added up where there are several; what was published is tried where there is none. Of a
        /// change: before and after.
        pub of: Vec<String> = required,
        /// What it is said to be: the id of a figure, a count as a number, or a percentage as text
        /// with its decimals. A change without a sign is taken as its size.
        pub equals: Published = required,
        /// In what; by its form where nothing is stated.
        pub unit: Option<ClaimUnit>,
    }
}

answer! {
    @copy
    /// An exact figure as a ratio of whole numbers.
    pub struct ExactFigure {
        /// Over what the denominator says; negative for a fall.
        pub numerator: i64,
        /// At least 1; 1 for a count.
        pub denominator: i64,
    }
}

answer! {
    /// What became of one claim.
    pub struct ReconciledClaim {
        /// The outcome.
        pub outcome: ClaimOutcome,
        /// The exact figure in the unit of the claim; a share or change in per cent as a part of 1.
        pub exact: Option<ExactFigure>,
        /// The ids of the figures that, added up, are what the share is of; nothing for other claims,
        /// or where none fits.
        pub denominator_used: Option<Vec<String>>,
        /// The outcome in a sentence.
        pub message: Message,
    }
}
