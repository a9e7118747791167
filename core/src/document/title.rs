//! What a cited document is about: *về việc ...*, *quy định ...*, as far as the text shows where it ends.
//!
//! A title ends at a full stop, a semicolon, a bracket or a paragraph; at a comma or *và* before the next
//! citation; at a comma before the name of an agency, which begins the main clause. Where a title may
//! have ended before, or holds another citation, none is stated.

use std::sync::OnceLock;

use super::citations::Found;
use super::cursor::Cursor;
use super::issuer;
use super::lexicon::Lexicon;
use super::names::split;
use crate::text::TokenKind;

/// What was found after a citation.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Entitled {
    /// The title, in bytes.
    Title((usize, usize)),
    /// Another citation stands within it.
    Nests,
    /// None, or none whose end is sure.
    Nothing,
}

/// How many tokens a title has at most.
const MOST_TOKENS: usize = 160;

/// What a title may begin with once the issuer is named.
const OPENINGS: &str = "\
    quy định; hướng dẫn; ban hành; phê duyệt; sửa đổi; công bố; bãi bỏ; quy định chi tiết";

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

fn lists() -> &'static [Lexicon<()>; 3] {
    static LISTS: OnceLock<[Lexicon<()>; 3]> = OnceLock::new();
    LISTS.get_or_init(|| {
        [OPENINGS, GOES_ON, MAIN_CLAUSE]
            .map(|phrases| Lexicon::new(split(phrases).map(|phrase| (phrase, ()))))
    })
}

/// Reads the title after a citation; the next one begins at `next`. `nested` says that the citation
/// itself stands within the title of another.
pub(super) fn read(
    text: &str,
    mut cursor: Cursor<'_>,
    found: &Found,
    nested: bool,
    next: Option<usize>,
) -> Entitled {
    let [openings, goes_on, main_clause] = lists();
    let mut after_comma = cursor.clone();
    if found.issuer.is_some() && after_comma.mark(',') && after_comma.clone().word("về") {
        cursor = after_comma;
    }
    if cursor.word("về") {
        cursor.word("việc");
        // "gửi ... về Sở Nội vụ" says where something goes.
        if issuer::stands_at(&cursor) {
            return Entitled::Nothing;
        }
    } else if found.issuer.is_none() || openings.longest(&mut cursor.clone()).is_none() {
        return Entitled::Nothing;
    }
    let start = cursor.start();
    let mut end = start;
    let here = |cursor: &Cursor<'_>| next.is_some_and(|next| cursor.start() >= next);
    let title = |end: usize| {
        let stretch = text.get(start..end).unwrap_or_default();
        if stretch.split_whitespace().nth(1).is_some() {
            Entitled::Title((start, end))
        } else {
            Entitled::Nothing
        }
    };
    for _ in 0..MOST_TOKENS {
        let Some(token) = cursor.peek() else {
            return title(end);
        };
        if here(&cursor) {
            return Entitled::Nests;
        }
        let gap = text.get(cursor.end..token.start).unwrap_or_default();
        let mut ahead = cursor.clone();
        ahead.advance();
        match token.kind {
            TokenKind::Mark(',') => {
                // "A, và B" as "A, B".
                let mut listed = ahead.clone();
                listed.word("và");
                if here(&ahead) || here(&listed) {
                    return title(end);
                }
                if ahead.at_capital() && issuer::stands_at(&ahead) {
                    return title(end);
                }
                if goes_on.longest(&mut ahead.clone()).is_none() {
                    return Entitled::Nothing;
                }
            }
            // A new line with a dash is the next item of a list.
            TokenKind::Mark('-') if gap.contains('\n') => return title(end),
            TokenKind::Mark('-' | '/' | '&' | '%') | TokenKind::Number => {}
            TokenKind::Mark('.') if inner_point(&ahead) => {}
            // What a quotation mark opens, another closes within the title.
            TokenKind::Mark(':' | '“' | '‘') => return Entitled::Nothing,
            TokenKind::Mark(_) | TokenKind::Break { .. } => return title(end),
            TokenKind::Word => {
                if main_clause.longest(&mut cursor.clone()).is_some() {
                    return Entitled::Nothing;
                }
                if cursor.clone().word("và") && here(&ahead) {
                    return title(end);
                }
                let mut area = cursor.clone();
                if nested && area.words("trên địa bàn") {
                    // The area is that of the outer document where this one is for the country.
                    let central = found.issuer.as_deref().is_some_and(issuer::is_central);
                    return if central {
                        title(end)
                    } else {
                        Entitled::Nothing
                    };
                }
            }
        }
        end = token.end();
        cursor = ahead;
    }
    Entitled::Nothing
}

/// Whether a point stands within a word or number: `1.000`.
fn inner_point(after: &Cursor<'_>) -> bool {
    let word = |kind| matches!(kind, TokenKind::Number | TokenKind::Word);
    !after.apart() && after.peek().is_some_and(|next| word(next.kind))
}
