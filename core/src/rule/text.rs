//! Rules about the wording of a text.

pub(super) mod outline_gap;
pub(super) mod text_broken_sentence;
pub(super) mod text_in_legacy_encoding;
pub(super) mod text_mixed_script;
pub(super) mod text_suspect_word;
