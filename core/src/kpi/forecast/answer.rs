//! What a forecast is made of, as it travels.

use crate::indicator::ConventionValue;
use crate::json::{answer, terms};
use crate::names::ByName;

answer! {
    @copy
    /// What ending the period with as many conferences as the cap allows asks for.
    pub struct AtCap {
        /// The fewest that have to be online, in all.
        pub least_online: i64,
        /// The most that may be in person, in all.
        pub most_in_person: i64,
        /// How many of those held are left out of the share; with the two above they make the cap.
        pub left_out: i64,
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
    /// How the rows were read for the figures of a forecast.
    pub struct ForecastReading {
        /// The conventions that nobody has decided, as they are read here.
        pub conventions: ByName<ConventionValue>,
        /// How many conferences whose day has passed, and of which no outcome is written down, are
        /// taken as held.
        pub stale_held: i64,
        /// How many rows count that may not belong, because they do not state status, day or agency.
        pub unsure_counted: i64,
        /// How many count as online that do not say how people attended, or of a hybrid one where most
        /// did if that decides; the others of them count as in person.
        pub unstated_online: i64,
    }
}

answer! {
    /// What one reading of the rows comes to.
    pub struct ForecastFigures {
        /// How the rows were read.
        pub reading: ForecastReading,
        /// How many were held.
        pub held: i64,
        /// How many of them count as in person.
        pub held_in_person: i64,
        /// How many are planned, for today or later or for no stated day.
        pub planned: i64,
        /// How many of them count as in person.
        pub planned_in_person: i64,
        /// How many more the cap allows; negative where it is exceeded.
        pub remaining: Option<i64>,
        /// What reaching the cap asks for.
        pub at_cap: Option<AtCap>,
        /// The totals with which both targets hold.
        pub feasible_totals: Option<FeasibleTotals>,
        /// The conference in person after which no total meets both targets.
        pub point_of_no_return: Option<PointOfNoReturn>,
        /// Totals as they would come, each by its own way.
        pub projections: Vec<Projection>,
        /// How many of the planned ones are too many under the cap.
        pub drop: Option<i64>,
        /// Where the period would be heading.
        pub outlook: Outlook,
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
    pub enum ProjectionName("projection", "phương án dự báo", "projection") {
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
    pub enum Outlook("outlook", "triển vọng", "outlook") {
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
