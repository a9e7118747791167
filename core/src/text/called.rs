//! What a text names that is no agency: a group of them, or a person by an office.

use super::{Word, Words, fold, phrases};

phrases! {
    /// What the name of a group starts with.
    static GROUPS = ["các", "những", "mọi", "mỗi", "từng", "tất cả", "toàn bộ", "toàn thể"];
}

phrases! {
    /// Persons by their offices.
    static OFFICES = [
        "chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "giám đốc", "phó giám đốc", "bộ trưởng", "trưởng", "phó trưởng",
        "chánh", "phó chánh",
    ];
}

/// Whether a text names a person by the office in a body: *Chủ tịch UBND xã*.
pub(crate) fn names_an_office(text: &str) -> bool {
    let words = Words::of(text);
    let office = OFFICES.starts(&words.list);
    office.is_some_and(|(length, ())| words.list.get(length).is_some_and(Word::apart))
}

/// Whether a text names a group of agencies and not one: *các phòng ban, đơn vị*.
///
/// A group cannot lead a task: "một việc chỉ giao một cơ quan chủ trì" (II.5.1).
pub(crate) fn names_a_group(text: &str) -> bool {
    let words = Words::of(text);
    let group = GROUPS.starts(&words.list);
    group.is_some_and(|(length, ())| words.list.get(length).is_some_and(Word::apart))
}

/// Whether the name of a group takes in the departments and units of the issuing body itself.
pub(crate) fn names_all_departments(text: &str) -> bool {
    let folded = fold(text);
    names_a_group(text)
        && ["phòng", "đơn vị", "cơ quan"]
            .iter()
            .any(|word| folded.contains(&fold(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_told_by_their_offices() {
        assert!(names_an_office("Phó Chủ tịch UBND xã") && names_an_office("Trưởng Phòng Kinh tế"));
        assert!(!names_an_office("Trường THCS An Hòa") && !names_an_office("UBND xã"));
    }

    #[test]
    fn groups_are_told_from_agencies() {
        assert!(names_a_group("Các phòng ban, đơn vị trực thuộc"));
        assert!(names_all_departments("các  cơ quan, đơn vị"));
        assert!(!names_a_group("Phòng Văn hóa – Xã hội"));
        assert!(!names_a_group("Cácbon"));
    }
}
