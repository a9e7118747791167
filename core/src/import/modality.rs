//! How strongly words bind (T-45).

use super::word::{Lexicon, Word, sentences};
use crate::plan::Modality;

const ENSURE: [&str; 2] = ["bảo đảm", "đảm bảo"];
/// The second is the first with a tone lost.
const STRIVE: [&str; 2] = ["phấn đấu", "phân đấu"];
const STUDY: [&str; 1] = ["nghiên cứu"];
const FORBID: [&str; 4] = ["không", "nghiêm cấm", "tuyệt đối không", "cấm"];
const PRIORITISE: [&str; 1] = ["ưu tiên"];
const EFFORT: [&str; 7] = [
    "tăng cường",
    "thúc đẩy",
    "phát huy",
    "đẩy mạnh",
    "khuyến khích",
    "chú trọng",
    "quan tâm",
];
/// Plain orders that leave nothing open.
const STRICT: [&str; 4] = [
    "thực hiện nghiêm",
    "chấp hành nghiêm",
    "nghiêm túc thực hiện",
    "nghiêm túc chấp hành",
];

/// How strongly a task binds: a condition first, then the verb that it starts with, a strict order
/// anywhere, what its first sentence ensures, and an effort that it starts with.
pub(super) fn of_task(words: &[Word], lexicon: &Lexicon) -> Modality {
    let starts = |phrases: &[&'static str]| lexicon.one_at(words, 0, phrases).is_some();
    let first = sentences(words).first().copied().unwrap_or_default();
    let first = words.get(first.0..first.1).unwrap_or_default();
    if lexicon.has(words, "nếu có") {
        Modality::Conditional
    } else if starts(&STRIVE) {
        Modality::Strive
    } else if starts(&PRIORITISE) {
        Modality::Prioritise
    } else if starts(&STUDY) {
        Modality::Study
    } else if starts(&FORBID) {
        Modality::MustNot
    } else if lexicon.has_one(words, &STRICT) {
        Modality::Must
    } else if ensures(first, lexicon) {
        Modality::Ensure
    } else if starts(&EFFORT) {
        Modality::Prioritise
    } else {
        Modality::Must
    }
}

/// Whether something is ensured. *Chưa bảo đảm* says that it is not.
fn ensures(words: &[Word], lexicon: &Lexicon) -> bool {
    let found = lexicon.find_one(words, &ENSURE);
    found.is_some_and(|(at, _)| {
        let before = at.checked_sub(1).and_then(|before| words.get(before..at));
        !before.is_some_and(|before| lexicon.has_one(before, &["chưa", "không"]))
    })
}

/// How strongly a figure binds that stands after some words: by the last of them that says.
pub(super) fn of_target(before: &[Word], lexicon: &Lexicon) -> Modality {
    for at in (0..before.len()).rev() {
        for (phrases, modality) in [
            (&STRIVE[..], Modality::Strive),
            (&ENSURE, Modality::Ensure),
            (&STUDY, Modality::Study),
            (&PRIORITISE, Modality::Prioritise),
        ] {
            if lexicon.one_at(before, at, phrases).is_some() {
                return modality;
            }
        }
    }
    Modality::Must
}

#[cfg(test)]
mod tests {
    use super::super::word::words;
    use super::*;

    #[test]
    fn verbs_decide_and_not_clauses() {
        let lexicon = Lexicon::default();
        for (text, modality) in [
            (
                "Sửa quy chế, bảo đảm phù hợp (nếu có).",
                Modality::Conditional,
            ),
            ("Phấn đấu đạt 95%, bảo đảm đúng hạn.", Modality::Strive),
            ("Phân đấu đạt 95%.", Modality::Strive),
            ("Ưu tiên nguồn lực bảo đảm tiến độ.", Modality::Prioritise),
            ("Nghiên cứu bổ sung tiêu chí.", Modality::Study),
            ("Không ban hành văn bản trùng lặp.", Modality::MustNot),
            (
                "Tăng cường kiểm tra; thực hiện nghiêm túc việc xử lý.",
                Modality::Must,
            ),
            ("Tăng cường đầu tư, đảm bảo kết nối.", Modality::Ensure),
            ("Tăng cường kiểm tra công vụ.", Modality::Prioritise),
            (
                "Nâng cao chất lượng. Trả lại hồ sơ chưa đảm bảo.",
                Modality::Must,
            ),
            ("Trả lại hồ sơ chưa đảm bảo.", Modality::Must),
            ("Rà soát quy trình.", Modality::Must),
        ] {
            assert_eq!(of_task(&words(text), &lexicon), modality, "{text}");
        }
    }
}
