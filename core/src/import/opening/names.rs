//! The words with which lines of a head name a body or a person, known or not.

use super::starts;
use crate::text::{Word, phrases};

phrases! {
    /// What a name of a body in a letterhead may start with, where the body is not known.
    static BODIES = [
        "ban", "báo", "bch", "bộ", "bộ chỉ huy", "chi bộ", "chi cục", "chi nhánh", "chính phủ", "công an", "công đoàn",
        "công ty", "cục", "đài", "đảng bộ", "đảng ủy", "đoàn", "đội", "đồn", "hạt", "hội", "hội đồng", "hợp tác xã",
        "kho bạc", "kiểm toán", "liên đoàn", "liên minh", "mặt trận", "ngân hàng", "phòng", "quân khu", "quỹ", "quốc hội",
        "sở", "thanh tra", "thành ủy", "thủ tướng", "thủ tướng chính phủ", "tỉnh ủy", "huyện ủy", "quận ủy", "tỉnh đoàn", "tòa án",
        "tổ", "tổng cục", "trạm", "trung tâm", "trường", "ubnd", "hđnd", "ủy ban", "văn phòng", "viện", "viện kiểm sát", "vụ",
        "chủ tịch nước", "bảo hiểm", "thị ủy", "trung ương",
    ];
    /// Who decides, where the name of the body is said again above the basis.
    static PERSONS = [
        "chủ tịch", "giám đốc", "bộ trưởng", "thủ tướng", "trưởng ban", "trưởng phòng", "cục trưởng", "hiệu trưởng",
        "tổng giám đốc", "chánh thanh tra", "chi cục trưởng", "viện trưởng", "chánh văn phòng", "khóa", "kỳ họp", "nhiệm kỳ",
    ];
}

/// Whether some words start with the name of a body.
pub(super) fn is_body(words: &[Word]) -> bool {
    starts(&BODIES, words)
}

pub(super) fn is_person(words: &[Word]) -> bool {
    starts(&PERSONS, words)
}

/// Whether a line in capitals may name a body of its own, and does not go on with the one above.
pub(in super::super) fn starts_body(words: &[Word]) -> bool {
    is_body(words)
}
