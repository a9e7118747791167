//! What stands around a name: what cannot go on with it, and what makes no name of its first words.

use std::sync::LazyLock;

use super::field;
use super::head::{HEADS, Head};
use crate::document::names::{CODES, LAWS, ORDINANCES, split};
use crate::text::{Cursor, Gap, Phrases, Word, WordKind, phrases};

/// How far back the name of a law may begin.
const LAW_REACH: usize = 14;

phrases! {
    /// What is said of a body after its name, and is no part of one.
    static VERBS = [
        "ban hành", "báo cáo", "bảo đảm", "bố trí", "bổ sung", "các", "cấp", "căn cứ", "cần", "chỉ đạo", "chịu",
        "chủ động", "chủ trì", "cho", "cho biết", "chuẩn bị", "có", "công bố", "công khai", "cũng", "cùng",
        "của", "do", "duy trì", "đảm bảo", "đang", "đã", "để", "đề nghị", "đề xuất", "định kỳ", "đôn đốc",
        "đồng thời", "được", "đưa", "giao", "giúp", "gồm", "gửi", "hằng", "hàng năm", "hàng quý", "hàng tháng",
        "hoàn thành", "hoàn thiện", "hoặc", "hướng dẫn", "hỗ trợ", "khẩn trương", "khi", "kịp thời", "ký", "là",
        "làm", "lập", "mở", "nêu", "này", "nếu", "nghiên cứu", "nghiêm túc", "nhằm", "những", "phải",
        "phân công", "phân bổ", "phối hợp", "phổ biến", "qua", "rà soát", "sẽ", "sớm", "soạn thảo", "tại", "tăng cường",
        "tham gia", "tham mưu", "theo", "theo dõi", "thì", "thông báo", "thống nhất", "thuộc", "thực hiện", "thường trực",
        "thường xuyên", "tiếp nhận", "tiếp tục", "tổ chức", "tổng hợp", "trên", "triển khai", "trình", "trong", "trước",
        "trực tiếp", "tuyên truyền", "từ", "và", "vận động", "về", "với", "xác định", "xây dựng", "xem xét", "yêu cầu",
        "rồi", "như", "đến", "sau", "đẩy mạnh", "in", "quyết định", "cung cấp", "cập nhật", "hiện", "nơi", "để b/c",
    ];
    /// What begins another part of a text, in capitals or on a new line.
    static PARTS = [
        "cộng hòa", "độc lập", "đảng cộng sản", "căn cứ", "v/v", "về", "về việc", "kính gửi", "nơi nhận",
        "kế hoạch", "quyết định", "nghị quyết", "nghị định", "chỉ thị", "thông tư", "thông báo", "thông tri",
        "báo cáo", "tờ trình", "công văn", "công điện", "hướng dẫn", "chương trình", "quy chế", "quy định",
        "kết luận", "phương án", "đề án", "dự án", "biên bản", "giấy mời", "ban hành", "phê duyệt", "phụ lục",
        "nhiệm kỳ", "thực hiện", "triển khai", "xét", "theo", "giai đoạn", "số:", "số hiệu", "tm.", "kt.",
        "tl.", "tuq.", "của", "để", "tại", "trên", "trong", "và", "với", "khóa", "lưu:", "tối mật",
        "tuyệt mật", "hỏa tốc", "chủ trì", "phối hợp", "cổng thông tin", "trang thông tin", "ngày", "tháng",
        "trước", "thường xuyên", "hằng", "hàng năm", "hàng quý", "hàng tháng", "hàng tuần", "sau khi",
    ];
    /// What begins another part before a number.
    static NUMBERED = ["số", "năm", "quý", "điều", "khoản", "mục"];
    /// Persons by their offices.
    static PERSONS = [
        "bí thư", "bộ trưởng", "cán bộ", "cục trưởng", "chánh án", "chánh thanh tra", "chánh văn phòng",
        "chi cục trưởng", "chỉ huy trưởng", "chính trị viên", "chủ nhiệm", "chủ tịch", "công chức", "đại biểu",
        "đội trưởng", "đồng chí", "giám đốc", "hiệu trưởng", "kế toán trưởng", "lãnh đạo", "người đứng đầu",
        "phó bí thư", "phó chánh", "phó chủ", "phó giám đốc", "phó thủ tướng", "phó trưởng", "phó tổng",
        "phó hiệu", "phó cục", "phó viện", "tổ trưởng", "tổng bí thư", "tổng giám đốc", "tổng cục trưởng",
        "thành viên", "thủ trưởng", "thứ trưởng", "thường trực", "trạm trưởng", "trưởng ban", "trưởng công an",
        "trưởng phòng", "trưởng thôn", "trưởng trạm", "trưởng các", "ủy viên", "viên chức", "viện trưởng",
    ];
    /// Bodies more than one, before or after the word for them.
    static GROUPS = [
        "các", "những", "mọi", "mỗi", "từng", "tất cả", "toàn bộ", "toàn thể", "nhiều", "một số",
    ];
    /// The last syllable starts no name here: it belongs to the word before.
    static GLUED = [
        "hải phòng", "quốc phòng", "biên phòng", "dự phòng", "văn phòng", "đề phòng", "tiêm phòng", "cơ sở",
        "công sở", "trụ sở", "hội sở", "cán bộ", "toàn bộ", "nội bộ", "đảng bộ", "tiến bộ", "đồng bộ",
        "cục bộ", "chi bộ", "đường bộ", "trung bộ", "bắc bộ", "nam bộ", "đại hội", "quốc hội", "xã hội",
        "cơ hội", "lễ hội", "hiệp hội", "chi hội", "giáo hội", "tổng hội", "quân đoàn", "sư đoàn", "tập đoàn",
        "công đoàn", "liên đoàn", "chi đoàn", "phòng ban", "tiểu ban", "ủy ban", "trưởng ban", "chi cục", "tổng cục",
        "nhiệm vụ", "dịch vụ", "nội vụ", "chức vụ", "nghĩa vụ", "nghiệp vụ", "công vụ", "phục vụ", "thời vụ", "mùa vụ", "thường vụ",
        "cảng vụ", "giáo vụ", "tài vụ", "học vụ", "sự vụ", "môi trường", "thị trường", "công trường", "hiện trường", "phó thủ", "đại biểu quốc", "phi chính",
        "trái phiếu chính", "học viện kiểm",
    ];
    static LAW_TYPES = ["luật", "pháp lệnh"];
    static WITHIN = ["văn phòng", "chi bộ"];
    static UNITS = ["các tỉnh", "các thành phố", "các huyện", "các quận", "các xã", "các phường", "các địa phương"];
}

