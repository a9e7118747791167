//! `render`: whole findings of compact ones.

use super::call::Render;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::{Code, Error};
use crate::finding::Finding;
use crate::json::answer;
use crate::message::Message;
use crate::rule::RULE_NAMES;

answer! {
    /// Findings that were compact, as they are answered one by one.
    pub struct RenderAnswer {
        /// What the sentences rest on; what the findings rest on stands in their answer.
        pub basis: AnswerBasis,
        /// The findings, in their order; the one that was asked for, where that is one.
        pub findings: Vec<Finding>,
    }
}

pub(super) fn answer(call: &Render, prepared: Prepared) -> Result<RenderAnswer, Error> {
    let count = call.compact.len();
    let only = call
        .index
        .map(|index| usize::try_from(index).unwrap_or(usize::MAX));
    if only.is_some_and(|only| only >= count) {
        let message = Message::of(
            "không có phát hiện ở vị trí {}: vị trí tính từ 0, có {} phát hiện",
            "there is no finding at {}: positions count from 0, and there are {}",
            &[&call.index.unwrap_or_default(), &count],
        );
        return Err(Error::new(Code::OutOfRange, "/index", message, None));
    }
    Ok(RenderAnswer {
        findings: call.compact.expand(RULE_NAMES, only, "/compact")?,
        basis: prepared.basis,
    })
}
