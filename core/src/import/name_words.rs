//! The words that names of agencies are made of.

use super::names::Body;

pub(super) const UNITS: [&str; 12] = [
    "phường",
    "xã",
    "thị trấn",
    "đặc khu",
    "quận",
    "huyện",
    "thị xã",
    "thành phố",
    "tỉnh",
    "p",
    "tp",
    "tx",
];
/// The field of the one-stop centre of a ward.
pub(super) const PUBLIC_SERVICE: &str = "pvhcc";
pub(super) const COMMITTEE: [&str; 2] = ["ủy ban nhân dân", "ubnd"];
pub(super) const COUNCIL: [&str; 2] = ["hội đồng nhân dân", "hđnd"];
/// Words that a name does not go on with.
pub(super) const STOPS: [&str; 34] = [
    "của", "trong", "để", "theo", "về", "phối", "tham", "chủ", "tổ", "báo", "là", "và", "tại",
    "thực", "có", "được", "khi", "đã", "các", "với", "tổng", "hướng", "xác", "ban", "xem", "trình",
    "gửi", "rà", "xây", "đôn", "giúp", "kiểm", "căn", "tiếp",
];
/// Words with which another name or title starts.
pub(super) const STARTS: [&str; 19] = [
    "ủy",
    "vp",
    "hội",
    "ubnd",
    "hđnd",
    "phòng",
    "văn phòng",
    "sở",
    "trung tâm",
    "chủ tịch",
    "phó",
    "trưởng",
    "giám",
    "cổng",
    "công an",
    "đảng",
    "chánh",
    "ban",
    "kế hoạch",
];
/// Centres and other bodies whose names do not follow their capitals.
pub(super) const FIXED: [(&str, Body, &str); 12] = [
    (
        "trung tâm phục vụ hành chính công",
        Body::Centre,
        PUBLIC_SERVICE,
    ),
    ("trung tâm pvhcc", Body::Centre, PUBLIC_SERVICE),
    ("trung tâm hành chính công", Body::Centre, PUBLIC_SERVICE),
    ("ttpvhcc", Body::Centre, PUBLIC_SERVICE),
    ("tt pvhcc", Body::Centre, PUBLIC_SERVICE),
    ("ban chỉ huy quân sự", Body::Other, "ban chi huy quan su"),
    ("bch quân sự", Body::Other, "ban chi huy quan su"),
    ("công an", Body::Other, "cong an"),
    ("trạm y tế", Body::Other, "tram y te"),
    (
        "ủy ban mặt trận tổ quốc việt nam",
        Body::Other,
        "mat tran to quoc",
    ),
    ("ubmttq việt nam", Body::Other, "mat tran to quoc"),
    ("đảng ủy", Body::Party, "dang uy"),
];
