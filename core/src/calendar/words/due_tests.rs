//! What whole sentences of plans say about when their work is due.

use super::*;
use crate::text::Words;

fn given(year: Option<i32>) -> Given {
    let of = |number| {
        Some(Middle {
            number,
            by_civil_code: true,
        })
    };
    let middles = Middles {
        day_of_month: of(15),
        month_of_year: of(6),
    };
    Given {
        middles,
        year,
        cell: false,
        round: None,
    }
}

/// The deadline, or the words that are unclear.
fn due(text: &str, year: Option<i32>) -> String {
    let words = Words::of(text);
    match due_in(text, &words.list, given(year)) {
        DueIn::Nothing => "nothing".to_owned(),
        DueIn::Stated(stated) => {
            assert_eq!(stated.place, words.place(stated.words), "{text}");
            let notes = stated.notes.iter().map(|note| note.name.name());
            let notes: Vec<_> = notes.collect();
            let deadline = stated.deadline.to_json();
            let words = words.written(stated.words);
            format!("{deadline} {words} {}", notes.join(" "))
                .trim_end()
                .to_owned()
        }
        DueIn::Unclear(range) => format!("? {}", words.written(range)),
    }
}

#[track_caller]
fn all(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(due(text, None), *expected, "{text}");
    }
}

#[test]
fn a_deadline_is_found_where_it_is_stated() {
    all(&[
        (
            "Rà soát quy chế, hoàn thành trước ngày 30/6/2026, báo cáo Ủy ban.",
            r#"{"before":"2026-06-30"} trước ngày 30/6/2026"#,
        ),
        (
            "Chậm nhất ngày 15 tháng 8 năm 2026 trình đề án.",
            r#"{"notLaterThan":"2026-08-15"} Chậm nhất ngày 15 tháng 8 năm 2026"#,
        ),
        (
            "Xây dựng đề án, xong trong tháng 9/2026.",
            r#"{"within":"2026-09"} trong tháng 9/2026"#,
        ),
        (
            "Tổ chức hội nghị từ ngày 10 đến ngày 12/6/2026.",
            r#"{"within":{"end":"2026-06-12","start":"2026-06-10"}} từ ngày 10 đến ngày 12/6/2026"#,
        ),
        (
            "Gửi về UBND phường (qua Văn phòng) trước 16 giờ ngày 10/6/2026 để tổng hợp.",
            r#"{"notLaterThan":"2026-06-10"} trước 16 giờ ngày 10/6/2026 hourNotKept"#,
        ),
        (
            "Triển khai ngay sau khi Kế hoạch được ban hành.",
            r#"{"immediatelyAfter":"Kế hoạch được ban hành"} ngay sau khi Kế hoạch được ban hành"#,
        ),
        (
            "Báo cáo đột xuất theo yêu cầu của cấp có thẩm quyền.",
            r#"{"onRequest":{}} đột xuất theo yêu cầu của cấp có thẩm quyền"#,
        ),
    ]);
}

