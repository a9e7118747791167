use chrono::{Datelike as _, NaiveDate};
use proptest::prelude::*;

use super::super::{
    Counted, Cycle, Deadline, MonthDay, Ongoing, Period, Plain, Recurring, RoundDay,
};
use super::*;
use crate::text::decomposed;

/// With what the embedded rulebooks say of *giữa*.
fn parse(text: &str) -> Result<Stated, Fault> {
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
    parse_words(text, middles)
}

fn deadline(text: &str) -> Deadline {
    match parse(text) {
        Ok(stated) => stated.deadline,
        Err(fault) => panic!("{text}: {}", fault.message.en),
    }
}

fn words(text: &str) -> &str {
    parse(text).unwrap().place.of(text)
}

/// What is asked of every text: no panic, and a span that stands in the text.
fn look(text: &str) {
    match parse(text) {
        Ok(stated) => {
            assert!(!stated.place.of(text).is_empty());
        }
        Err(fault) => {
            assert!(!fault.message.en.ends_with('.') && !fault.help.en.is_empty());
        }
    }
}

#[test]
fn every_form_that_help_names_is_understood() {
    for form in nearest::FORMS {
        deadline(form);
    }
}

#[test]
fn spellings_do_not_matter() {
    let vi = "Trước ngày 10 tháng 6 hằng năm";
    for text in [
        vi.to_owned(),
        vi.to_lowercase(),
        vi.to_uppercase(),
        decomposed(vi),
        decomposed(&vi.to_uppercase()),
        vi.replace("hằng", "hàng"),
        vi.replace(' ', "\u{a0} \n"),
        vi.replace(' ', " \u{200b}"),
        format!("  - {vi}; "),
        format!("“{vi}”."),
    ] {
        assert_eq!(deadline(&text), deadline(vi), "{text}");
    }
    for (a, b) in [
        ("qúy II/2026", "quý ii – 2026"),
        ("quí 2 năm 2026", "Quý II / 2026"),
        ("hòan thành trước 10/6/2026", "hoàn thành trước 10—6—2026"),
        ("định kì 6 tháng", "định kỳ sáu tháng"),
    ] {
        assert_eq!(deadline(a), deadline(b), "{a} {b}");
    }
}

#[test]
fn the_span_is_the_words_and_nothing_else() {
    for (text, span) in [
        ("Thời hạn: trước ngày 10/6/2026.", "trước ngày 10/6/2026"),
        ("(Quý II/2026)", "Quý II/2026"),
        (
            "Báo cáo định kỳ 6 tháng (trước ngày 10 tháng 6);",
            "định kỳ 6 tháng (trước ngày 10 tháng 6)",
        ),
        (
            "trong 5 ngày kể từ ngày nhận hồ sơ (bản giấy).",
            "trong 5 ngày kể từ ngày nhận hồ sơ (bản giấy)",
        ),
        (
            "Hằng năm, báo cáo trước ngày 10/6",
            "Hằng năm, báo cáo trước ngày 10/6",
        ),
    ] {
        assert_eq!(words(text), span);
        assert_eq!(words(&decomposed(text)), decomposed(span));
        let bracketed = format!("({text}");
        assert_eq!(words(&bracketed), span);
    }
}

