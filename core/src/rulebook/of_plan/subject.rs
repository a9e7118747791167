//! What the words before a length of time speak of.

use super::word::{Kind as WordKind, Word, ends, kind, longest};
use crate::meeting::Kind;

/// What is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Noun {
    Conference,
    Meeting,
    Sitting,
}

impl Noun {
    /// Whether limits of conferences alone are meant; `None` of what has no limit.
    pub(super) fn is_conference(self) -> Option<bool> {
        match self {
            Self::Conference => Some(true),
            Self::Meeting => Some(false),
            Self::Sitting => None,
        }
    }
}

/// How many words join two names at most.
const MOST_BETWEEN: usize = 6;

const NOUNS: [(&str, Noun); 5] = [
    ("hội nghị", Noun::Conference),
    ("cuộc họp", Noun::Meeting),
    ("họp", Noun::Meeting),
    ("phiên họp", Noun::Sitting),
    ("kỳ họp", Noun::Sitting),
];

const KINDS: [(&str, Kind); 18] = [
    ("quán triệt", Kind::Dissemination),
    ("chuyên môn", Kind::Professional),
    ("quan trọng cần thảo luận kỹ", Kind::Deliberation),
    ("quan trọng cần thảo luận", Kind::Deliberation),
    ("quan trọng cần bàn kỹ", Kind::Deliberation),
    ("quan trọng cần bàn", Kind::Deliberation),
    ("quan trọng", Kind::Deliberation),
    ("cần thảo luận", Kind::Deliberation),
    ("giao ban", Kind::Briefing),
    ("tham mưu", Kind::Advisory),
    ("tư vấn", Kind::Advisory),
    ("giải quyết công việc", Kind::ProblemSolving),
    ("điều phối", Kind::Coordination),
    ("sơ kết", Kind::Review),
    ("tổng kết", Kind::Review),
    ("chuyên đề", Kind::Thematic),
    ("tập huấn", Kind::Training),
    ("triển khai", Kind::Training),
];

/// What goes out before a meeting, and the parameter of how long before.
const THINGS: [(&str, &str); 2] = [("giấy mời", "invitation-lead"), ("tài liệu", "papers-lead")];
/// The concluding speech.
const CONCLUSION: &[&str] = &[
    "phát biểu kết luận",
    "kết luận hội nghị",
    "kết luận cuộc họp",
];
/// Words behind a length that name what it is said of.
const OF: &[&str] = &["đối với", "với", "cho"];

/// Words that may stand between what is held and how long it may last.
pub(super) const ZONE: &[&str] = &[
    "thời", "gian", "lượng", "tổ", "chức", "được", "kéo", "dài", "diễn", "ra", "là", "mỗi", "cuộc",
    "chỉ", "phải", "bảo", "đảm", "có", "cần", "thì", "này", "toàn", "bộ", "họp",
];
/// Words that may stand between invitations or papers and how long before the meeting they go out.
pub(super) const SENT: &[&str] = &[
    "họp", "hội", "nghị", "cuộc", "phải", "được", "gửi", "cho", "đến", "tới", "đại", "biểu",
    "thành", "viên", "phần", "dự", "tham", "các", "trước", "ngày", "khi", "bằng", "qua", "hệ",
    "thống", "bản", "điện", "tử", "mời", "người", "diễn", "ra", "tổ", "chức", "bảo", "đảm", "chỉ",
    "thời", "gian", "về",
];
/// Words that may stand between the notice of conclusions and its time.
pub(super) const NOTICE: &[&str] = &[
    "hội", "nghị", "cuộc", "họp", "được", "phải", "ban", "hành", "gửi", "của", "chủ", "trì",
    "người", "lãnh", "đạo", "trong", "thời", "hạn", "gian", "các", "vòng", "bảo",
];
/// Words that may stand between the concluding speech and its length.
pub(super) const CLOSING: &[&str] = &[
    "hội", "nghị", "cuộc", "họp", "tại", "của", "chủ", "trì", "người", "lãnh", "đạo", "thời",
    "gian", "lượng", "kéo", "dài", "được", "chỉ", "đạo", "là",
];

/// What a length may be said of.
#[derive(Debug)]
pub(super) enum Subject {
    Nothing,
    Meetings(Meetings),
    /// Invitations and papers, by their parameters.
    Sent {
        parameters: Vec<&'static str>,
        end: usize,
    },
    /// The notice of conclusions.
    Notice {
        end: usize,
    },
    /// The concluding speech.
    Closing {
        end: usize,
    },
}

