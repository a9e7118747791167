//! Agencies and groups that are named one after the other, after a verb or before it: *Công an phường, các
//! tổ dân phố và Trạm Y tế chủ trì*.

use super::reading::Reading;
use crate::document::Mention;
use crate::text::{Phrases, Word, WordKind, WordRange, phrases};

phrases! {
    pub(super) static WITH = [
        "phối hợp với", "phối hợp cùng", "phối hợp cùng với", "phối hợp chặt chẽ với", "phối hợp chặt chẽ cùng",
    ];
    static TOGETHER = ["cùng", "cùng với"];
    /// Words after which those are named that something is said of.
    static BEFORE = [
        "giao", "giao cho", "phân công", "đề nghị", "yêu cầu", "do", "chỉ đạo", "đồng thời", "trong đó", "giao nhiệm vụ cho",
    ];
    /// A group of agencies or persons.
    static GROUP = [
        "các", "những", "mọi", "mỗi", "từng", "tất cả", "toàn bộ", "toàn thể", "ủy ban nhân dân các", "ubnd các",
        "ủy ban nhân dân cấp", "ubnd cấp", "thủ trưởng các", "trưởng các", "lãnh đạo các",
    ];
    /// What a group is of, and what may be said of it.
    static MEMBERS = [
        "phòng", "ban", "ngành", "đoàn thể", "đơn vị", "cơ quan", "tổ chức", "tổ dân phố", "thôn", "khu phố", "khu dân cư",
        "bản", "ấp", "xóm", "trường", "trường học", "địa phương", "hội", "tổ", "bộ phận", "chuyên môn", "trực thuộc", "thuộc phường",
        "thuộc xã", "thuộc UBND phường", "thuộc UBND xã", "trên địa bàn", "chính trị - xã hội", "của phường", "của xã", "phường", "xã", "có", "liên quan",
    ];
    /// Verbs within a name.
    static NAMES = ["xây dựng đảng", "tổ chức đảng", "kiểm tra đảng", "tổ chức chính trị", "hỗ trợ pháp lý"];
    /// With these words the name of a group ends.
    static RELATED = ["liên quan"];
    /// Words that the name of a group does not go on with.
    static VERBS = [
        "báo cáo", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "chủ trì", "phối hợp", "định kỳ", "hằng", "hàng",
        "tổng hợp", "căn cứ", "chủ động", "tổ chức", "thực hiện", "triển khai", "tiếp tục", "tăng cường", "rà soát",
        "không", "kiểm tra", "hướng dẫn", "đôn đốc", "vận động", "tuyên truyền", "hoàn thành", "khảo sát", "thẩm định",
        "gửi", "lập", "xây dựng", "theo dõi", "tham mưu", "trước ngày", "cử", "kịp thời", "nghiêm túc", "khẩn trương",
        "kiểm kê", "thống kê", "đánh giá", "tham gia", "hỗ trợ", "cung cấp", "đề xuất", "bố trí", "chuẩn bị", "phổ biến",
        "quán triệt", "cập nhật", "nghiên cứu", "phân công", "giám sát", "đẩy mạnh", "nâng cao", "ban hành", "thành lập",
        "duy trì", "thu thập", "xác minh", "bảo đảm", "đảm bảo", "làm việc", "sửa chữa", "vệ sinh", "tuần tra", "thu gom",
        "thông báo", "di dời", "chỉ đạo", "bàn giao", "tiếp thu", "nộp", "đăng ký",
    ];
}

/// What is named one after the other.
#[derive(Debug, Default)]
pub(super) struct Listed {
    pub(super) agencies: Vec<Mention>,
    pub(super) groups: Vec<WordRange>,
    /// Where the names end.
    pub(super) end: usize,
    /// Whether words for a group follow whose end is not sure.
    pub(super) goes_on: bool,
}

impl Listed {
    pub(super) fn is_empty(&self) -> bool {
        self.agencies.is_empty() && self.groups.is_empty()
    }

    /// The agencies by their ids and the groups as they are written, in the order of the text.
    pub(super) fn names(&self, reading: &Reading<'_>) -> Vec<String> {
        let agencies = self.agencies.iter().filter_map(|mention| {
            let id = reading.id(mention)?;
            Some((mention.words.start, id))
        });
        let groups = self.groups.iter();
        let groups = groups.map(|group| (group.start, reading.page.written(*group).into_owned()));
        let mut names: Vec<(usize, String)> = agencies.chain(groups).collect();
        names.sort_unstable();
        names.into_iter().map(|(_, name)| name).collect()
    }
}

