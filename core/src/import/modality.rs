//! How strongly words bind (T-45).

use super::sentence::sentences;
use crate::plan::Modality;
use crate::text::{Word, WordRange, phrases};

phrases! {
    static CONDITION = ["nếu có"];
    static ENSURE = ["bảo đảm", "đảm bảo"];
    /// The second is the first with a tone lost.
    static STRIVE = ["phấn đấu", "phân đấu"];
    static STUDY = ["nghiên cứu"];
    static FORBID = ["không", "nghiêm cấm", "tuyệt đối không", "cấm"];
    static PRIORITISE = ["ưu tiên"];
    static EFFORT = ["tăng cường", "thúc đẩy", "phát huy", "đẩy mạnh", "khuyến khích", "chú trọng", "quan tâm"];
    /// Plain orders that leave nothing open.
    static STRICT = ["thực hiện nghiêm", "chấp hành nghiêm", "nghiêm túc thực hiện", "nghiêm túc chấp hành"];
    static NOT = ["chưa", "không"];
}

phrases! {
    static BINDING: Modality = {
        "phấn đấu" => Modality::Strive,
        "phân đấu" => Modality::Strive,
        "bảo đảm" => Modality::Ensure,
        "đảm bảo" => Modality::Ensure,
        "nghiên cứu" => Modality::Study,
        "ưu tiên" => Modality::Prioritise,
    };
}

/// How strongly a task binds: a condition first, then the verb that it starts with, a strict order
/// anywhere, what its first sentence ensures, and an effort that it starts with.
pub(super) fn of_task(text: &str, words: &[Word]) -> Modality {
    let first = sentences(text, words, 0)
        .first()
        .copied()
        .unwrap_or_default();
    if CONDITION.is_in(words) {
        Modality::Conditional
    } else if STRIVE.starts(words).is_some() {
        Modality::Strive
    } else if PRIORITISE.starts(words).is_some() {
        Modality::Prioritise
    } else if STUDY.starts(words).is_some() {
        Modality::Study
    } else if FORBID.starts(words).is_some() {
        Modality::MustNot
    } else if STRICT.is_in(words) {
        Modality::Must
    } else if ensures(first.of(words)) {
        Modality::Ensure
    } else if EFFORT.starts(words).is_some() {
        Modality::Prioritise
    } else {
        Modality::Must
    }
}

/// Whether something is ensured. *Chưa bảo đảm* says that it is not.
fn ensures(words: &[Word]) -> bool {
    let Some((found, ())) = ENSURE.find(words) else {
        return false;
    };
    let before = WordRange::new(found.start.saturating_sub(1), found.start);
    !NOT.is_in(before.of(words))
}

/// How strongly a figure binds that stands after a word, if the word says it.
pub(super) fn binding(words: &[Word], at: usize) -> Option<Modality> {
    BINDING.at(words, at).map(|(_, modality)| modality)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    #[test]
    fn verbs_decide_and_not_clauses() {
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
            assert_eq!(of_task(text, &Words::of(text).list), modality, "{text}");
        }
    }
}
