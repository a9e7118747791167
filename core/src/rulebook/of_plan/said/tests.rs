//! Sentences as plans write them, and what they limit.

use super::*;
use proptest::prelude::*;

/// What a text limits: each parameter with its value, each rest with its reason.
fn heard(text: &str) -> Vec<String> {
    let shown = said(text).into_iter().map(|(_, said)| match said {
        Said::Limit(limit) => {
            let sure = match limit.status {
                Certainty::Confirmed => "",
                Certainty::Reported | Certainty::Assumed => " (assumed)",
            };
            let excepted = limit.exception.map_or(String::new(), |(from, to)| {
                format!(" [{}]", text.get(from..to).unwrap_or_default())
            });
            format!("{} {}{sure}{excepted}", limit.parameter, limit.amount)
        }
        Said::Unread(reason) => format!("? {}", reason.name()),
    });
    shown.collect()
}

#[test]
fn the_clause_of_the_plan_is_read_in_each_of_its_wordings() {
    let expected = [
        "conference-limit-dissemination 1",
        "conference-limit-professional 2",
        "conference-limit-deliberation 3",
        "discussion-share 50% (assumed)",
    ];
    for text in [
        "Thực hiện nghiêm quy định về thời gian họp: Hội nghị quán triệt không quá 1/2 ngày; hội nghị chuyên môn \
         không quá 1 ngày; các hội nghị quan trọng cần thảo luận không quá 1,5 ngày. Không đọc lại báo cáo, dành \
         thời gian chủ yếu để thảo luận và giải quyết vấn đề.",
        "Hội nghị quán triệt không quá nửa ngày, chuyên môn không quá 01 (một) ngày, quan trọng cần bàn kỹ không \
         quá một ngày rưỡi; phần lớn thời gian dành cho thảo luận.",
        "HỘI NGHỊ QUÁN TRIỆT TỐI ĐA 01 BUỔI; HỘI NGHỊ CHUYÊN MÔN TỐI ĐA 02 BUỔI; HỘI NGHỊ QUAN TRỌNG TỐI ĐA 03 \
         BUỔI. DÀNH CHỦ YẾU THỜI GIAN CHO VIỆC THẢO LUẬN.",
        "Bảo đảm thời gian hội nghị không quá 1/2 ngày đối với hội nghị quán triệt, không quá 1 ngày đối với hội \
         nghị chuyên môn, không quá 1,5 ngày đối với hội nghị quan trọng, cần thảo luận. Dành thời gian chủ yếu \
         để thảo luận.",
        "Hội nghị quán triệt (không quá 1/2 ngày), hội nghị chuyên môn (không quá 1 ngày), hội\nnghị quan trọng \
         (không quá 1.5 ngày). Dành phần lớn thời gian thảo luận.",
    ] {
        assert_eq!(heard(text), expected, "{text}");
        let apart = crate::text::decomposed(text);
        assert_eq!(heard(&apart), expected, "{apart}");
    }
}

#[test]
fn meetings_and_kinds_are_told_apart() {
    for (text, expected) in [
        (
            "Họp giao ban không quá 1/2 ngày.",
            &["meeting-limit-briefing 1"][..],
        ),
        (
            "Thời lượng họp: giao ban không quá 1 buổi; chuyên đề không quá 1 ngày.",
            &["meeting-limit-briefing 1", "meeting-limit-thematic 2"],
        ),
        (
            "Hội nghị sơ kết, tổng kết không quá 1 ngày.",
            &["conference-limit-review 2"],
        ),
        (
            "Hội nghị quán triệt và hội nghị tập huấn không quá 1 buổi.",
            &[
                "conference-limit-dissemination 1",
                "conference-limit-training 1",
            ],
        ),
        (
            "Họp, hội nghị chuyên đề không quá 1 ngày/cuộc.",
            &["meeting-limit-thematic 2", "conference-limit-thematic 2"],
        ),
        (
            "Thời gian họp không quá 1 buổi đối với họp giao ban, điều phối.",
            &["meeting-limit-briefing 1", "meeting-limit-coordination 1"],
        ),
        (
            "Hội nghị chuyên môn kéo dài từ 1 ngày trở xuống.",
            &["conference-limit-professional 2"],
        ),
        (
            "Hội nghị chuyên môn không quá 1 ngày, trừ trường hợp đặc biệt không quá 2 ngày; họp giao ban tối đa 1 buổi.",
            &[
                "conference-limit-professional 2 [trừ trường hợp đặc biệt không quá 2 ngày]",
                "meeting-limit-briefing 1",
            ],
        ),
    ] {
        assert_eq!(heard(text), expected, "{text}");
    }
}

