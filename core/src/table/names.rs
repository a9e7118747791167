//! Several agencies or persons in one cell: told apart where it is sure where each name ends.

use crate::document::{bodies_in, is_person};
use crate::text::{Word, WordRange, Words, names_a_group, phrases, written};

phrases! {
    /// What stands in a cell where nobody was named.
    static NONE = [
        "chưa giao", "chưa phân công", "chưa xác định", "chưa rõ", "chưa có", "không", "không có", "không giao",
    ];
    static TITLES = ["ông", "bà", "anh", "chị", "đ/c", "đồng chí"];
    static POSTS = [
        "chủ tịch", "phó chủ tịch", "ct", "pct", "bí thư", "phó bí thư", "bt", "pbt", "trưởng phòng",
        "phó trưởng phòng", "tp", "ptp", "chánh văn phòng", "phó chánh văn phòng", "cvp", "pcvp", "giám đốc",
        "phó giám đốc", "gđ", "pgđ", "trưởng ban", "phó trưởng ban", "trưởng đoàn", "thư ký",
    ];
}

/// Whether a cell says that there is nobody, or nothing.
pub(super) fn names_none(text: &str) -> bool {
    let words = Words::of(text.trim().trim_end_matches('.'));
    NONE.starts(&words.list)
        .is_some_and(|(length, ())| length == words.list.len())
}

/// The names in a cell, or nothing where it is not sure which they are. *Phòng Kinh tế, Hạ tầng và Đô
/// thị* is one name.
pub(super) fn names(text: &str) -> Option<Vec<String>> {
    let mut found = Vec::new();
    for part in text.split(['\n', '\r', ';']) {
        let part = part
            .trim_start_matches(['-', '+', '•', '*', ' ', '\t'])
            .trim();
        if !part.is_empty() {
            found.extend(of_one_line(part)?);
        }
    }
    Some(found)
}

/// Whether a text may name several persons or posts, of which none is told apart for sure. In *Ông An, Phó
/// Chủ tịch* a person has a post.
pub(super) fn may_be_several(text: &str) -> bool {
    let parts = text.split(['\n', '\r', ';', ',', '/', '&', '+']);
    let parts = parts.map(str::trim).filter(|part| !part.is_empty());
    let (mut posts, mut persons, mut others) = (0_usize, 0_usize, 0_usize);
    for part in parts {
        let words = Words::of(part);
        let halves: Vec<&[Word]> = words.list.split(|word| word.is("và")).collect();
        for half in halves {
            let count = if POSTS.starts(half).is_some() {
                &mut posts
            } else if TITLES.starts(half).is_some() || is_person(half) {
                &mut persons
            } else {
                &mut others
            };
            *count = count.saturating_add(1);
        }
    }
    others == 0 && (posts > 1 || persons > 1)
}

fn of_one_line(part: &str) -> Option<Vec<String>> {
    let whole = || Some(vec![part.trim_end_matches(['.', ',']).to_owned()]);
    let words = Words::of(part);
    let is_part = |word: &Word| word.is_mark(',') || word.is("và") || word.is_mark('/');
    if !words.list.iter().any(is_part) || names_a_group(part) {
        return whole();
    }
    let mentions = bodies_in(part, &words.list);
    let mut at = 0_usize;
    let mut names = Vec::new();
    for mention in &mentions {
        let between = WordRange::new(at, mention.words.start);
        let between = between.of(&words.list);
        // Between two names stands nothing but what parts them.
        if !between.iter().all(is_part) || names.is_empty() != between.is_empty() {
            return of_persons(part);
        }
        names.push(written(part, mention.words.of(&words.list)).into_owned());
        at = mention.words.end;
    }
    let rest = WordRange::new(at, words.list.len());
    let ends = rest
        .of(&words.list)
        .iter()
        .all(|word| word.is_mark('.') || word.is_mark(','));
    if names.is_empty() || !ends {
        return of_persons(part);
    }
    Some(names)
}

/// Persons between commas, each by a family name and in capitals: *ông Nguyễn Văn A, bà Trần Thị B*.
fn of_persons(part: &str) -> Option<Vec<String>> {
    let names: Vec<&str> = part.split(',').map(str::trim).collect();
    let persons = names.len() > 1 && names.iter().all(|name| names_a_person(name));
    persons.then(|| names.into_iter().map(str::to_owned).collect())
}

fn names_a_person(name: &str) -> bool {
    let words = Words::of(name);
    let titled = TITLES.starts(&words.list).map_or(0, |(length, ())| length);
    let name = words.list.get(titled..).unwrap_or_default();
    name.len() > 1 && name.iter().all(|word| word.capital) && is_person(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_beside_each_other_may_be_of_several() {
        for several in [
            "CT, PCT",
            "CT và PCT",
            "Chủ tịch / Phó Chủ tịch UBND",
            "Bí thư Đảng ủy, Chủ tịch HĐND",
            "Nguyễn Văn An và Trần Thị Bình",
        ] {
            assert!(may_be_several(several), "{several}");
        }
        for one in [
            "PCT",
            "Ông An, Phó Chủ tịch",
            "Phó Chủ tịch Nguyễn Văn An",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "Ban Chỉ đạo phòng, chống tham nhũng",
        ] {
            assert!(!may_be_several(one), "{one}");
        }
    }

    #[test]
    fn names_are_told_apart_where_each_surely_ends() {
        for (text, read) in [
            ("Văn phòng HĐND và UBND", Some("Văn phòng HĐND và UBND")),
            (
                "Phòng Kinh tế, Hạ tầng và Đô thị",
                Some("Phòng Kinh tế, Hạ tầng và Đô thị"),
            ),
            (
                "Phòng Văn hóa - Xã hội, Công an phường",
                Some("Phòng Văn hóa - Xã hội|Công an phường"),
            ),
            (
                "Phòng Kinh tế\n- Phòng Văn hóa - Xã hội",
                Some("Phòng Kinh tế|Phòng Văn hóa - Xã hội"),
            ),
            (
                "Phòng Kinh tế; Công an phường;",
                Some("Phòng Kinh tế|Công an phường"),
            ),
            ("Các phòng, ban, đơn vị", Some("Các phòng, ban, đơn vị")),
            (
                "Ông Nguyễn Văn An, bà Trần Thị Bình",
                Some("Ông Nguyễn Văn An|bà Trần Thị Bình"),
            ),
            (
                "Nguyễn Văn An, Trần Thị Bình",
                Some("Nguyễn Văn An|Trần Thị Bình"),
            ),
            ("Ông An, Phó Chủ tịch", None),
            ("CT, PCT", None),
            ("", Some("")),
        ] {
            assert_eq!(
                names(text).map(|names| names.join("|")).as_deref(),
                read,
                "{text}"
            );
        }
    }
}