#[test]
fn long_texts_take_linear_time() {
    for piece in [
        "a ",
        "1",
        "1 ",
        "và ",
        "trước ngày ",
        ", ",
        "(",
        ")",
        "10/6, ",
        "ngay sau khi ",
        "trong 10 ngày kể từ ",
        "thường xuyên ",
        "hằng năm ",
        "kể từ, trước ",
        "hoàn thành ",
        "trước 10/6 và ",
        "chậm nhất là ",
        "10/6/2026 ",
        "định kỳ 6 tháng ",
        "\u{301}",
    ] {
        for start in [
            "",
            "ngay sau khi ",
            "trong 10 ngày kể từ ",
            "trước ngày 10/6, ",
        ] {
            look(&format!("{start}{}", piece.repeat(65_536 / piece.len())));
        }
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    // Years are written as they are; those under 1000 are not written with four digits.
    (1000..=9999_i32, 1..=366_u32)
        .prop_filter_map("a day", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

fn any_cycle() -> impl Strategy<Value = Cycle> {
    prop::sample::select(Cycle::ALL)
}

fn any_rule() -> impl Strategy<Value = Recurring> {
    let day = prop_oneof![
        any_day().prop_filter_map("a day of the year", |day| {
            MonthDay::new(day.month(), day.day()).map(RoundDay::OfYear)
        }),
        Just(RoundDay::OfYear(MonthDay::new(2, 29).unwrap())),
        (1..=31_u32).prop_map(RoundDay::OfMonth),
        Just(RoundDay::LastOfMonth),
    ];
    (day, any::<bool>()).prop_map(|(day, before)| {
        if before {
            Recurring::Before(day)
        } else {
            Recurring::NotLaterThan(day)
        }
    })
}

/// Events whose words hold no other deadline and no mark at their ends.
fn any_event() -> impl Strategy<Value = String> {
    let words = [
        "ngày",
        "ban hành",
        "Kế hoạch",
        "nhận",
        "được",
        "hồ sơ",
        "hợp lệ",
        "ký",
        "Quy chế",
        "số 12/QĐ-UBND",
        "có hiệu lực",
        "khi",
        "họp",
        "báo cáo",
        "(nếu có)",
        "theo quy định",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 1..6)
        .prop_map(|words| words.join(" "))
}

fn any_deadline() -> impl Strategy<Value = Deadline> {
    let counted = || {
        let after = prop_oneof![any_event(), any_day().prop_map(|day| day.to_string())];
        (0..(1_u64 << 53), after).prop_map(|(count, after)| Counted { count, after })
    };
    prop_oneof![
        any_day().prop_map(Deadline::Before),
        any_day().prop_map(Deadline::NotLaterThan),
        (any_day(), any_day())
            .prop_map(|(a, b)| { Deadline::Within(Period::between(a.min(b), a.max(b)).unwrap()) }),
        counted().prop_map(Deadline::WorkingDays),
        counted().prop_map(Deadline::CalendarDays),
        any_rule().prop_map(Deadline::Yearly),
        any_rule().prop_map(Deadline::HalfYearly),
        any_rule().prop_map(Deadline::Quarterly),
        any_rule().prop_map(Deadline::Monthly),
        prop::option::of(any_cycle()).prop_map(|review| Deadline::Ongoing(Ongoing { review })),
        Just(Deadline::OnRequest(Plain {})),
        any_event().prop_map(Deadline::ImmediatelyAfter),
    ]
}

/// Pieces of forms, to be put together at random.
fn any_piece() -> impl Strategy<Value = String> {
    let pieces = [
        "trước",
        "ngày",
        "tháng",
        "năm",
        "quý",
        "II",
        "10",
        "6",
        "2026",
        "/",
        "-",
        ".",
        ",",
        ";",
        "(",
        ")",
        "và",
        "chậm nhất",
        "đến",
        "hết",
        "trong",
        "thời hạn",
        "làm việc",
        "kể từ",
        "sau",
        "khi",
        "ngay",
        "hằng",
        "định kỳ",
        "cuối",
        "cùng",
        "của",
        "đầu",
        "giữa",
        "kỳ",
        "từ",
        "thường xuyên",
        "theo yêu cầu",
        "10/6",
        "30/6/2026",
        "một lần",
        "hai mươi",
        "\u{301}",
        "x",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..14)
        .prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_text_panics(text in any::<String>()) {
        look(&text);
    }

    #[test]
    fn no_mixture_of_words_panics(text in any_piece()) {
        look(&text);
        look(&text.replace(' ', ""));
        look(&decomposed(&text));
    }

    #[test]
    fn no_change_to_a_good_phrase_panics(
        form in prop::sample::select(nearest::FORMS.to_vec()),
        nfd in any::<bool>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<char>(), 0..3_u8), 1..4),
    ) {
        let text = if nfd { decomposed(form) } else { form.to_owned() };
        let mut chars: Vec<char> = text.chars().collect();
        for (place, c, change) in changes {
            let place = place.index(chars.len().max(1)).min(chars.len());
            match change {
                0 => chars.insert(place, c),
                1 if place < chars.len() => chars[place] = c,
                _ if place < chars.len() => { chars.remove(place); }
                _ => {}
            }
        }
        look(&chars.iter().collect::<String>());
    }

    /// What `text_vi` writes is read as it was. Not among these: a period by its name, of which the
    /// words keep the two days; a day before the year 1000, which is not written with four digits;
    /// an event whose words state a deadline or begin with a day themselves, or have marks at the end.
    #[test]
    fn a_deadline_is_read_from_its_own_words(deadline in any_deadline()) {
        let words = deadline.text_vi();
        for text in [words.clone(), words.to_uppercase(), decomposed(&words)] {
            let stated = parse(&text).map_err(|fault| TestCaseError::fail(format!("{text}: {}", fault.message.en)))?;
            prop_assert_eq!(stated.place, TextRange::new(0, text.len()));
            if text == words {
                prop_assert_eq!(&stated.deadline, &deadline, "{}", text);
            }
        }
    }

    #[test]
    fn a_named_period_keeps_its_days(year in 1000..=9999_i32, part in prop::sample::select(vec!["", "-H1", "-Q4", "-02", "-12"])) {
        let period: Period = format!("{year}{part}").parse().unwrap();
        let words = Deadline::Within(period.clone()).text_vi();
        let days = Period::between(period.start(), period.end()).unwrap();
        prop_assert_eq!(parse(&words).unwrap().deadline, Deadline::Within(days));
    }
}
