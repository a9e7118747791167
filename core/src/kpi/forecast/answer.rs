//! What a forecast is made of, as it travels.

use crate::json::{answer, terms};

answer! {
    @copy
    /// What ending the period with as many conferences as the cap allows asks for.
    pub struct AtCap {
        /// The fewest that have to be online, in all.
        pub least_online: i64,
        /// The most that may be in person, in all.
        pub most_in_person: i64,
        /// How many more have to be online; nothing where the cap cannot be reached with both
        /// targets met.
        pub more_online: Option<i64>,
        /// How many more may be in person; nothing where the cap cannot be so reached.
        pub more_in_person: Option<i64>,
    }
}

answer! {
    @copy
    /// The totals with which the period can end and both targets hold; every one between is among
    /// them.
    pub struct FeasibleTotals {
        /// The lowest.
        pub low: i64,
        /// The highest.
        pub high: i64,
    }
}

answer! {
    @copy
    /// From where no total meets both targets any more.
    pub struct PointOfNoReturn {
        /// The conference in person, counted from the first of the period, that is one too many.
        pub in_person: i64,
    }
}

terms! {
    /// How a total is projected.
    pub enum ProjectionName("projection", "projection") {
        /// What was held, at the same pace over all days of the period.
        RunRate = "runRate", "theo tốc độ thực hiện", "at the pace so far";
        /// What was held and what is planned.
        PlanBased = "planBased", "theo kế hoạch đã lập", "as planned";
        /// What was held, growing as in the same period of the year before.
        SamePeriod = "samePeriod", "theo cùng kỳ năm trước", "as in the same period of last year";
    }
}

answer! {
    @copy
    /// A total of the period, projected.
    pub struct Projection {
        /// How.
        pub name: ProjectionName,
        /// The lowest whole number; nothing where there is nothing to project from.
        pub low: Option<i64>,
        /// The highest.
        pub high: Option<i64>,
    }
}

terms! {
    /// Where the period is heading.
    pub enum Outlook("outlook", "outlook") {
        /// The planned conferences as they stand lead to both targets.
        OnPlan = "onPlan", "đạt nếu thực hiện đúng kế hoạch", "met if the plan is kept";
        /// They do once `moves` are online and no more than the cap are held.
        AfterMoves = "afterMoves", "đạt nếu điều chỉnh kế hoạch", "met if the plan is adjusted";
        /// They do not, however held; more conferences online within the cap would.
        BeyondPlan = "beyondPlan", "kế hoạch hiện có chưa đủ để đạt", "the planned conferences are not enough";
        /// Nothing meets both targets any more.
        OutOfReach = "outOfReach", "không còn khả năng đạt", "out of reach";
        /// There is no basis to tell; `reason` says why.
        Unknown = "unknown", "chưa đủ căn cứ dự báo", "no basis to tell";
    }
}
