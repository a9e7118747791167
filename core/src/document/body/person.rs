//! Names of persons, by the family names with which they start.

use crate::text::{Word, phrases};

phrases! {
    static FAMILIES = [
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý",
        "đào", "đoàn", "vương", "trịnh", "trương", "đinh", "lâm", "mai", "tô", "hà", "cao", "lương", "thái", "tạ", "phùng", "lưu",
        "châu", "tống", "quách", "chu", "nông", "hứa", "thân", "giàng", "sùng", "lò", "vàng", "triệu", "ma", "lường", "quàng",
        "cầm", "bế", "hầu", "lừu", "thào", "bàn", "đàm", "nghiêm", "khổng", "kiều", "doãn", "la", "lục", "vi", "tòng", "cà",
    ];
}

/// Whether the name of a person may start with some words.
pub(crate) fn is_person(words: &[Word]) -> bool {
    FAMILIES.starts(words).is_some()
}