/// Conferences and meetings of some kinds.
#[derive(Debug)]
pub(super) struct Meetings {
    pub(super) kinds: Vec<(Noun, Kind)>,
    /// The word after the last that names them; where they are named behind the length, the first
    /// that is said of it.
    pub(super) end: usize,
}

impl Subject {
    /// Whether nothing before the length says which meetings are meant.
    pub(super) fn is_open(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Meetings(meetings) => meetings.kinds.is_empty(),
            _ => false,
        }
    }
}

/// One sentence, as far as it was heard.
#[derive(Debug)]
pub(super) struct Hearing<'w, 't> {
    words: &'w [Word<'t>],
    subject: Subject,
    /// What was last said to be held; kinds that follow in a list are of it.
    nouns: Vec<Noun>,
    pub(super) is_about_meetings: bool,
    /// Where the last length ended, after which a list may go on.
    listed: Option<usize>,
    /// Where what is said now began: with the sentence, a semicolon, or the last length.
    from: usize,
}

impl<'w, 't> Hearing<'w, 't> {
    /// A sentence that begins at a word.
    pub(super) fn new(words: &'w [Word<'t>], from: usize) -> Self {
        Self {
            words,
            from,
            subject: Subject::Nothing,
            nouns: Vec::new(),
            is_about_meetings: false,
            listed: None,
        }
    }

    pub(super) fn take(&mut self) -> Subject {
        std::mem::replace(&mut self.subject, Subject::Nothing)
    }

    /// A length was heard, up to a word.
    pub(super) fn heard(&mut self, end: usize) {
        self.listed = Some(end);
        self.from = end;
    }

    /// Hears what stands at a word, and answers where to go on.
    pub(super) fn step(&mut self, at: usize) -> usize {
        let next = at.saturating_add(1);
        if kind(self.words, at) == Some(WordKind::Mark(';')) {
            self.subject = Subject::Nothing;
            self.from = next;
            return next;
        }
        if let Some(end) = ends(self.words, at, "thông báo kết luận") {
            self.subject = Subject::Notice { end };
            return end;
        }
        if let Some(end) = longest(self.words, at, CONCLUSION) {
            self.subject = Subject::Closing { end };
            return end;
        }
        if let Some((parameter, end)) = find(self.words, at, &THINGS) {
            self.sent(parameter, at, end);
            return end;
        }
        if let Some((noun, end)) = find(self.words, at, &NOUNS) {
            return self.noun(noun, at, end);
        }
        if let Some((kind, end)) = find(self.words, at, &KINDS) {
            return self.kind(kind, at, end);
        }
        next
    }

    fn sent(&mut self, parameter: &'static str, at: usize, end: usize) {
        match &mut self.subject {
            Subject::Sent {
                parameters,
                end: last,
            } if joined(self.words, *last, at) => {
                parameters.push(parameter);
                *last = end;
            }
            subject => {
                let parameters = vec![parameter];
                *subject = Subject::Sent { parameters, end };
            }
        }
    }

    fn noun(&mut self, noun: Noun, at: usize, end: usize) -> usize {
        self.is_about_meetings = true;
        let names_a_kind = find(self.words, end, &KINDS).is_some();
        match &mut self.subject {
            // *Tài liệu họp*, *trước cuộc họp* and the like belong to what goes out.
            Subject::Sent { .. } | Subject::Notice { .. } | Subject::Closing { .. }
                if !names_a_kind =>
            {
                return end;
            }
            // *Hội nghị chuyên môn họp không quá 1 ngày.*
            Subject::Meetings(known) if known.end == at && !known.kinds.is_empty() => return end,
            Subject::Meetings(known) if joined(self.words, known.end, at) => {
                if !known.kinds.is_empty() {
                    self.nouns.clear();
                }
                known.end = end;
            }
            subject => {
                self.nouns.clear();
                *subject = Subject::Meetings(Meetings {
                    kinds: Vec::new(),
                    end,
                });
            }
        }
        self.nouns.push(noun);
        end
    }

    fn kind(&mut self, kind: Kind, at: usize, end: usize) -> usize {
        self.is_about_meetings |= kind == Kind::Briefing;
        let next = at.saturating_add(1);
        let lists = self.lists(at);
        let nouns = self.nouns.iter();
        let named = nouns.map(|noun| (*noun, kind));
        match &mut self.subject {
            Subject::Meetings(known) if known.end == at || joined(self.words, known.end, at) => {
                for pair in named {
                    if !known.kinds.contains(&pair) {
                        known.kinds.push(pair);
                    }
                }
                known.end = end;
                end
            }
            // *Thời gian họp: quán triệt không quá 1/2 ngày, chuyên môn không quá 1 ngày.*
            Subject::Nothing | Subject::Meetings(_) if lists => {
                self.subject = Subject::Meetings(Meetings {
                    kinds: named.collect(),
                    end,
                });
                end
            }
            _ => next,
        }
    }

    /// Whether a list of kinds goes on, or begins, at a word.
    fn lists(&self, at: usize) -> bool {
        if self.nouns.is_empty() {
            return false;
        }
        let before = at
            .checked_sub(1)
            .and_then(|before| kind(self.words, before));
        let listed = self.listed;
        let after_length = listed.is_some_and(|end| joined(self.words, end, at));
        before == Some(WordKind::Mark(':')) || after_length
    }

    /// The meetings that are named behind a length (*đối với hội nghị quán triệt*), and the word after
    /// them; `before` is what was said before it.
    pub(super) fn behind(&self, before: &Subject, end: usize) -> Option<(Subject, usize)> {
        let start = longest(self.words, end, OF)?;
        let mut after = Self::new(self.words, start);
        let mut at = start;
        loop {
            if longest(self.words, at, &["các", "những", "mỗi"]).is_some() {
                at = at.saturating_add(1);
                continue;
            }
            let stands = find(self.words, at, &NOUNS).is_some()
                || find(self.words, at, &KINDS).is_some() && !after.nouns.is_empty();
            if stands {
                at = after.step(at);
                continue;
            }
            // What joins two of them.
            let joins = is_separator(kind(self.words, at)?) && at > start;
            let next = at.saturating_add(1);
            let goes_on = find(self.words, next, &KINDS).is_some();
            if !(joins && goes_on) {
                break;
            }
            at = next;
        }
        match after.take() {
            Subject::Meetings(meetings) if !meetings.kinds.is_empty() => {
                let from = match before {
                    Subject::Meetings(before) => before.end,
                    _ => self.from,
                };
                let behind = Meetings {
                    kinds: meetings.kinds,
                    end: from,
                };
                Some((Subject::Meetings(behind), meetings.end))
            }
            _ => None,
        }
    }
}

