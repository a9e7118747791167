//! Which indicators the words of a target are about.

use super::word::{Lexicon, Word};

/// What a clause must say to be about an indicator: one phrase of each group.
struct Measure {
    indicator: &'static str,
    groups: &'static [&'static [&'static str]],
}

const REDUCE: &[&str] = &["tinh giản", "giảm", "cắt giảm"];
const CONFERENCE: &[&str] = &["hội nghị"];
const ONLINE: &[&str] = &["trực tuyến"];
pub(super) const WHOLE: &[&str] = &[
    "một việc chỉ giao một",
    "một việc chỉ phân công một",
    "mỗi việc chỉ giao một",
];

/// The first that fits is meant, and the ones right after it that fit too if they are joined to it.
const MEASURES: [Measure; 10] = [
    Measure {
        indicator: "single-lead-task-share",
        groups: &[WHOLE, &["chủ trì", "đầu mối"]],
    },
    Measure {
        indicator: "conference-reduction",
        groups: &[REDUCE, CONFERENCE],
    },
    Measure {
        indicator: "document-reduction",
        groups: &[REDUCE, &["văn bản"]],
    },
    Measure {
        indicator: "online-conference-share",
        groups: &[CONFERENCE, ONLINE],
    },
    Measure {
        indicator: "in-person-conference-share",
        groups: &[CONFERENCE, &["trực tiếp"]],
    },
    Measure {
        indicator: "online-meeting-share",
        groups: &[&["họp", "hợp trực tuyến"], ONLINE],
    },
    Measure {
        indicator: "electronic-exchange-share",
        groups: &[
            &["văn bản"],
            &["dạng điện tử", "văn bản điện tử", "gửi điện tử"],
        ],
    },
    Measure {
        indicator: "full-online-service-share",
        groups: &[&["dịch vụ công"], &["toàn trình"]],
    },
    Measure {
        indicator: "digital-dossier-share",
        groups: &[
            &["thủ tục hành chính", "tthc", "hồ sơ"],
            &["môi trường số", "môi trường điện tử"],
        ],
    },
    Measure {
        indicator: "digitized-document-share",
        groups: &[&["số hóa"], &["văn bản", "hồ sơ", "tài liệu"]],
    },
];
/// One sentence may set one figure for these two (T-25).
const JOINED: [&str; 2] = ["digital-dossier-share", "digitized-document-share"];

/// The indicators that a clause is about.
pub(super) fn measured(
    words: &[Word],
    known: &dyn Fn(&str) -> bool,
    lexicon: &Lexicon,
) -> Vec<String> {
    let fits = |measure: &&Measure| {
        let mut groups = measure.groups.iter();
        groups.all(|phrases| lexicon.has_one(words, phrases)) && known(measure.indicator)
    };
    let mut found = MEASURES.iter().filter(fits);
    let Some(first) = found.next() else {
        return Vec::new();
    };
    let mut indicators = vec![first.indicator.to_owned()];
    if JOINED.contains(&first.indicator) {
        let joined = found.filter(|measure| JOINED.contains(&measure.indicator));
        indicators.extend(joined.map(|measure| measure.indicator.to_owned()));
    }
    indicators
}