pub(super) fn ids(reading: &Reading<'_>, mentions: &[Mention]) -> Vec<String> {
    let ids = mentions.iter().filter_map(|mention| reading.id(mention));
    ids.collect()
}

/// The agencies and groups named one after the other from a word on.
pub(super) fn listed(reading: &Reading<'_>, start: usize, end: usize) -> Listed {
    let mut found = Listed {
        end: start,
        ..Listed::default()
    };
    let mut at = start;
    while at < end {
        if let Some(mention) = reading.body_at(at, end) {
            found.end = mention.words.end;
            found.agencies.push(mention);
        } else if let Some((group, sure)) = group(reading, at, end) {
            found.goes_on = !sure;
            if !sure {
                break;
            }
            found.end = group.end;
            found.groups.push(group);
        } else {
            break;
        }
        at = after_joint(reading, found.end, end);
        if at == found.end {
            break;
        }
    }
    found
}

/// The word after what joins names that follow each other.
pub(super) fn after_joint(reading: &Reading<'_>, start: usize, end: usize) -> usize {
    let words = reading.page.get(WordRange::new(start, end));
    let mut at = 0_usize;
    while let Some(word) = words.get(at) {
        at = if matches!(word.kind, WordKind::Mark(',' | ';')) || word.is("và") {
            at.saturating_add(1)
        } else if let Some((after, ())) = TOGETHER.at(words, at) {
            after
        } else {
            break;
        };
    }
    start.saturating_add(at)
}

/// Those before a verb that it is said of, and those whom they work with. Nothing where the words do not
/// say which are which.
pub(super) fn subject(
    reading: &Reading<'_>,
    sentence: WordRange,
    verb: usize,
) -> Option<(Listed, Vec<Mention>)> {
    let mut before = reading.bodies(WordRange::new(sentence.start, verb));
    let mut found = Listed::default();
    let Some(last) = before.len().checked_sub(1) else {
        found
            .groups
            .extend(group_before(reading, sentence.start, verb));
        return Some((found, Vec::new()));
    };
    let start = |at: usize| before.get(at).map_or(verb, |one| one.words.start);
    // From which name on they are joined at all, and by more than a comma.
    let (mut first, mut tied) = (last, last);
    let mut groups: Vec<(usize, WordRange)> = Vec::new();
    while let Some(earlier) = first.checked_sub(1) {
        let end = before.get(earlier).map_or(0, |one| one.words.end);
        let Some((group, firm)) = joint(reading, end, start(first)) else {
            break;
        };
        tied = if firm && tied == first { earlier } else { tied };
        groups.extend(group.map(|group| (first, group)));
        first = earlier;
    }
    let mut from = first;
    let mut with = WordRange::default();
    if !opens(reading, sentence, start(first)) {
        // *Theo đề nghị của Công an xã, Trạm Y tế chủ trì*: the first belongs to the words before it.
        if tied > first.saturating_add(1) {
            return None;
        }
        from = tied;
        let helps = after_phrase(&WITH, reading, sentence, start(first));
        if helps.is_some_and(|at| at > sentence.start || tied == first) {
            return None;
        }
        with = WordRange::new(first, helps.map_or(first, |_| tied));
    } else if first == 0 {
        let group = group_at(reading, sentence.start, start(0));
        let joined = |group: &WordRange| after_joint(reading, group.end, verb) == start(0);
        found.groups.extend(group.filter(joined));
    }
    let own = groups.iter().filter(|(at, _)| *at > from);
    found.groups.extend(own.map(|(_, group)| *group));
    let end = before.get(last).map_or(verb, |one| one.words.end);
    let next = after_joint(reading, end, verb);
    let behind = group_at(reading, next, verb).filter(|group| next > end && group.end == verb);
    found.groups.extend(behind);
    found.end = verb;
    found.agencies = before.split_off(from);
    before.truncate(with.end);
    Some((found, before.split_off(with.start.min(before.len()))))
}

/// The group that ends at a word.
fn group_before(reading: &Reading<'_>, start: usize, end: usize) -> Option<WordRange> {
    let words = reading.page.words.get(..end)?;
    let mut from = start;
    while let Some((found, ())) = GROUP.find_from(words, from) {
        let group = group_at(reading, found.start, end);
        if let Some(group) = group.filter(|group| group.end == end) {
            return Some(group);
        }
        from = found.end;
    }
    None
}

/// The group between two names that are joined, and whether more than a comma joins them.
fn joint(reading: &Reading<'_>, start: usize, end: usize) -> Option<(Option<WordRange>, bool)> {
    let after = after_joint(reading, start, end);
    if after == start {
        return None;
    }
    if after == end {
        let words = reading.page.get(WordRange::new(start, end));
        return Some((None, words.iter().all(Word::is_word)));
    }
    let group = group_at(reading, after, end)?;
    let joined = after_joint(reading, group.end, end) == end && group.end < end;
    joined.then_some((Some(group), false))
}