fn is_separator(word: WordKind) -> bool {
    matches!(
        word,
        WordKind::Mark(',' | ';' | '/' | '-' | '+')
            | WordKind::Known("và" | "hoặc" | "các" | "những" | "học" | "tập" | "phổ" | "biến")
    )
}

/// Whether nothing but what joins two names stands between two words.
fn joined(words: &[Word<'_>], from: usize, to: usize) -> bool {
    let near = from.saturating_add(MOST_BETWEEN) >= to;
    let between = words.get(from..to).filter(|_| near);
    between.is_some_and(|words| words.iter().all(|word| is_separator(word.kind)))
}

/// The longest of some phrases that stands at a word, and where it ends.
fn find<T: Copy>(words: &[Word<'_>], at: usize, phrases: &[(&str, T)]) -> Option<(T, usize)> {
    let found = phrases.iter().filter_map(|(phrase, what)| {
        let end = ends(words, at, phrase)?;
        Some((*what, end))
    });
    found.max_by_key(|(_, end)| *end)
}

#[cfg(test)]
mod tests {
    use super::super::bound::{BOUNDS, EXCEPTION, ONE_MEETING};
    use super::super::said::{FOR, MOSTLY};
    use super::super::timed::{AFTER_MEETING, BEFORE_MEETING};
    use super::super::word::words;
    use super::*;

    #[test]
    fn every_word_that_is_looked_for_is_known() {
        let nouns = NOUNS.iter().map(|(phrase, _)| *phrase);
        let kinds = KINDS.iter().map(|(phrase, _)| *phrase);
        let sent = THINGS.iter().map(|(phrase, _)| *phrase);
        let bounds = BOUNDS.iter().map(|(phrase, _)| *phrase);
        let lists = [
            ZONE,
            SENT,
            NOTICE,
            CLOSING,
            CONCLUSION,
            OF,
            EXCEPTION,
            ONE_MEETING,
            FOR,
            MOSTLY,
            AFTER_MEETING,
            BEFORE_MEETING,
        ];
        let named = nouns.chain(kinds).chain(sent).chain(bounds);
        for phrase in named.chain(lists.concat()) {
            let words = words(phrase);
            assert_eq!(ends(&words, 0, phrase), Some(words.len()), "{phrase}");
        }
    }
}
