//! Days, local times, half-days, periods, deadlines and lunar dates. Nothing here reads a clock.

mod date;
mod deadline;
mod half_day;
mod lunar;
mod lunar_table;
mod period;
mod phrase;

pub use chrono::NaiveDate;
pub use date::{LocalTime, MonthDay};
pub(crate) use date::{day_en, day_or_month_end as day_of_month, day_vi};
pub use deadline::{Counted, Cycle, Deadline, Ongoing, Plain, Recurring, RoundDay};
pub(crate) use half_day::DayParts;
pub use half_day::TimeOfDay;
pub use lunar::LunarDate;
pub use period::{Days, Period};
