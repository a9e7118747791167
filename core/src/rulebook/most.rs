//! How many things that are held against each other a layer has at most: values of a parameter, targets
//! of an indicator, rows of one document, schemes. No rulebook comes near it.

use crate::error::Code;
use crate::json::Reader;
use crate::message::Message;
use crate::text::Label;

pub(super) const MOST: usize = 100;

/// Refuses what is more than a layer has.
pub(super) fn refuse(what: &Label, reader: &mut Reader) {
    let message = Message::of(
        "một bộ quy định có nhiều nhất {} {}",
        "a rulebook has at most {} {}",
        &[&MOST, what],
    );
    let help = Message::of(
        "chỉ giữ những gì cần thiết, mỗi nội dung ghi một lần",
        "keep those that are needed, and state each of them once",
        &[],
    );
    reader.problem(Code::TooLarge, message, Some(help));
}
