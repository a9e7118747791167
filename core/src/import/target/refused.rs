//! Shares that nobody is to reach: results of the past, parts of a cost, and rates.

use crate::text::{Word, WordKind, WordRange, phrases};

phrases! {
    /// Words before a figure that was reached, or of a time that has passed.
    static REACHED = [
        "đã đạt", "mới đạt", "hiện đạt", "chỉ đạt", "mới chỉ", "ước đạt", "đã giảm", "đã tăng", "đã có", "hiện có", "hiện còn",
        "vẫn còn", "hiện nay", "hiện tại", "đến nay", "tính đến nay", "thời gian qua", "năm qua", "năm trước", "năm học trước", "năm ngoái",
        "cùng kỳ",
    ];
    static COMPARED = ["so với", "bằng", "như", "hơn"];
    static RATES = ["lãi suất", "đối ứng", "thuế suất", "chiết khấu"];
    static SUPPORTS = ["hỗ trợ"];
    static MONEY = [
        "kinh phí", "chi phí", "tiền", "vốn", "học phí", "phí", "tổng mức", "mức", "giá", "giá trị", "lãi suất", "tùy theo", "cho",
    ];
    /// Titles of parts that tell what is, and those that tell who pays.
    static RESULTS = [
        "kết quả", "đánh giá", "thực trạng", "tình hình", "hiện trạng", "đặc điểm", "bối cảnh", "tồn tại", "hạn chế", "khó khăn", "sự cần thiết",
        "ưu điểm", "nhận xét", "nhược điểm", "khuyết điểm", "nguyên nhân", "những việc đã làm",
    ];
    static EXPECTED = ["cần đạt", "mong muốn", "dự kiến", "phải đạt"];
    static COSTS = ["kinh phí", "nguồn vốn", "cơ chế tài chính", "tài chính", "nguồn kinh phí"];
    static STRIVES = ["phấn đấu", "phân đấu", "mục tiêu", "chỉ tiêu"];
}

/// How near to a figure the words stand that say what it is a rate of.
const NEAR: usize = 5;

/// Whether the figures of a part are none to be reached, by its title.
pub(super) fn by_title(title: &[Word]) -> bool {
    let told = RESULTS.starts(title).is_some() && !EXPECTED.is_in(title);
    (told || COSTS.starts(title).is_some()) && !STRIVES.is_in(title)
}

/// Whether a sentence says itself that something is to be reached.
pub(super) fn strives(words: &[Word]) -> bool {
    STRIVES.is_in(words)
}

/// Whether a figure is none to be reached, by the words around it. What stands in `from` is about the figure
/// from which it starts.
pub(super) fn by_words(
    words: &[Word],
    figure: WordRange,
    scope: WordRange,
    from: Option<WordRange>,
) -> bool {
    let start = from.map_or(scope.start, |from| from.end);
    let before = WordRange::new(start.min(figure.start), figure.start);
    // *Đã xử lý 96% văn bản*
    let done = scope.of(words).iter().find(|word| word.is_word());
    let done = done.is_some_and(|word| word.is("đã"));
    done || is_reached(before.of(words)) || is_rate(words, figure, scope)
}

fn is_reached(before: &[Word]) -> bool {
    let mut at = 0_usize;
    while let Some((found, ())) = REACHED.find_from(before, at) {
        let earlier = before.get(found.start.saturating_sub(2)..found.start);
        if !earlier.is_some_and(|earlier| COMPARED.is_in(earlier)) {
            return true;
        }
        at = found.end;
    }
    false
}

/// *Lãi suất 6,6%*, *hỗ trợ 50% kinh phí*; *hỗ trợ 80% hộ nghèo* is a target.
fn is_rate(words: &[Word], figure: WordRange, scope: WordRange) -> bool {
    let near = figure.start.saturating_sub(NEAR).max(scope.start);
    let before = WordRange::new(near, figure.start);
    if RATES.is_in(before.of(words)) {
        return true;
    }
    let after = words.get(figure.end..).unwrap_or_default();
    let ends = |word: &Word| matches!(word.kind, WordKind::Mark('.' | ';' | ',' | ')'));
    let money = MONEY.starts(after).is_some() || after.first().is_none_or(ends);
    money && SUPPORTS.is_in(before.of(words))
}

/// Whether a figure in a bracket that opens at a word is not the one that is meant: *(năm 2025 đạt 82%)*.
pub(super) fn is_aside(words: &[Word], open: usize, figure: WordRange) -> bool {
    let inside = words.get(open..figure.start).unwrap_or_default();
    inside.iter().any(|word| word.is("năm"))
}

#[cfg(test)]
mod tests {
    use super::super::figure::figures;
    use super::*;
    use crate::text::Words;

    #[test]
    fn past_results_and_rates_are_told_from_targets() {
        for (text, refused) in [
            ("tỷ lệ hội nghị trực tuyến mới đạt 45%", true),
            ("trường đạt chuẩn đã đạt 66,7%", true),
            ("vẫn còn 12% phòng học", true),
            ("năm học trước là 0,8%", true),
            ("so với năm trước giảm 5%", false),
            ("ngân sách tỉnh hỗ trợ 50-60% tùy theo công trình", true),
            ("xã hỗ trợ 50% kinh phí", true),
            ("nhân dân đối ứng 30%", true),
            ("hỗ trợ 80% hộ nghèo vay vốn", false),
            ("lãi suất 6,6%/năm", true),
            ("đạt 86%", false),
            ("giảm 10% số hội nghị", false),
        ] {
            let words = Words::of(text);
            let figures = figures(text, &words.list);
            let figure = figures[0].words;
            assert_eq!(
                by_words(&words.list, figure, words.all(), None),
                refused,
                "{text}"
            );
        }
        let title = |text: &str| by_title(&Words::of(text).list);
        assert!(title("KẾT QUẢ NĂM 2025") && title("Kinh phí thực hiện"));
        assert!(!title("KẾT QUẢ CẦN ĐẠT") && !title("Đánh giá và mục tiêu"));
    }
}