static LAW_NAMES: LazyLock<Phrases> = LazyLock::new(|| {
    let names = [LAWS, CODES, ORDINANCES].into_iter().flat_map(split);
    Phrases::new(names.map(|name| (name, ())))
});

/// Whether what comes next is no part of a name, so that its end is sure.
pub(super) fn ends(cursor: &Cursor<'_>) -> bool {
    let Some(next) = cursor.peek() else {
        return true;
    };
    match next.kind {
        WordKind::Mark('-' | '&') => next.gap == Gap::Line,
        WordKind::Mark(_) | WordKind::Number => true,
        WordKind::Word if next.capital => next.gap == Gap::Line || starts_another(cursor),
        WordKind::Word if next.is("và") => {
            let after = cursor.at(cursor.at.saturating_add(1));
            is_group(&after) || starts_another(&after) || VERBS.starts(after.rest()).is_some()
        }
        WordKind::Word => VERBS.starts(cursor.rest()).is_some() || super::place::is_next(cursor),
    }
}

/// Whether another name, a person or another part of the text starts here.
pub(super) fn starts_another(cursor: &Cursor<'_>) -> bool {
    let rest = cursor.rest();
    if PARTS.starts(rest).is_some() || PERSONS.starts(rest).is_some() {
        return true;
    }
    if NUMBERED.starts(rest).is_some() {
        let number = cursor.second();
        return number.is_some_and(|next| {
            next.is_number() || next.is_mark(':') || is_roman(next.place.of(cursor.text))
        });
    }
    match HEADS.starts(rest) {
        None => false,
        Some((length, head)) => match head {
            Head::Division
            | Head::DottedDivision
            | Head::Provincial
            | Head::Ministry
            | Head::Bureau
            | Head::Centre => field::is_known(&cursor.at(cursor.at.saturating_add(length))),
            _ => true,
        },
    }
}

/// Whether several bodies come next: *UBND các xã*, *công an cấp xã*, *UBND 12 xã*.
pub(super) fn is_group(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let counted = ahead.number(1..=3).is_some() && super::place::is_next(&ahead);
    counted
        || GROUPS.starts(cursor.rest()).is_some()
        || cursor.peek().is_some_and(|word| word.is("cấp"))
}

/// Whether a unit without a name is one of several: *UBND xã, phường*.
pub(super) fn lists_units(cursor: &Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let joined = ahead.mark(',') || ahead.mark('/');
    joined && super::place::read(&mut ahead).is_some_and(|(_, place)| place.is_empty())
}

/// Whether the units of several bodies come next: *Sở Nội vụ các tỉnh*.
pub(super) fn is_group_of_units(cursor: &Cursor<'_>) -> bool {
    UNITS.starts(cursor.rest()).is_some()
}

/// Whether a number is written in Roman digits.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// Whether the words before make something else of the word that comes next.
pub(super) fn is_no_start(cursor: &Cursor<'_>) -> bool {
    if in_symbol(cursor) {
        return true;
    }
    let close = cursor.peek().is_some_and(|word| word.gap < Gap::Paragraph);
    if !close
        || !cursor
            .before()
            .is_some_and(|before| before.kind == WordKind::Word)
    {
        return false;
    }
    let reaches = |count: usize, table: &Phrases, length: usize| {
        let start = cursor.at.checked_sub(count).map(|at| cursor.at(at));
        let found = start.and_then(|start| table.starts(start.rest()));
        found.is_some_and(|(found, ())| found >= length)
    };
    reaches(1, &GROUPS, 1)
        || reaches(2, &GROUPS, 2)
        || reaches(1, &GLUED, 2)
        || reaches(2, &GLUED, 3)
        || reaches(2, &WITHIN, 2)
        || in_law(cursor)
}

/// Whether what comes next is a part of a symbol: *45/KH-UBND*.
fn in_symbol(cursor: &Cursor<'_>) -> bool {
    let close = |word: &Word| word.gap == Gap::Nothing;
    let joint = |word: &Word| close(word) && (word.is_mark('-') || word.is_mark('/'));
    cursor.peek().is_some_and(close) && cursor.before().is_some_and(joint)
}

/// Whether what comes next stands within the name of a law: *Luật Bảo hiểm xã hội*.
fn in_law(cursor: &Cursor<'_>) -> bool {
    (1..=LAW_REACH).any(|back| {
        let Some(start) = cursor.at.checked_sub(back).map(|at| cursor.at(at)) else {
            return false;
        };
        let mut name = start;
        if name.phrase(&LAW_TYPES).is_none() || name.at > cursor.at {
            return false;
        }
        name.phrase(&LAW_NAMES).is_some() && name.at > cursor.at
    })
}
