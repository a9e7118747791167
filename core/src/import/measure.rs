//! Which indicators the words of a target are about.

use crate::text::{Spelling, Word, WordKind, phrases, spelled};

/// What a clause must say to be about an indicator: one phrase of each group, of a figure of its sort.
struct Measure {
    indicator: &'static str,
    said: Said,
    groups: &'static [&'static [&'static str]],
}

/// What a figure says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// How much something is to be.
    Level,
    /// By how much something is to be less.
    Cut,
    /// How many there are to be.
    Count,
    /// By how much a share is to change: of that there is no indicator.
    Change,
}

phrases! {
    /// Verbs that say by how much, and whether something is to be less.
    static MOVES: bool = {
        "tinh giản" => true,
        "giảm" => true,
        "cắt giảm" => true,
        "tăng" => false,
        "nâng" => false,
        "hạ" => true,
    };
}

phrases! {
    /// Words after which a figure says how much something is to be.
    static ARRIVES = ["lên", "xuống", "còn", "đạt", "bảo đảm", "đảm bảo", "chiếm", "là"];
    /// *Tăng cường*, *nâng cao*: nothing is said of how much.
    static FURTHERS = ["cường", "cao"];
    static SHARE = ["tỷ lệ", "tỉ lệ"];
}

impl Said {
    /// What a figure says that stands between some words.
    pub(super) fn of(before: &[Word], after: &[Word]) -> Self {
        let moves = |at: usize| {
            let (after, less) = MOVES.at(before, at)?;
            FURTHERS
                .at(before, after)
                .is_none()
                .then_some((after, less))
        };
        let verb = (0..before.len()).rev().find_map(moves);
        let Some((start, less)) = verb else {
            let less = MOVES.find(after).is_some_and(|(_, less)| less);
            return if less { Self::Cut } else { Self::Level };
        };
        let between = before.get(start..).unwrap_or_default();
        // *Giảm họp, tỷ lệ họp trực tiếp không quá 40%*
        let comma = between
            .iter()
            .rposition(|word| word.kind == WordKind::Mark(','));
        let own = comma
            .and_then(|comma| between.get(comma..))
            .unwrap_or_default();
        if ARRIVES.is_in(between) || SHARE.is_in(own) {
            Self::Level
        } else if less && !SHARE.is_in(before) {
            Self::Cut
        } else {
            Self::Change
        }
    }
}

const REDUCE: &[&str] = &["tinh giản", "giảm", "cắt giảm"];
const CONFERENCE: &[&str] = &["hội nghị"];
const ONLINE: &[&str] = &["trực tuyến"];
pub(super) const WARD_WIDE: &str = "ward-wide-conference-count";
/// A limit for each month is no limit for the year.
const OFTEN: &[&str] = &["tháng", "quý", "tuần", "lần"];
pub(super) const WHOLE: &[&str] = &[
    "một việc chỉ giao một",
    "một việc chỉ phân công một",
    "mỗi việc chỉ giao một",
];

/// The first that fits is meant, and the ones right after it that fit too if they are joined to it.
const MEASURES: [Measure; 11] = [
    Measure {
        indicator: "single-lead-task-share",
        said: Said::Level,
        groups: &[WHOLE, &["chủ trì", "đầu mối"]],
    },
    Measure {
        indicator: "conference-reduction",
        said: Said::Cut,
        groups: &[REDUCE, CONFERENCE],
    },
    Measure {
        indicator: "document-reduction",
        said: Said::Cut,
        groups: &[REDUCE, &["văn bản"]],
    },
    Measure {
        indicator: WARD_WIDE,
        said: Said::Count,
        groups: &[CONFERENCE, &["toàn phường", "toàn xã", "toàn đặc khu"]],
    },
    Measure {
        indicator: "online-conference-share",
        said: Said::Level,
        groups: &[CONFERENCE, ONLINE],
    },
    Measure {
        indicator: "in-person-conference-share",
        said: Said::Level,
        groups: &[CONFERENCE, &["trực tiếp"]],
    },
    Measure {
        indicator: "online-meeting-share",
        said: Said::Level,
        groups: &[&["họp", "hợp trực tuyến"], ONLINE],
    },
    Measure {
        indicator: "electronic-exchange-share",
        said: Said::Level,
        groups: &[
            &["văn bản"],
            &["dạng điện tử", "văn bản điện tử", "gửi điện tử"],
        ],
    },
    Measure {
        indicator: "full-online-service-share",
        said: Said::Level,
        groups: &[&["dịch vụ công"], &["toàn trình"]],
    },
    Measure {
        indicator: "digital-dossier-share",
        said: Said::Level,
        groups: &[
            &["thủ tục hành chính", "tthc", "hồ sơ"],
            &["môi trường số", "môi trường điện tử"],
        ],
    },
    Measure {
        indicator: "digitized-document-share",
        said: Said::Level,
        groups: &[&["số hóa"], &["văn bản", "hồ sơ", "tài liệu"]],
    },
];
/// One sentence may set one figure for these two (T-25).
const JOINED: [&str; 2] = ["digital-dossier-share", "digitized-document-share"];

/// The indicators that a clause is about, given what its figure says.
pub(super) fn measured(words: &[Word], said: Said, known: &dyn Fn(&str) -> bool) -> Vec<String> {
    let holds = |phrase: &str| {
        let spelled: Vec<Spelling> = spelled(phrase).collect();
        words.windows(spelled.len()).any(|part| {
            part.iter()
                .zip(&spelled)
                .all(|(word, known)| word.spelling == *known)
        })
    };
    let fits = |measure: &&Measure| {
        let mut groups = measure.groups.iter();
        measure.said == said
            && known(measure.indicator)
            && groups.all(|phrases| phrases.iter().any(|phrase| holds(phrase)))
    };
    if said == Said::Count && OFTEN.iter().any(|phrase| holds(phrase)) {
        return Vec::new();
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    #[test]
    fn to_reduce_to_a_share_is_not_to_reduce_by_it() {
        for (before, after, known) in [
            ("giảm", "số lượng hội nghị", Said::Cut),
            ("số hội nghị của xã giảm tối thiểu", "", Said::Cut),
            (
                "Giảm tỷ lệ hội nghị trực tiếp xuống không quá",
                "",
                Said::Level,
            ),
            ("Giảm tỷ lệ hội nghị trực tiếp", "", Said::Change),
            ("tỷ lệ hội nghị trực tuyến tăng thêm", "", Said::Change),
            (
                "Tăng cường họp trực tuyến, tỷ lệ họp trực tuyến",
                "",
                Said::Level,
            ),
            ("Giảm họp, tỷ lệ họp trực tiếp không quá", "", Said::Level),
            ("hội nghị trực tuyến tối thiểu", "", Said::Level),
        ] {
            let (before, after) = (Words::of(before), Words::of(after));
            assert_eq!(
                Said::of(&before.list, &after.list),
                known,
                "{}",
                before.text
            );
        }
    }
}