#[test]
fn a_label_makes_a_day_or_period_a_deadline() {
    all(&[
        (
            "Thời gian hoàn thành: Quý II/2026.",
            r#"{"within":"2026-Q2"} Quý II/2026"#,
        ),
        ("Thời gian hoàn thành: 2026.", r#"{"within":"2026"} 2026"#),
        (
            "Thời hạn: trước ngày 10/6/2026.",
            r#"{"before":"2026-06-10"} trước ngày 10/6/2026"#,
        ),
        (
            "Thời gian thực hiện: Hoàn thành trước ngày 31/12/2026.",
            r#"{"before":"2026-12-31"} trước ngày 31/12/2026"#,
        ),
        (
            "Thời gian thực hiện: Thường xuyên.",
            r#"{"ongoing":{"review":null}} Thường xuyên"#,
        ),
        (
            "Hoàn thành quý II/2026.",
            r#"{"within":"2026-Q2"} quý II/2026"#,
        ),
        ("Hoàn thành nhiệm vụ năm 2026 được giao.", "nothing"),
        ("Thời hạn hoàn thành: theo tiến độ dự án.", "nothing"),
    ]);
}

#[test]
fn what_the_grammar_refuses_is_not_shortened() {
    all(&[
        (
            "Hoàn thành công tác chuẩn bị trước ngày 10/3 âm lịch.",
            "? trước ngày 10/3 âm lịch",
        ),
        (
            "Gửi báo cáo trước ngày 10/3 (âm lịch).",
            "? trước ngày 10/3 (âm lịch)",
        ),
        (
            "Gửi báo cáo trước ngày 10/3 theo âm lịch.",
            "? trước ngày 10/3 theo âm lịch",
        ),
        (
            "Hoàn thành trước ngày 29/02/2026.",
            "? trước ngày 29/02/2026",
        ),
        ("Hoàn thành trước ngày 10/6/26.", "? trước ngày 10/6/26"),
        (
            "Báo cáo trước ngày 10/6 và 10/12/2026.",
            "? trước ngày 10/6 và 10/12/2026",
        ),
        (
            "Gửi tài liệu chậm nhất 05 ngày làm việc trước ngày 10/6/2026.",
            "? chậm nhất 05 ngày làm việc trước ngày 10/6/2026",
        ),
        (
            "Gửi tài liệu trước cuộc họp ít nhất 03 ngày làm việc.",
            "? trước cuộc họp ít nhất 03 ngày làm việc",
        ),
        (
            "Báo cáo kết quả trước ngày 20 của tháng đầu quý sau.",
            "? trước ngày 20 của tháng đầu quý sau",
        ),
        (
            "Báo cáo kết quả trước ngày 15 tháng 01 năm sau.",
            "? trước ngày 15 tháng 01 năm sau",
        ),
        (
            "Báo cáo trước ngày 20 hằng tháng, quý, năm.",
            "? trước ngày 20 hằng tháng",
        ),
        (
            "Gửi báo cáo chậm nhất vào thứ Sáu hằng tuần.",
            "? chậm nhất vào thứ Sáu hằng tuần",
        ),
        (
            "Sau 05 ngày kể từ ngày nhận, công khai kết quả.",
            "? Sau 05 ngày kể từ ngày nhận",
        ),
        ("Hoàn thành trước Tết Nguyên đán.", "? trước Tết Nguyên đán"),
    ]);
}

#[test]
fn two_works_have_two_deadlines() {
    all(&[
        (
            "Sơ kết trước ngày 30/6/2026, tổng kết trước ngày 15/12/2026.",
            "? trước ngày 30/6/2026, tổng kết trước ngày 15/12/2026",
        ),
        (
            "Ban hành văn bản ngay sau khi Luật có hiệu lực, hoàn thành trước ngày 30/8/2026.",
            "? ngay sau khi Luật có hiệu lực, hoàn thành trước ngày 30/8/2026",
        ),
        (
            "Hoàn thành trước ngày 15/6/2026, báo cáo trước ngày 15/6/2026.",
            r#"{"before":"2026-06-15"} trước ngày 15/6/2026, báo cáo trước ngày 15/6/2026"#,
        ),
    ]);
}

#[test]
fn an_event_ends_where_a_clause_begins() {
    all(&[
        (
            "Trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ hợp lệ, Văn phòng trình Chủ tịch ký thông báo.",
            r#"{"workingDays":{"after":"ngày nhận được hồ sơ hợp lệ","count":5}} Trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ hợp lệ"#,
        ),
        (
            "Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ, tài liệu hợp lệ, công chức trình Chủ tịch.",
            "? Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ, tài liệu hợp lệ",
        ),
        (
            "Báo cáo trong thời hạn 05 ngày kể từ ngày kết thúc kiểm tra và gửi về Sở Nội vụ.",
            "? trong thời hạn 05 ngày kể từ ngày kết thúc kiểm tra và gửi về Sở Nội vụ",
        ),
    ]);
}

#[test]
fn a_day_that_forbids_tells_or_describes_is_no_deadline() {
    all(&[
        (
            "Không ban hành văn bản mới trước ngày 01/7/2026.",
            "? trước ngày 01/7/2026",
        ),
        (
            "Nghiêm cấm thu phí trước ngày 01/7/2026.",
            "? trước ngày 01/7/2026",
        ),
        (
            "Không để tồn đọng hồ sơ; hoàn thành xử lý trước ngày 30/9/2026.",
            r#"{"before":"2026-09-30"} trước ngày 30/9/2026"#,
        ),
        (
            "Vận động cán bộ không chuyên trách, hoàn thành trước ngày 30/9/2026.",
            r#"{"before":"2026-09-30"} trước ngày 30/9/2026"#,
        ),
        ("Đã hoàn thành trước ngày 30/6/2025.", "nothing"),
        (
            "Các nhiệm vụ đã giao hoàn thành trước ngày 30/6/2026.",
            r#"{"before":"2026-06-30"} trước ngày 30/6/2026"#,
        ),
        (
            "Rà soát các hồ sơ tiếp nhận trước ngày 01/7/2025.",
            "? trước ngày 01/7/2025",
        ),
        (
            "Rà soát các văn bản ban hành trước ngày 01/7/2025 để sửa đổi.",
            "? trước ngày 01/7/2025",
        ),
        (
            "Rà soát các hồ sơ tiếp nhận trước ngày 01/7/2025, hoàn thành trong quý III/2026.",
            r#"{"within":"2026-Q3"} trong quý III/2026"#,
        ),
        (
            "Trong quý I/2026, UBND phường đã tiếp nhận 120 hồ sơ.",
            "nothing",
        ),
        (
            "Người hoạt động cách mạng trước ngày 01/01/1945 được trợ cấp.",
            "? trước ngày 01/01/1945",
        ),
        (
            "Nếu trước ngày 30/6/2026 chưa hoàn thành thì phải giải trình.",
            "? trước ngày 30/6/2026 chưa hoàn thành thì phải giải trình",
        ),
        ("Cập nhật số liệu tính đến ngày 31/5/2026.", "nothing"),
        (
            "Cập nhật số liệu tính đến ngày 31/5/2026, hoàn thành trước ngày 05/6/2026.",
            r#"{"before":"2026-06-05"} trước ngày 05/6/2026"#,
        ),
        (
            "Số liệu tính từ ngày 15/12/2025 đến ngày 14/6/2026, gửi trước ngày 20/6/2026.",
            r#"{"before":"2026-06-20"} trước ngày 20/6/2026"#,
        ),
        (
            "Tổng hợp kết quả thực hiện trong quý II/2026, báo cáo trước ngày 05/7/2026.",
            r#"{"before":"2026-07-05"} trước ngày 05/7/2026"#,
        ),
    ]);
}

#[test]
fn words_that_only_sound_like_deadlines_are_none() {
    all(&[
        ("Kịp thời chấn chỉnh vi phạm.", "nothing"),
        ("Tiêu chí thi đua, khen thưởng hàng năm.", "nothing"),
        ("Chịu trách nhiệm trước Ủy ban nhân dân phường.", "nothing"),
        ("Phê phán trước công luận.", "nothing"),
        ("Thời gian hội nghị không quá 02 ngày.", "nothing"),
        ("Hướng tới ngày 02/9/2026, đẩy mạnh thi đua.", "nothing"),
        ("Trong thời hạn quy định.", "nothing"),
        ("Báo cáo xin ý kiến trước khi thực hiện.", "nothing"),
        ("Thực hiện kể từ ngày 01/7/2026.", "nothing"),
        ("Hoàn thiện hồ sơ theo yêu cầu của Sở Tài chính.", "nothing"),
        ("Kiểm tra định kỳ và đột xuất việc chấp hành.", "nothing"),
        (
            "Thực hiện Quyết định số 534/QĐ-TTg ngày 31/3/2026 của Thủ tướng Chính phủ.",
            "nothing",
        ),
    ]);
}

#[test]
fn rounds_are_read_at_the_beginning_or_beside_their_day() {
    all(&[
        (
            "Hằng năm, tổ chức đánh giá việc thực hiện.",
            r#"{"ongoing":{"review":"year"}} Hằng năm"#,
        ),
        (
            "Hằng năm, UBND phường báo cáo Sở Nội vụ trước ngày 10/12.",
            r#"{"yearly":{"before":"12-10"}} Hằng năm, UBND phường báo cáo Sở Nội vụ trước ngày 10/12"#,
        ),
        (
            "Phòng Văn hóa báo cáo trước ngày 20 hằng tháng.",
            r#"{"monthly":{"before":20}} trước ngày 20 hằng tháng"#,
        ),
        (
            "Đánh giá, xếp loại hằng năm trước ngày 15/12.",
            r#"{"yearly":{"before":"12-15"}} hằng năm trước ngày 15/12"#,
        ),
        (
            "Báo cáo kết quả trước ngày 20/3, 20/6, 20/9, 20/12 hằng năm.",
            r#"{"quarterly":{"before":20}} trước ngày 20/3, 20/6, 20/9, 20/12 hằng năm"#,
        ),
        (
            "Định kỳ 6 tháng (trước ngày 10 tháng 6) tổng hợp.",
            r#"{"halfYearly":{"before":"06-10"}} Định kỳ 6 tháng (trước ngày 10 tháng 6) oneDayOfRound"#,
        ),
        (
            "Thường xuyên kiểm tra.",
            r#"{"ongoing":{"review":null}} Thường xuyên"#,
        ),
        (
            "Đây là yêu cầu thường xuyên.",
            r#"{"ongoing":{"review":null}} yêu cầu thường xuyên"#,
        ),
        (
            "Thường xuyên rà soát, hoàn thành trước ngày 30/6/2026.",
            r#"{"before":"2026-06-30"} trước ngày 30/6/2026"#,
        ),
    ]);
}

#[test]
fn a_plan_of_one_year_gives_its_year() {
    for (text, expected) in [
        (
            "Hoàn thành trước 15/6.",
            r#"{"before":"2026-06-15"} trước 15/6 yearFromPlan"#,
        ),
        (
            "Hoàn thành trong tháng 6.",
            r#"{"within":"2026-06"} trong tháng 6 yearFromPlan"#,
        ),
        (
            "Đến hết năm, hoàn thành 100%.",
            r#"{"notLaterThan":"2026-12-31"} Đến hết năm yearFromPlan"#,
        ),
        (
            "Báo cáo kết quả trước ngày 15 tháng 01 năm sau.",
            r#"{"before":"2027-01-15"} trước ngày 15 tháng 01 năm sau yearFromPlan"#,
        ),
        (
            "Báo cáo trước ngày 10/6 hằng năm.",
            r#"{"yearly":{"before":"06-10"}} trước ngày 10/6 hằng năm"#,
        ),
        ("Hoàn thành trước ngày 29/02.", "? trước ngày 29/02"),
    ] {
        assert_eq!(due(text, Some(2026)), expected, "{text}");
    }
}

#[test]
fn a_cell_of_a_column_of_deadlines_needs_no_other_words() {
    let cell = |text: &str, year| {
        let words = Words::of(text);
        let given = Given {
            cell: true,
            ..given(year)
        };
        parse(text, &words.list, given)
            .map(|stated| stated.deadline.to_json())
            .ok()
    };
    for (text, expected) in [
        ("2026", r#"{"within":"2026"}"#),
        ("6/2026", r#"{"within":"2026-06"}"#),
        ("T6/2026", r#"{"within":"2026-06"}"#),
        ("2026-06-30", r#"{"notLaterThan":"2026-06-30"}"#),
        ("30/06/2026 00:00", r#"{"notLaterThan":"2026-06-30"}"#),
    ] {
        assert_eq!(cell(text, None).as_deref(), Some(expected), "{text}");
        let words = Words::of(text);
        if expected.contains("within") {
            assert!(parse(text, &words.list, given(None)).is_err(), "{text}");
        }
    }
    assert_eq!(
        cell("30/6", Some(2026)).as_deref(),
        Some(r#"{"notLaterThan":"2026-06-30"}"#)
    );
    assert_eq!(cell("12", Some(2026)), None);
    assert_eq!(cell("13/2026", None), None);
}

#[test]
fn long_sentences_take_linear_time() {
    for piece in [
        "a ",
        "1 ",
        ", ",
        "(",
        "trước 10/6 và ",
        "trước ngày 10/6/2026 a ",
        "từ ngày 1 ",
        "đã ",
        "hoàn thành trước ngày 10/6 ",
        "(trước ngày 10/6) ",
        "không ",
        "thời hạn: ",
        "hằng năm ",
    ] {
        due(&piece.repeat(65_536 / piece.len()), Some(2026));
    }
}
