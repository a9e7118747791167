//! What several checks of a rulebook say.

use chrono::NaiveDate;

use crate::message::Message;
use crate::text::Label;

pub(crate) const SCHEME: Label = Label::new("cách tính kỳ", "scheme");
pub(crate) const INDICATOR: Label = Label::new("chỉ tiêu", "indicator");

/// What to do about an id that another has.
pub(super) fn id_of_its_own() -> Message {
    Message::of("hãy đặt một mã riêng", "give it an id of its own", &[])
}

/// What is wrong with a time that ends before its first day.
pub(super) fn ends_before(from: NaiveDate, to: NaiveDate) -> Message {
    Message::of(
        "ngày {} sớm hơn ngày đầu tiên là {}",
        "{} is before the first day, {}",
        &[&to, &from],
    )
}
