//! What was not checked, and why.

use super::Message;
use crate::json::{Docs, Json, Shape, Wire, answer, serialize, terms};
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
        pub message: SkippedMessage,
        /// The place in the input that is the cause, if there is one.
        pub because: Option<String>,
        /// How many places were not looked at.
        pub count: usize,
        /// Those places, as JSON pointers, in the order of the input: the first 20, or all with
        /// `options.allPlaces`.
        pub paths: Vec<String>,
        /// In a draft, the fields that the rule reads, as pointers from the record.
        pub reads: Option<Vec<String>> = sparse,
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
            message: SkippedMessage {
                title,
                reason,
                is_waived: false,
                count: 0,
            },
            because,
            count: 0,
            paths: Vec::new(),
            reads: None,
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

    /// Adds fields that the rule reads, each once.
    pub(crate) fn add_reads(&mut self, reads: Vec<String>) {
        let known = self.reads.get_or_insert_default();
        for read in reads {
            if !known.contains(&read) {
                known.push(read);
            }
        }
    }

    /// Says it in a sentence, once every place is counted.
    pub(crate) fn say(&mut self) {
        let waiver = |because: &String| because.ends_with("/waiver");
        self.message = SkippedMessage {
            is_waived: self.because.as_ref().is_some_and(waiver),
            count: self.count,
            ..self.message
        };
    }
}

/// The sentence that says what was not checked, where and why. It is written when it is asked for: most
/// answers skip much, and few readers look at all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SkippedMessage {
    title: Label,
    reason: SkipReason,
    is_waived: bool,
    count: usize,
}

impl SkippedMessage {
    /// In Vietnamese.
    #[must_use]
    pub fn vi(&self) -> String {
        let count = count_vi(self.count());
        let parts = [
            "Chưa kiểm tra “",
            self.title.vi,
            "” tại ",
            &count,
            " chỗ: ",
            self.why().vi,
            ".",
        ];
        parts.concat()
    }

    /// In English.
    #[must_use]
    pub fn en(&self) -> String {
        let count = count_en(self.count());
        let parts = [
            "“",
            self.title.en,
            "” not checked, places: ",
            &count,
            ". Why: ",
            self.why().en,
            ".",
        ];
        parts.concat()
    }

    fn count(&self) -> i64 {
        i64::try_from(self.count).unwrap_or(i64::MAX)
    }

    fn why(&self) -> Label {
        if self.is_waived {
            return Label::new("được miễn áp dụng", "waived");
        }
        self.reason.label()
    }
}

impl From<SkippedMessage> for Message {
    fn from(sentence: SkippedMessage) -> Self {
        Self::new(sentence.vi(), sentence.en())
    }
}

impl Wire for SkippedMessage {
    const DOCS: Docs = Message::DOCS;

    fn shape() -> Shape {
        Message::shape()
    }

    fn json(&self) -> Json<'_> {
        Json::object([
            ("vi", Json::shown(&self.vi())),
            ("en", Json::shown(&self.en())),
        ])
    }
}

serialize!(SkippedMessage);
