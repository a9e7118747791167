//! What was not checked, and why.

use super::Message;
use crate::json::{answer, terms};
use crate::number::{count_en, count_vi};
use crate::text::Label;

terms! {
    /// Why a rule could not look at something.
    pub enum SkipReason("skipReason", "lý do", "reason") {
        /// The rule needs to know what day it is.
        AsOfMissing = "asOfMissing", "chưa cho biết ngày đánh giá", "no as-of date was given";
        /// The answer would stand in an attachment that is not there.
        AttachmentMissing = "attachmentMissing", "phụ lục được viện dẫn nhưng không kèm theo", "the attachment that would say it is not there";
        /// The input does not say what the rule needs.
        FieldMissing = "fieldMissing", "thiếu dữ liệu", "the input does not say";
        /// Nobody has decided what kind of meeting it is.
        Unclassified = "unclassified", "chưa phân loại", "not classified";
        /// No regime that holds sets a limit.
        NoLimit = "noLimit", "không có quy định giới hạn", "nothing sets a limit";
        /// The registry of documents does not have it.
        NotInRegistry = "notInRegistry", "không có trong danh mục văn bản", "not in the registry";
        /// The rule compares several rows, and was given one.
        NeedsOthers = "needsOthers", "cần dữ liệu khác để so sánh", "needs other rows to compare with";
        /// There is more to compare it with than is compared.
        TooMany = "tooMany", "quá nhiều dữ liệu để so sánh", "too much to compare it with";
        /// The caller left the rule out.
        ExcludedByOption = "excludedByOption", "đã loại theo yêu cầu", "left out by the caller";
    }
}

answer! {
    /// One reason for which one rule did not look at some places.
    pub struct Skipped {
        /// The name of the rule.
        pub rule: &'static str,
        /// What people call the rule.
        pub title: Message,
        /// Why.
        pub reason: SkipReason,
        /// What was not checked, where and why.
        pub message: Message,
        /// The place in the input that is the cause, if there is one.
        pub because: Option<String>,
        /// How many places were not looked at.
        pub count: usize,
        /// Those places, as JSON pointers, in the order of the input: the first 20, or all with
        /// `options.allPlaces`.
        pub paths: Vec<String>,
    }
}

impl Skipped {
    pub(crate) fn new(
        (rule, title): (&'static str, Label),
        reason: SkipReason,
        because: Option<String>,
    ) -> Self {
        Self {
            rule,
            title: title.into(),
            reason,
            message: Message::new("", ""),
            because,
            count: 0,
            paths: Vec::new(),
        }
    }

    /// Counts a place, which is listed among the first so many, once.
    pub(crate) fn add(&mut self, path: String, places: usize) {
        self.count = self.count.saturating_add(1);
        let is_new = self.paths.last() != Some(&path);
        if is_new && self.paths.len() < places {
            self.paths.push(path);
        }
    }

    /// Says it in a sentence, once every place is counted.
    pub(crate) fn say(&mut self) {
        let count = i64::try_from(self.count).unwrap_or(i64::MAX);
        let (title, mut reason) = (&self.title, self.reason.label());
        let waiver = |because: &String| because.ends_with("/waiver");
        if self.because.as_ref().is_some_and(waiver) {
            reason = Label {
                vi: "được miễn áp dụng",
                en: "waived",
            };
        }
        let (vi, en) = (count_vi(count), count_en(count));
        let vi = [
            "Chưa kiểm tra “",
            &title.vi,
            "” tại ",
            &vi,
            " chỗ: ",
            reason.vi,
            ".",
        ];
        let en = [
            "“",
            &title.en,
            "” not checked, places: ",
            &en,
            ". Why: ",
            reason.en,
            ".",
        ];
        self.message = Message::new(vi.concat(), en.concat());
    }
}