#[test]
fn what_goes_out_before_and_after_meetings_is_read() {
    for (text, expected) in [
        (
            "Giấy mời, tài liệu họp gửi trước ngày họp ít nhất 03 ngày làm việc.",
            &["invitation-lead 3", "papers-lead 3"][..],
        ),
        (
            "Gửi tài liệu họp cho đại biểu chậm nhất 02 ngày làm việc trước ngày họp.",
            &["papers-lead 2"],
        ),
        (
            "Gửi giấy mời trước 05 ngày làm việc.",
            &["invitation-lead 5"],
        ),
        (
            "Thông báo kết luận hội nghị ban hành trong thời hạn 05 ngày làm việc kể từ ngày kết thúc hội nghị.",
            &["conclusion-notice-time 5"],
        ),
        (
            "Phát biểu kết luận hội nghị không quá 50 phút.",
            &["conclusion-length 50"],
        ),
        // Days that are not said to be working days may be others.
        ("Gửi tài liệu họp trước 03 ngày.", &["? otherUnit"]),
        // Nobody says from when.
        (
            "Thông báo kết luận ban hành trong 05 ngày làm việc kể từ ngày nhận hồ sơ.",
            &["? wordsUnclear"],
        ),
        // The most before a meeting is no lead.
        (
            "Gửi giấy mời trước ngày họp không quá 03 ngày làm việc.",
            &["? otherComparator"],
        ),
        (
            "Phát biểu kết luận hội nghị trong 50 phút.",
            &["? noComparator"],
        ),
    ] {
        assert_eq!(heard(text), expected, "{text}");
    }
}

#[test]
fn what_is_not_clear_is_told_and_not_guessed() {
    for (text, expected) in [
        ("Hội nghị chuyên môn 1 ngày.", &["? noComparator"][..]),
        (
            "Hội nghị chuyên môn ít nhất 1 ngày.",
            &["? otherComparator"],
        ),
        ("Hội nghị chuyên môn dưới 1 ngày.", &["? otherComparator"]),
        (
            "Hội nghị chuyên môn không quá 1 - 2 ngày.",
            &["? wordsUnclear"],
        ),
        ("Hội nghị chuyên môn không quá 90 phút.", &["? otherUnit"]),
        ("Hội nghị chuyên môn không quá 1/3 ngày.", &["? otherUnit"]),
        ("Hội nghị không quá 1 ngày.", &["? kindNotNamed"]),
        ("Phiên họp chuyên đề không quá 1 ngày.", &["? noParameter"]),
        // It is not the conference that is limited.
        (
            "Hội nghị chuyên môn, mỗi tham luận không quá 1 buổi.",
            &["? wordsUnclear"],
        ),
        ("Họp giao ban không quá 02 buổi/tháng.", &["? wordsUnclear"]),
        (
            "Họp giao ban không quá 02 buổi mỗi tháng.",
            &["? wordsUnclear"],
        ),
        ("Các hội nghị khác không quá 1 ngày.", &["? wordsUnclear"]),
        (
            "Sau hội nghị tham mưu văn bản không quá 2 ngày.",
            &["? wordsUnclear"],
        ),
        (
            "Công tác chuyên môn của hội nghị giải quyết không quá 2 ngày.",
            &["? wordsUnclear"],
        ),
    ] {
        assert_eq!(heard(text), expected, "{text}");
    }
}

#[test]
fn times_that_have_nothing_to_do_with_meetings_are_left_alone() {
    for text in [
        "Giải quyết hồ sơ không quá 5 ngày làm việc.",
        "Báo cáo trước ngày 10 tháng 6; hội nghị tổ chức vào quý II/2026.",
        "Công tác chuyên môn không quá 1 ngày.",
        "Hội nghị bắt đầu lúc 14 giờ.",
        "Không đọc lại báo cáo, thảo luận kỹ.",
        "",
    ] {
        assert!(heard(text).is_empty(), "{text}");
    }
}

proptest! {
    /// Places are within the text and in order; nothing is read of half a word.
    #[test]
    fn places_are_stretches_of_the_text(parts in prop::collection::vec(prop::sample::select(vec![
        "hội nghị ", "họp ", "quán triệt ", "chuyên môn ", "không quá ", "1/2 ngày", "1 ngày", "50 phút", "; ", ", ",
        ". ", "đối với ", "trừ ", "giấy mời ", "tài liệu ", "trước ", "ngày họp ", "phát biểu kết luận ", "và ", ": ",
        "dành thời gian chủ yếu ", "thảo luận ", "(", ")", "\n\n", "việc khác ", "1,5 ngày ", "thông báo kết luận ",
    ]), 0..40)) {
        let text = parts.concat();
        let mut end = 0;
        for ((from, to), said) in said(&text) {
            prop_assert!(from <= to && text.get(from..to).is_some());
            prop_assert!(from >= end || to == end, "{text}: places overlap");
            end = to;
            if let Said::Limit(limit) = said {
                let known = crate::rulebook::definition(limit.parameter);
                prop_assert_eq!(known.map(|known| known.unit), Some(limit.unit));
            }
        }
    }
}
