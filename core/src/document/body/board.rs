//! Boards for one matter: *Ban Chỉ đạo Chuyển đổi số phường*, *Hội đồng Thi đua - Khen thưởng tỉnh*.

use super::{Mention, Sort, follow, head, party, place, plain, taken};
use crate::text::{Cursor, Word, WordKind, fold, phrases};

/// How many words and marks the matter has at most.
const MOST_WORDS: usize = 15;

phrases! {
    /// Matters whose names end where the list says.
    static MATTERS = [
        "thi đua - khen thưởng", "thi đua, khen thưởng", "thi đua khen thưởng", "tđkt", "tđ-kt",
        "giáo dục quốc phòng và an ninh", "gdqp&an", "phổ biến, giáo dục pháp luật", "pbgdpl",
        "phối hợp phổ biến, giáo dục pháp luật", "phối hợp pbgdpl", "nghĩa vụ quân sự", "cải cách hành chính",
        "cchc", "cải cách hành chính và chuyển đổi số", "chuyển đổi số", "xây dựng nông thôn mới", "389", "35", "138", "1389", "94",
        "phòng, chống tham nhũng, lãng phí, tiêu cực", "phòng, chống tham nhũng, tiêu cực", "phòng, chống tham nhũng",
        "phòng, chống tội phạm", "phòng, chống ma túy", "phòng, chống dịch", "phòng, chống dịch bệnh",
        "phòng, chống thiên tai", "phòng thủ dân sự", "vệ sinh an toàn thực phẩm", "an toàn thực phẩm",
        "an toàn giao thông", "bồi thường, hỗ trợ và tái định cư", "bồi thường, hỗ trợ, tái định cư",
        "bồi thường, giải phóng mặt bằng", "giải phóng mặt bằng", "thẩm định giá", "thẩm định giá đất", "sáng kiến",
        "kỷ luật", "giám sát tư vấn thuế", "tư vấn thuế", "giáo dục nghề nghiệp", "giáo dục", "giảm nghèo",
        "các chương trình mục tiêu quốc gia", "công tác bầu cử", "bầu cử", "công tác tôn giáo", "công tác dân vận",
        "thực hiện quy chế dân chủ ở cơ sở", "quy chế dân chủ cơ sở", "389 quốc gia", "35 trung ương", "đề án 06", "triển khai đề án 06",
        "dân số và phát triển", "công tác dân số", "chăm sóc sức khỏe ban đầu", "phát triển kinh tế tập thể",
        "chống buôn lậu, gian lận thương mại và hàng giả", "xóa nhà tạm, nhà dột nát", "xây dựng đời sống văn hóa",
        "phong trào toàn dân đoàn kết xây dựng đời sống văn hóa", "nhân quyền", "hội nhập quốc tế",
        "dự án đầu tư xây dựng", "các dự án đầu tư xây dựng", "dự án", "đầu tư xây dựng", "dự án đầu tư xây dựng công trình",
        "chợ", "các chợ", "khu kinh tế", "các khu kinh tế", "các khu công nghiệp", "khu công nghiệp",
        "các khu công nghiệp và khu kinh tế", "các khu chế xuất và công nghiệp", "cụm công nghiệp", "các cụm công nghiệp",
        "rừng phòng hộ", "rừng đặc dụng", "di tích", "các di tích", "khu di tích", "di tích và danh thắng", "vịnh",
        "bến xe", "công trình công cộng", "đường sắt đô thị",
    ];
    /// With these a matter may start in small letters.
    static OPENINGS = ["về", "phòng, chống", "phòng chống", "thực hiện nghị quyết", "thực hiện đề án"];
}

/// Reads the matter of a board. Without one it is not known which board is meant.
pub(super) fn read(cursor: &mut Cursor<'_>, start: &Cursor<'_>, name: &str) -> Option<Mention> {
    let from = *cursor;
    let capital = start.at_capital();
    let managing = name == "Ban Quản lý";
    let known = cursor.phrase(&MATTERS).is_some();
    if known {
        head::region(cursor);
        let own = plain(&from, taken(&from, cursor), " ");
        if let Some(owner) = party::owner(cursor) {
            let own = format!("{} {own} {}", fold(name), owner.own);
            return Some(Mention { own, ..owner });
        }
        // *Ban Quản lý dự án dân dụng*: of these words longer names are made.
        let small = cursor.peek().is_some_and(is_small);
        if !managing || !small || follow::ends(cursor) {
            let mention = Mention::new(Sort::Other, own).under(name);
            let mention = if managing {
                mention.in_any_place(cursor, start)
            } else {
                mention.in_place(cursor)
            };
            return (capital || mention.unit.is_some()).then_some(mention);
        }
        *cursor = from;
    }
    let opened = known || from.at_capital() || OPENINGS.starts(from.rest()).is_some();
    (capital && opened && !follow::starts_another(&from)).then_some(())?;
    matter(cursor)?;
    let own = plain(&from, taken(&from, cursor), " ");
    Some(Mention::new(Sort::Other, own).under(name).in_place(cursor))
}

/// Any other matter, to where its end is sure: before its unit, a mark, or what a body does.
fn matter(cursor: &mut Cursor<'_>) -> Option<()> {
    let mut ahead = *cursor;
    for count in 0..MOST_WORDS {
        if count > 1 && place::is_next(&ahead) {
            *cursor = ahead;
            return Some(());
        }
        let Some(next) = ahead.peek() else { break };
        match next.kind {
            // In a list of small words it goes on; whether it ends before a capital, the end tells.
            WordKind::Mark(',') if ahead.second().is_some_and(is_small) => {}
            WordKind::Mark('-' | '&') | WordKind::Number => {}
            WordKind::Mark(_) => break,
            WordKind::Word if next.capital && count > 0 && follow::starts_another(&ahead) => break,
            WordKind::Word
                if count > 1 && !next.is("và") && !next.capital && follow::ends(&ahead) =>
            {
                break;
            }
            WordKind::Word => {}
        }
        ahead.advance();
    }
    let words = taken(cursor, &ahead);
    let listed = words.iter().any(|word| word.is_mark(','));
    let long_enough = words.iter().filter(|word| word.is_word()).count() > 1;
    let whole = !listed
        && long_enough
        && follow::ends(&ahead)
        && !words.last().is_some_and(|word| word.is("và"));
    whole.then(|| *cursor = ahead)
}

fn is_small(word: &Word) -> bool {
    word.is_word() && !word.capital
}
