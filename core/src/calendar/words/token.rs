//! A text as words, numbers and marks, each with its place in it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Fault, Middles};
use crate::text::{self, fold};

/// Every word that some form is made of. A word of a text is one of these, however it is written
/// (upper case, decomposed, the tone on another vowel), or it is not known.
const LEXICON: &str = "\
    ba ban báo bảy bẩy bố bốn chín chót chậm chức cuối cáo có công cùng cần cầu cập của duyệt \
    dõi dựng giai gian giá giám giải giờ giữa gửi hai hiện hoàn hoạch hoặc hành hơn hạn hằng hết \
    hợp khai khi khoảng không khẩn kiểm kế kết kể kịp kỳ liên là làm lý lăm lần muộn mưu mươi \
    mười mốt mỗi một ngay ngày nhanh nhưng nhất nhật năm nếu nộp nửa phê phút phải quy quyết quá \
    quý quả rà sau soát sát sáu sơ sớm tham theo thành tháng thường thẩm thời thực tiến tra \
    triển trong trình trương trước tuần tám tính tư tối tổ tổng tục từ việc và vào vòng xem xong \
    xuyên xuất xây xét xử yêu đa điểm đoạn đánh đôn đúng được đầu đến đề định đốc độ đột";

/// Spellings in use beside those of the lexicon.
const ALSO_WRITTEN: [(&str, &str); 3] = [("hàng", "hằng"), ("kì", "kỳ"), ("quí", "quý")];

static KNOWN: LazyLock<BTreeMap<String, &str>> = LazyLock::new(|| {
    let words = LEXICON.split(' ').map(|word| (fold(word), word));
    let also = ALSO_WRITTEN
        .iter()
        .map(|(other, word)| (fold(other), *word));
    words.chain(also).collect()
});

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word of the lexicon, in its one spelling.
    Word(&'static str),
    /// Any other word.
    Unknown,
    /// A run of digits.
    Number,
    /// Anything else but white space; every dash is `-`.
    Mark(char),
}

/// A word, number or mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    /// As it was written.
    pub(super) text: &'t str,
    /// Where it starts, in bytes.
    pub(super) start: usize,
    /// Where it ends, in bytes.
    pub(super) end: usize,
    /// Whether white space stands before it.
    pub(super) apart: bool,
}

/// Takes a text apart. A line break is white space here.
pub(super) fn tokens(words: &str) -> Vec<Token<'_>> {
    let kind = |token: &text::Token<'_>| match token.kind {
        text::TokenKind::Break { .. } => None,
        text::TokenKind::Word => Some(known(token.text).map_or(Kind::Unknown, Kind::Word)),
        text::TokenKind::Number => Some(Kind::Number),
        text::TokenKind::Mark(mark) => Some(Kind::Mark(mark)),
    };
    let tokens = text::Tokens::new(words);
    tokens
        .filter_map(|token| {
            Some(Token {
                kind: kind(&token)?,
                text: token.text,
                start: token.start,
                end: token.end(),
                apart: token.apart,
            })
        })
        .collect()
}

fn known(word: &str) -> Option<&'static str> {
    // No word of the lexicon is longer, even decomposed; what is longer is not folded.
    if word.len() > 24 {
        return None;
    }
    KNOWN.get(&fold(word)).copied()
}

/// Why something was not read.
#[derive(Debug)]
pub(super) enum Miss {
    /// It is not of this form; another may fit.
    Form,
    /// It is of this form and wrong.
    Fault(Fault),
}

impl From<Fault> for Miss {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

pub(super) type Read<T> = Result<T, Miss>;

/// A place in the tokens of a text, from which they are read one after the other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'t> {
    /// The whole text.
    pub(super) text: &'t str,
    /// What is still to be read.
    pub(super) rest: &'t [Token<'t>],
    /// Where the last token that was read ends, in bytes.
    pub(super) end: usize,
    /// What *giữa* means.
    pub(super) middles: Middles,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str, tokens: &'t [Token<'t>], middles: Middles) -> Self {
        Self {
            text,
            rest: tokens,
            end: 0,
            middles,
        }
    }

    pub(super) fn first(&self) -> Option<&'t Token<'t>> {
        self.rest.first()
    }

    pub(super) fn peek(&self) -> Option<Kind> {
        self.first().map(|token| token.kind)
    }

    /// Where the next token starts, in bytes.
    pub(super) fn start(&self) -> usize {
        self.first().map_or(self.end, |token| token.start)
    }

    pub(super) fn next(&mut self) -> Option<&'t Token<'t>> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        self.end = first.end;
        Some(first)
    }

    /// Steps over these words, if all of them stand here.
    pub(super) fn eat(&mut self, words: &str) -> bool {
        if !matches!(self.peek(), Some(Kind::Word(_))) {
            return false;
        }
        let mut ahead = *self;
        for word in words.split(' ') {
            debug_assert!(known(word) == Some(word), "`{word}` is not in the lexicon");
            match ahead.next() {
                Some(token) if matches!(token.kind, Kind::Word(found) if found == word) => {}
                _ => return false,
            }
        }
        *self = ahead;
        true
    }

    /// Steps over the first of several phrases that stands here.
    pub(super) fn eat_one(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|words| self.eat(words))
    }

    pub(super) fn eat_mark(&mut self, mark: char) -> bool {
        let stands = self.peek() == Some(Kind::Mark(mark));
        if stands {
            self.next();
        }
        stands
    }

    /// The digits that stand here.
    pub(super) fn digits(&mut self) -> Option<&'t str> {
        match self.first() {
            Some(token) if token.kind == Kind::Number => {
                self.next();
                Some(token.text)
            }
            _ => None,
        }
    }

    /// What was read since another place, as it was written.
    pub(super) fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.end).unwrap_or_default()
    }

    /// Reads something, or steps back if it is not of that form.
    pub(super) fn attempt<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Read<T>,
    ) -> Result<Option<T>, Fault> {
        let before = *self;
        match read(self) {
            Ok(found) => Ok(Some(found)),
            Err(Miss::Form) => {
                *self = before;
                Ok(None)
            }
            Err(Miss::Fault(fault)) => Err(fault),
        }
    }
}
