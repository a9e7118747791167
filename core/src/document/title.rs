//! What a cited document is about: *về việc ...*, *quy định ...*, as far as the text shows where it ends.
//!
//! A title ends at a full stop, a semicolon, a bracket or a paragraph; at a comma or *và* before the next
//! citation; at a comma before the name of an agency, which begins the main clause. Where a title may
//! have ended before, or holds another citation, none is stated.

use std::sync::LazyLock;

use super::issuer;
use super::lexemes::{ABOUT, AND, MATTER};
use super::names::phrases_of;
use crate::text::{Cursor, Gap, Phrases, WordKind, WordRange, phrases};

/// What was found after a citation.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Entitled {
    Title(WordRange),
    /// Another citation stands within it.
    Nests,
    /// None, or none whose end is sure.
    Nothing,
}

/// How many words and marks a title has at most.
const MOST_WORDS: usize = 160;

phrases! {
    static SHORT = ["v/v"];
    /// What a title may begin with once the issuer is named.
    static OPENINGS = [
        "quy định", "hướng dẫn", "ban hành", "phê duyệt", "sửa đổi", "công bố", "bãi bỏ",
    ];
}

/// What a list within a title goes on with after a comma.
const GOES_ON: &str = "\
    nâng cao; quản lý; sử dụng; khai thác; bổ sung; thay thế; bãi bỏ; chống; xử lý; phát triển; \
    tăng cường; đẩy mạnh; đổi mới; hoàn thiện; kiểm tra; giám sát; kiểm soát; tổ chức; bảo vệ; \
    bảo đảm; đánh giá; xếp loại; khen thưởng; kỷ luật; bổ nhiệm; luân chuyển; đào tạo; \
    bồi dưỡng; tuyển dụng; cung cấp; chia sẻ; kết nối; lưu trữ; công khai; minh bạch; thu hồi; \
    cấp; gia hạn; nhiệm vụ; quyền hạn; cơ cấu tổ chức; trách nhiệm; trình tự; thủ tục; \
    nội dung; hồ sơ; điều kiện; tiêu chuẩn; định mức; mức; an toàn; trật tự; công chức; \
    viên chức; người lao động; tiêu cực; lãng phí; kỷ cương; thể thao; công nghệ; phường; \
    thị trấn; đặc khu";

/// Words of a main clause: a title before them has ended somewhere.
const MAIN_CLAUSE: &str = "\
    phải; đã; đang; sẽ; này; thì; nêu trên; như sau; cụ thể; nhằm; để; và các; và những; \
    và phù hợp; kịp thời; theo quy định; trước ngày; chậm nhất; đến toàn bộ; đề nghị";

static IN_A_LIST: LazyLock<Phrases> = LazyLock::new(|| phrases_of(GOES_ON));
static IN_A_CLAUSE: LazyLock<Phrases> = LazyLock::new(|| phrases_of(MAIN_CLAUSE));

/// Reads the title after a citation; the next one begins at `next`. `nested` says that the citation
/// itself stands within the title of another.
pub(super) fn read(
    mut cursor: Cursor<'_>,
    issuer: Option<&str>,
    nested: bool,
    next: Option<usize>,
) -> Entitled {
    let about = |cursor: &Cursor<'_>| cursor.peek().is_some_and(|word| ABOUT.is(word));
    let mut after_comma = cursor;
    if issuer.is_some() && after_comma.mark(',') && about(&after_comma) {
        cursor = after_comma;
    }
    let short = cursor.phrase(&SHORT).is_some();
    if short || about(&cursor) {
        if !short {
            cursor.advance();
        }
        MATTER.take(&mut cursor);
        // "gửi ... về Sở Nội vụ" says where something goes.
        if issuer::stands_at(&cursor) {
            return Entitled::Nothing;
        }
    } else if issuer.is_none() || OPENINGS.starts(cursor.rest()).is_none() {
        return Entitled::Nothing;
    }
    let start = cursor.at;
    let here = |cursor: &Cursor<'_>| next.is_some_and(|next| cursor.at >= next);
    let title = |cursor: &Cursor<'_>| {
        let words = cursor.since(start);
        // One word says nothing.
        let several = cursor.at(start).rest().iter().take(words.len()).skip(1);
        if several.clone().any(crate::text::Word::apart) {
            Entitled::Title(words)
        } else {
            Entitled::Nothing
        }
    };
    for _ in 0..MOST_WORDS {
        let Some(word) = cursor.peek() else {
            return title(&cursor);
        };
        if here(&cursor) {
            return Entitled::Nests;
        }
        let ahead = cursor.at(cursor.at.saturating_add(1));
        match word.kind {
            WordKind::Mark(',') => {
                // "A, và B" as "A, B".
                let mut listed = ahead;
                AND.take(&mut listed);
                let over = ahead.peek().is_none_or(|next| next.gap == Gap::Paragraph);
                if over || here(&ahead) || here(&listed) {
                    return title(&cursor);
                }
                if ahead.at_capital() && issuer::stands_at(&ahead) {
                    return title(&cursor);
                }
                if IN_A_LIST.starts(ahead.rest()).is_none() {
                    return Entitled::Nothing;
                }
            }
            // A new line with a dash is the next item of a list.
            WordKind::Mark('-') if word.gap >= Gap::Line => return title(&cursor),
            WordKind::Mark('-' | '/' | '&' | '%') | WordKind::Number => {}
            WordKind::Mark('.') if inner_point(&ahead) => {}
            // What a quotation mark opens, another closes within the title.
            WordKind::Mark(':' | '“' | '‘') => return Entitled::Nothing,
            WordKind::Mark(_) => return title(&cursor),
            WordKind::Word => {
                if IN_A_CLAUSE.starts(cursor.rest()).is_some() {
                    return Entitled::Nothing;
                }
                if here(&ahead) && AND.is(word) {
                    return title(&cursor);
                }
                if nested && word.is("trên") && cursor.clone().eat("trên địa bàn") {
                    // The area is that of the outer document where this one is for the country.
                    let central = issuer.is_some_and(issuer::is_central);
                    return if central {
                        title(&cursor)
                    } else {
                        Entitled::Nothing
                    };
                }
            }
        }
        cursor = ahead;
    }
    Entitled::Nothing
}

/// Whether a point stands within a word or number: `1.000`.
fn inner_point(after: &Cursor<'_>) -> bool {
    let next = after.peek();
    next.is_some_and(|next| !next.apart() && (next.is_number() || next.is_word()))
}
