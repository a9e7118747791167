//! Days, local times, half-days, periods, deadlines, lunar dates and days of work. Nothing here
//! reads a clock.

mod count;
mod date;
mod deadline;
mod half_day;
mod hours;
mod local_time;
mod lunar;
mod lunar_table;
mod period;
mod phrase;
mod week;
mod window;
mod words;
mod work;

pub use chrono::NaiveDate;
pub use count::Rolled;
pub(crate) use count::{
    LastDay, first_of_period, last_of_calendar_days, last_of_working_days, rolled,
    rolled_in_period, working_days_before,
};
pub use date::MonthDay;
pub(crate) use date::{
    day_en, day_of_year, day_or_month_end as day_of_month, day_vi, last_of_month, no_day,
    parse_date,
};
pub use deadline::{Counted, Cycle, Deadline, Ongoing, Plain, Recurring, RoundDay};
pub(crate) use half_day::DayParts;
pub use half_day::TimeOfDay;
pub(crate) use hours::{Daily, Interval, Worked, WorkingHours, WorkingTime, merged, without};
pub use local_time::LocalTime;
pub use lunar::LunarDate;
pub use period::{Days, Period};
pub use week::Weekdays;
pub(crate) use window::{Part, PeriodName, Windows};
pub use words::{DeadlineNote, DeadlineReading};
pub(crate) use words::{
    DueIn, Given, Middle, Middles, Moment, NotWhen, Stated, Stretch, due_in,
    parse as parse_deadline_words, parse_words, stretches,
};
pub use work::WorkCalendar;
pub(crate) use work::YEARS;
