//! Conventions on how the days of deadlines are counted.

use crate::calendar::LastDay;
use crate::json::terms;

terms! {
    /// Where a last day goes that is a day of rest (T-12).
    pub enum Roll("roll", "giá trị của `roll`", "value of `roll`") {
        /// To the next working day if it was counted, and nowhere if it was named.
        ByKind = "byKind", "thời hạn tính theo ngày thì lùi sang sau, ngày ấn định thì giữ nguyên", "counted periods to the next working day, named days nowhere";
        /// Nowhere.
        None = "none", "giữ nguyên", "nowhere";
        /// To the next working day.
        Next = "next", "ngày làm việc tiếp theo", "to the next working day";
        /// To the working day before.
        Previous = "previous", "ngày làm việc liền trước", "to the working day before";
    }
}

terms! {
    /// With which day a counted period begins.
    pub enum CountFrom("countFrom", "giá trị của `countFrom`", "value of `countFrom`") {
        /// With the day after the one from which it runs.
        NextDay = "nextDay", "từ ngày tiếp theo", "the next day";
        /// With the day from which it runs.
        SameDay = "sameDay", "từ chính ngày đó", "the day itself";
    }
}

impl LastDay {
    /// The conventions on which a last day depends.
    pub(crate) fn conventions(self) -> &'static [&'static str] {
        match self {
            Self::Named => &[Roll::GROUP],
            Self::Counted => &[CountFrom::GROUP, Roll::GROUP],
            Self::Worked => &[CountFrom::GROUP],
        }
    }
}
