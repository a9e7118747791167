//! Which indicators the words of a target are about.

use crate::text::{Spelling, Word, WordKind, phrases, spelled};

/// What a clause must say to be about an indicator: one phrase of each group, of a figure of its sort.
struct Measure {
    indicator: &'static str,
    said: Said,
    groups: &'static [&'static [&'static str]],
    /// With one of these the figure is of something else.
    but: &'static [&'static str],
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
const MEETING: &[&str] = &["họp", "hợp trực tuyến"];
const ONLINE: &[&str] = &["trực tuyến"];
const TASK: &[&str] = &["nhiệm vụ", "công việc"];
const ON_TIME: &[&str] = &[
    "đúng hạn",
    "đúng thời hạn",
    "đúng tiến độ",
    "đúng thời gian quy định",
];
const DIGITALLY: &[&str] = &["môi trường số", "môi trường điện tử", "môi trường mạng"];
const DOSSIER: &[&str] = &["thủ tục hành chính", "tthc", "hồ sơ"];
/// Neither online nor in person.
const HYBRID: &[&str] = &[
    "kết hợp trực tuyến",
    "kết hợp trực tiếp",
    "kết hợp với trực tuyến",
];
/// Of conferences and documents, these are cut and not their number.
const NOT_NUMBER: &[&str] = &[
    "thời gian",
    "thời lượng",
    "kinh phí",
    "chi phí",
    "văn bản giấy",
];
/// Files of work, of the archive and of persons are none of administrative procedures.
const OTHER_FILES: &[&str] = &[
    "hồ sơ công việc",
    "hồ sơ lưu trữ",
    "hồ sơ cán bộ",
    "hồ sơ địa chính",
    "hồ sơ sức khỏe",
];
pub(super) const WARD_WIDE: &str = "ward-wide-conference-count";
/// A limit for each month is no limit for the year.
const OFTEN: &[&str] = &["tháng", "quý", "tuần", "lần"];
pub(super) const WHOLE: &[&str] = &[
    "một việc chỉ giao một",
    "một việc chỉ phân công một",
    "mỗi việc chỉ giao một",
    "mỗi nhiệm vụ chỉ giao một",
    "một nhiệm vụ chỉ giao một",
];
const ONE_LEAD: &[&str] = &[
    "một đầu mối",
    "một cơ quan",
    "một đơn vị",
    "01 đầu mối",
    "01 cơ quan",
    "01 đơn vị",
];
const LEADS: &[&str] = &["chủ trì", "đầu mối"];

phrases! {
    /// Right after a figure these words say that it is a share of persons, places or agencies.
    static OF_OTHERS = [
        "cán bộ", "công chức", "viên chức", "đảng viên", "đại biểu", "người", "hộ", "tổ dân phố", "thôn", "đơn vị", "cơ quan",
        "phòng", "trường", "doanh nghiệp", "công dân", "lãnh đạo", "tổ chức", "trụ sở", "điểm cầu", "học sinh", "hội viên", "xã",
        "phường", "bản", "ấp", "thủ trưởng", "đoàn viên", "chi bộ", "địa phương",
    ];
    static NUMBER_OF = ["số", "tổng số", "số lượng", "các", "tỷ lệ"];
}

const fn level(
    indicator: &'static str,
    groups: &'static [&'static [&'static str]],
    but: &'static [&'static str],
) -> Measure {
    Measure {
        indicator,
        said: Said::Level,
        groups,
        but,
    }
}

/// The first that fits is meant, and the ones right after it that fit too if they are joined to it.
const MEASURES: [Measure; 16] = [
    level("single-lead-task-share", &[WHOLE, LEADS], &[]),
    level(
        "single-lead-task-share",
        &[TASK, ONE_LEAD, LEADS],
        &["tiếp nhận"],
    ),
    Measure {
        indicator: "conference-reduction",
        said: Said::Cut,
        groups: &[REDUCE, CONFERENCE],
        but: NOT_NUMBER,
    },
    Measure {
        indicator: "document-reduction",
        said: Said::Cut,
        groups: &[REDUCE, &["văn bản"]],
        but: NOT_NUMBER,
    },
    Measure {
        indicator: WARD_WIDE,
        said: Said::Count,
        groups: &[CONFERENCE, &["toàn phường", "toàn xã", "toàn đặc khu"]],
        but: &[],
    },
    level("online-conference-share", &[CONFERENCE, ONLINE], HYBRID),
    level(
        "in-person-conference-share",
        &[CONFERENCE, &["trực tiếp"]],
        HYBRID,
    ),
    level("online-meeting-share", &[MEETING, ONLINE], HYBRID),
    level(
        "paperless-meeting-share",
        &[
            &["họp", "hội nghị"],
            &[
                "không giấy",
                "không sử dụng tài liệu giấy",
                "không dùng tài liệu giấy",
                "không in tài liệu",
            ],
        ],
        &[],
    ),
    level(
        "electronic-exchange-share",
        &[
            &["văn bản"],
            &[
                "dạng điện tử",
                "văn bản điện tử",
                "gửi điện tử",
                "hình thức điện tử",
                "phương thức điện tử",
            ],
        ],
        &[],
    ),
    level(
        "electronic-exchange-share",
        &[
            &["văn bản"],
            &["trao đổi", "gửi, nhận", "gửi nhận", "gửi và nhận"],
            DIGITALLY,
        ],
        OTHER_FILES,
    ),
    level(
        "full-online-service-share",
        &[&["dịch vụ công"], &["toàn trình"]],
        &["hồ sơ"],
    ),
    level(
        "on-time-task-share",
        &[TASK, ON_TIME],
        &["hồ sơ", "thủ tục", "báo cáo", "giải ngân"],
    ),
    level(
        "on-time-report-share",
        &[&["báo cáo"], ON_TIME],
        &["hồ sơ", "thủ tục", "nhiệm vụ"],
    ),
    level("digital-dossier-share", &[DOSSIER, DIGITALLY], OTHER_FILES),
    level(
        "digitized-document-share",
        &[&["số hóa"], &["văn bản", "hồ sơ", "tài liệu"]],
        &[],
    ),
];
/// One sentence may set one figure for these two (T-25).
const JOINED: [&str; 2] = ["digital-dossier-share", "digitized-document-share"];

/// The indicators that a clause is about, given what its figure says and the words right after it.
pub(super) fn measured(
    words: &[Word],
    after: &[Word],
    said: Said,
    known: &dyn Fn(&str) -> bool,
) -> Vec<String> {
    let counted = NUMBER_OF.starts(after).map_or(0, |(length, ())| length);
    if OF_OTHERS
        .starts(after.get(counted..).unwrap_or_default())
        .is_some()
    {
        return Vec::new();
    }
    let holds = |phrase: &str| {
        let spelled: Vec<Spelling> = spelled(phrase).collect();
        words.windows(spelled.len()).any(|part| {
            part.iter()
                .zip(&spelled)
                .all(|(word, known)| word.spelling == *known)
        })
    };
    let any = |phrases: &[&str]| phrases.iter().any(|phrase| holds(phrase));
    let fits = |measure: &&Measure| {
        let mut groups = measure.groups.iter();
        measure.said == said
            && known(measure.indicator)
            && groups.all(|phrases| any(phrases))
            && !any(measure.but)
    };
    if said == Said::Count && any(OFTEN) {
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