/// Whether those are named from a word on that a sentence, or a part of it, is about.
fn opens(reading: &Reading<'_>, sentence: WordRange, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|before| *before >= sentence.start) else {
        return true;
    };
    let mark = reading.page.words.get(before);
    let mark = mark.is_some_and(|word| matches!(word.kind, WordKind::Mark(_)));
    let group =
        || group_at(reading, sentence.start, at).map(|group| after_joint(reading, group.end, at));
    mark || after_phrase(&BEFORE, reading, sentence, at).is_some() || group() == Some(at)
}

/// Where a phrase starts that ends before a word.
fn after_phrase(
    phrases: &Phrases,
    reading: &Reading<'_>,
    sentence: WordRange,
    end: usize,
) -> Option<usize> {
    let words = reading.page.words.get(..end)?;
    let mut starts = (sentence.start..end).rev().take(LONGEST);
    starts.find(|at| {
        phrases
            .at(words, *at)
            .is_some_and(|(after, ())| after == end)
    })
}

/// How many words the phrases before a name have at most.
const LONGEST: usize = 5;

/// Whether some words start with those for a group.
pub(super) fn starts_group(words: &[Word]) -> bool {
    GROUP.starts(words).is_some()
}

/// The words for a group that start at a word, up to what is said of it.
pub(super) fn group_at(reading: &Reading<'_>, start: usize, end: usize) -> Option<WordRange> {
    group(reading, start, end).map(|(group, _)| group)
}

/// The words for a group that a part is about: up to where they surely end, or all that a heading says.
pub(super) fn group_heading(reading: &Reading<'_>, start: usize, end: usize) -> Option<WordRange> {
    let (group, sure) = group(reading, start, end)?;
    let next = reading
        .page
        .words
        .get(group.end)
        .filter(|_| group.end < end);
    let heads = match next {
        None => group.len() <= MOST_OF_HEADING,
        Some(next) => next.is_mark(':'),
    };
    (sure || heads).then_some(group)
}

/// The most words of a heading that is not known to name a group alone.
const MOST_OF_HEADING: usize = 8;

/// The words for a group, and whether it is sure where it ends: at a verb, at the name of an agency, or with
/// words for its members alone.
fn group(reading: &Reading<'_>, start: usize, end: usize) -> Option<(WordRange, bool)> {
    let words = reading.page.get(WordRange::new(start, end));
    let (first, ()) = GROUP.starts(words)?;
    let (mut length, mut sure) = (first, false);
    while let Some(word) = words.get(length) {
        let at = start.saturating_add(length);
        let next = after_joint(reading, at, end);
        sure = next > at && reading.body_at(next, end).is_some() || is_verb(words, first, length);
        if sure || matches!(word.kind, WordKind::Mark('.' | ':' | ';' | '(')) {
            break;
        }
        length = length.saturating_add(1);
    }
    let own = words.get(..length)?;
    let related = RELATED.find(own);
    let closed = words
        .get(length)
        .is_none_or(|word| word.is_mark('.') || word.is_mark(';'));
    sure |= related.is_some() || closed && only_members(own, first);
    length = related.map_or(length, |(related, ())| related.end);
    let idle = |word: &&Word| word.is_mark(',') || word.is("và") || word.is("cùng");
    let behind = words.get(..length)?.iter().rev().take_while(idle).count();
    length = length.saturating_sub(behind);
    (length > first).then(|| (WordRange::new(start, start.saturating_add(length)), sure))
}

/// Whether a verb stands at a word of a group; *tổ chức* may be one of its members.
fn is_verb(words: &[Word], first: usize, at: usize) -> bool {
    let Some((after, ())) = VERBS.at(words, at) else {
        return false;
    };
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let member = at == first || before.is_some_and(|word| word.is_mark(',') || word.is("và"));
    let organises = MEMBERS.at(words, at).is_some();
    let named = NAMES.at(words, at).is_some();
    !named && (!(organises && member) || VERBS.at(words, after).is_some())
}

/// Whether words for members, and what joins them, are all that a group says.
fn only_members(words: &[Word], start: usize) -> bool {
    let mut at = start;
    while let Some(word) = words.get(at) {
        at = match MEMBERS.at(words, at) {
            Some((after, ())) => after,
            None if word.is_mark(',') || word.is("và") => at.saturating_add(1),
            None => return false,
        };
    }
    true
}
