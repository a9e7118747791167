//! What a layer is called: otherwise than those that come with the library.

use super::RulebookData;
use super::load::embedded;
use crate::error::Code;
use crate::json::{Json, Reader, Wire as _};
use crate::message::Message;

/// A layer is called otherwise than those that come with the library, so that an answer tells which
/// of them it rests on.
pub(super) fn own_name(data: &RulebookData, reader: &mut Reader) {
    for (key, text) in [("id", &data.id), ("version", &data.version)] {
        if text.trim().is_empty() {
            reader.at_key(key, |reader| {
                let message = Message::of("`{}` để trống", "`{}` is empty", &[&key]);
                let help = Message::of(
                    "kết quả nêu tên bộ quy định làm căn cứ",
                    "answers name the rulebook that they rest on",
                    &[],
                );
                reader.problem(Code::OutOfRange, message, Some(help));
            });
        }
    }
    if data.poses_as_embedded() {
        reader.at_key("id", |reader| {
            let message = Message::of(
                "`{}` là bộ quy định có sẵn",
                "`{}` is a rulebook that comes with the library",
                &[&data.id],
            );
            let help = Message::of(
                "hãy đặt mã riêng và khai `extends` là `{}`",
                "give the layer an id of its own, and name `{}` in `extends`",
                &[&data.id],
            );
            reader.problem(Code::DuplicateId, message, Some(help));
        });
    }
}

impl RulebookData {
    /// Whether it has the id of a layer that comes with the library, and is another. The layer that is
    /// made again of the plan is the same, in the plan's own words.
    pub(super) fn poses_as_embedded(&self) -> bool {
        let known = embedded(&self.id).and_then(Result::ok);
        known.is_some_and(|known| untitled(known.lowest().json()) != untitled(self.json()))
    }
}

/// A layer without the wording of its titles.
fn untitled(json: Json<'_>) -> Json<'_> {
    match json {
        Json::List(items) => Json::List(items.into_iter().map(untitled).collect()),
        Json::Object(entries) => {
            let rest = entries.into_iter().filter(|(key, _)| key != "title");
            Json::Object(rest.map(|(key, value)| (key, untitled(value))).collect())
        }
        other => other,
    }
}
