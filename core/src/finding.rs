//! Findings: one state of affairs that a rule names, at one place, with its clause.

mod compact;
mod expand;
mod param;
mod skipped;
mod template;

use crate::json::{answer, record, terms};
pub use crate::message::Message;
use crate::names::ByName;
use crate::rulebook::Source;
use crate::text::Ruler;
pub use compact::{AnswerForm, CompactFindings, FindingTemplate};
pub use param::Param;
pub use skipped::{SkipReason, Skipped, SkippedMessage};
#[cfg(test)]
pub(crate) use template::placeholders;
pub(crate) use template::render;

terms! {
    @closed
    /// How grave a finding is.
    pub enum Severity("severity", "mức độ", "severity") {
        /// A clause that binds is broken: bảo đảm, phải, không, chỉ.
        Error = "error", "lỗi", "error";
        /// A clause that asks for effort is not met: phấn đấu, ưu tiên, tăng cường.
        Warning = "warning", "cảnh báo", "warning";
        /// Worth knowing.
        Info = "info", "lưu ý", "note";
    }
}

record! {
    @build whole false [Debug, Copy,]
    /// A stretch of a text, by three ways of counting. The end is not included.
    pub struct Span {
        /// In bytes of UTF-8.
        pub bytes: [u64; 2] = required,
        /// In code points.
        pub chars: [u64; 2] = required,
        /// In UTF-16 code units, as JavaScript counts.
        pub utf16: [u64; 2] = required,
    }
}

impl Span {
    /// The stretch of a text between two bytes.
    pub(crate) fn over(ruler: &Ruler<'_>, place: crate::text::TextRange) -> Self {
        Self::between(ruler, (place.start, place.end))
    }

    pub(crate) fn between(ruler: &Ruler<'_>, (from, to): (usize, usize)) -> Self {
        let counts = |end: usize| {
            let counts = ruler.counts(end);
            counts.map(|count| u64::try_from(count).unwrap_or(u64::MAX))
        };
        let ([bytes, chars, utf16], [bytes_to, chars_to, utf16_to]) = (counts(from), counts(to));
        Self {
            bytes: [bytes, bytes_to],
            chars: [chars, chars_to],
            utf16: [utf16, utf16_to],
        }
    }
}

record! {
    @whole
    /// A patch to a text.
    pub struct Fix {
        /// What is replaced. Each of the three ways of counting must name the same stretch.
        pub span: Span = required,
        /// What stands there then.
        pub replacement: String = required,
        /// The rule that proposes it.
        pub rule: Option<String>,
    }
}

answer! {
    /// One state of affairs that a rule names, at one place in the input.
    ///
    /// The rule and its params are the contract; the sentences may change.
    pub struct Finding {
        /// The name of the rule.
        pub rule: &'static str,
        /// What people call the rule.
        pub title: Message,
        /// How grave it is.
        pub severity: Severity,
        /// Where it is, as a JSON pointer from the call.
        pub path: String,
        /// Where it is in a text, if the input was one.
        pub span: Option<Span>,
        /// What it is about, such as the clause of a task; never named for something secret.
        pub subject: Option<String>,
        /// What it is about, as people name it: a meeting or task with title, a meeting or document with
        /// its day.
        pub subject_title: Option<Message>,
        /// The facts of the case, as declared by the rule.
        pub params: ByName<Param>,
        /// What is the case.
        pub message: Message,
        /// What can be done.
        pub help: Message,
        /// The clauses that it rests on.
        pub sources: Vec<Source>,
        /// In a draft, the fields on which it rests, as pointers from the record.
        pub reads: Option<Vec<String>> = sparse,
    }
}
