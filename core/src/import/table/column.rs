//! What the columns of a table of assignments hold, by what stands over them.

use crate::import::labelled::Field;
use crate::text::{Word, WordKind, Words, phrases};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Column {
    Number,
    Title,
    Of(Field),
    /// Leads and coordinators, told apart in the cells or not at all.
    Roles,
    Unknown,
}

phrases! {
    static NAMES: Column = {
        "stt" => Column::Number,
        "tt" => Column::Number,
        "số tt" => Column::Number,
        "số thứ tự" => Column::Number,
        "nội dung" => Column::Title,
        "nhiệm vụ" => Column::Title,
        "công việc" => Column::Title,
        "đầu việc" => Column::Title,
        "việc" => Column::Title,
        "giải pháp" => Column::Title,
        "hoạt động" => Column::Title,
        "hạng mục" => Column::Title,
        "danh mục" => Column::Title,
        "chủ trì" => Column::Of(Field::Lead),
        "đầu mối" => Column::Of(Field::Lead),
        "chịu trách nhiệm chính" => Column::Of(Field::Lead),
        "cơ quan thực hiện" => Column::Of(Field::Lead),
        "đơn vị thực hiện" => Column::Of(Field::Lead),
        "bộ phận thực hiện" => Column::Of(Field::Lead),
        "cá nhân thực hiện" => Column::Of(Field::Lead),
        "tổ chức thực hiện" => Column::Of(Field::Lead),
        "người thực hiện" => Column::Of(Field::Lead),
        "phân công" => Column::Of(Field::Lead),
        "phối hợp" => Column::Of(Field::Coordinators),
        "thời gian" => Column::Of(Field::Due),
        "thời hạn" => Column::Of(Field::Due),
        "thời điểm" => Column::Of(Field::Due),
        "mốc thời gian" => Column::Of(Field::Due),
        "ngày hoàn thành" => Column::Of(Field::Due),
        "hoàn thành" => Column::Of(Field::Due),
        "tiến độ" => Column::Of(Field::Due),
        "hạn" => Column::Of(Field::Due),
        "sản phẩm" => Column::Of(Field::Deliverables),
        "kết quả" => Column::Of(Field::Deliverables),
        "đầu ra" => Column::Of(Field::Deliverables),
        "lãnh đạo phụ trách" => Column::Of(Field::Accountable),
        "lãnh đạo chỉ đạo" => Column::Of(Field::Accountable),
        "người phụ trách" => Column::Of(Field::Accountable),
        "người chịu trách nhiệm" => Column::Of(Field::Accountable),
        "phụ trách" => Column::Of(Field::Accountable),
        "thẩm quyền" => Column::Of(Field::Authority),
    };
}

phrases! {
    /// Words that may stand before the name of a column.
    static BEFORE = [
        "tên", "các", "cơ quan", "đơn vị", "bộ phận", "cá nhân", "tổ chức", "người", "cấp", "có", "lãnh đạo",
        "ủy ban nhân dân", "ubnd", "đồng chí", "và", "hoặc", "dự kiến", "yêu cầu", "mục tiêu", ",", "/", "-", "(",
    ];
    static COORDINATE = ["phối hợp"];
}

/// The most words over a column.
const MOST_WORDS: usize = 14;

/// What stands over a column says what it holds; nothing else does. A cell of data may hold the same words
/// and go on otherwise, with figures or as a sentence.
pub(in crate::import) fn column(words: &[Word]) -> Column {
    // *Mục*, and not *Mục tiêu*: where in the plan a row belongs.
    if matches!(words, [only] if only.is("mục")) {
        return Column::Number;
    }
    if !is_short(words) || words.iter().any(Word::is_number) {
        return Column::Unknown;
    }
    let mut at = 0_usize;
    loop {
        if let Some((after, column)) = NAMES.at(words, at) {
            let rest = words.get(after..).unwrap_or_default();
            let both = column == Column::Of(Field::Lead) && COORDINATE.is_in(rest);
            return if both { Column::Roles } else { column };
        }
        match BEFORE.at(words, at) {
            Some((after, ())) => at = after,
            None => return Column::Unknown,
        }
    }
}

fn is_short(words: &[Word]) -> bool {
    let speaks = |word: &Word| matches!(word.kind, WordKind::Mark(':' | '.' | ';'));
    let (last, before) = match words.split_last() {
        Some((last, before)) => (Some(last), before),
        None => (None, words),
    };
    words.len() <= MOST_WORDS
        && !before.iter().any(speaks)
        && !last.is_some_and(|word| word.is_mark(':'))
}

/// The columns of a row that names them: what is to be done, and something that is said of it. A row with
/// a number is none.
pub(in crate::import) fn columns(cells: &[&[Word]]) -> Option<Vec<Column>> {
    let fits = |cell: &&[Word]| is_short(cell) && !matches!(cell, [only] if only.is_number());
    if !cells.iter().all(fits) {
        return None;
    }
    let columns: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
    let says = |column: &Column| matches!(column, Column::Of(_) | Column::Roles);
    (columns.contains(&Column::Title) && columns.iter().any(says)).then_some(columns)
}

/// The same, of cells that are not yet words.
pub(in crate::import) fn columns_of(cells: &[&str]) -> Option<Vec<Column>> {
    // Nothing that stands over a column is longer, and most lines are no row.
    if cells.len() < 2 || cells.iter().any(|cell| cell.len() > 240) {
        return None;
    }
    let words: Vec<Words<'_>> = cells.iter().map(|cell| Words::of(cell)).collect();
    let cells: Vec<&[Word]> = words.iter().map(|words| words.list.as_slice()).collect();
    columns(&cells)
}

/// What a line over a column holds that is not yet words.
pub(in crate::import) fn column_of(cell: &str) -> Column {
    if cell.len() > 240 {
        return Column::Unknown;
    }
    column(&Words::of(cell).list)
}

/// The columns with those that a second row tells apart: *Chủ trì* and *Phối hợp* below *Cơ quan thực
/// hiện*. Nothing if the row does not only name columns.
pub(in crate::import) fn below(above: &[Column], cells: &[&[Word]]) -> Option<Vec<Column>> {
    let found: Vec<Option<Column>> = cells
        .iter()
        .map(|cell| (!cell.is_empty()).then(|| column(cell)))
        .collect();
    let named: Vec<Column> = found.iter().copied().flatten().collect();
    let role = |column: &Column| {
        matches!(
            column,
            Column::Of(Field::Lead | Field::Coordinators | Field::Accountable)
        )
    };
    if named.is_empty() || named.contains(&Column::Unknown) {
        return None;
    }
    if found.len() == above.len() {
        let both = above.iter().zip(found);
        return Some(both.map(|(above, below)| below.unwrap_or(*above)).collect());
    }
    // The row has cells for the group alone.
    let group = above
        .iter()
        .position(|column| matches!(column, Column::Of(Field::Lead) | Column::Roles))?;
    if named.len() != found.len() || named.len() < 2 || !named.iter().all(role) {
        return None;
    }
    let (before, after) = above.split_at_checked(group)?;
    let after = after.get(1..)?;
    Some([before, &named, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_how_its_name_starts() {
        for (name, known) in [
            ("Số TT", Column::Number),
            ("Nội dung công việc", Column::Title),
            ("Tên nhiệm vụ, giải pháp", Column::Title),
            ("Cơ quan, đơn vị chủ trì", Column::Of(Field::Lead)),
            ("Cơ quan phối hợp", Column::Of(Field::Coordinators)),
            ("Chủ trì, phối hợp", Column::Roles),
            ("Phân công nhiệm vụ", Column::Of(Field::Lead)),
            ("Thời gian hoàn thành", Column::Of(Field::Due)),
            ("Kết quả (sản phẩm)", Column::Of(Field::Deliverables)),
            ("Lãnh đạo UBND phụ trách", Column::Of(Field::Accountable)),
            ("Ghi chú", Column::Unknown),
            ("02 nhiệm vụ được duyệt", Column::Unknown),
            ("Chủ trì: Phòng Kinh tế", Column::Unknown),
            ("Giao nhiệm vụ khoa học", Column::Unknown),
        ] {
            assert_eq!(column_of(name), known, "{name}");
        }
    }

    #[test]
    fn a_row_of_data_with_words_of_a_head_is_no_head() {
        assert!(columns_of(&["TT", "Nhiệm vụ", "Chủ trì", "Ghi chú"]).is_some());
        for cells in [
            ["1", "Nhiệm vụ khoa học", "Phối hợp với trường", "Quý I"],
            ["a", "Quy định thời gian", "Phòng Kinh tế", "Sản phẩm"],
            ["", "Nội dung", "Chủ trì: Phòng A. Phối hợp: các thôn.", ""],
        ] {
            assert_eq!(columns_of(&cells), None, "{cells:?}");
        }
    }

    #[test]
    fn a_second_row_tells_the_parts_of_a_group_apart() {
        let (lead, with) = (Column::Of(Field::Lead), Column::Of(Field::Coordinators));
        let due = Column::Of(Field::Due);
        let read = |above: &[Column], cells: &[&str]| {
            let words: Vec<Words<'_>> = cells.iter().map(|cell| Words::of(cell)).collect();
            let cells: Vec<&[Word]> = words.iter().map(|words| words.list.as_slice()).collect();
            below(above, &cells)
        };
        let above = [Column::Title, lead, Column::Unknown, due];
        assert_eq!(
            read(&above, &["", "Chủ trì", "Phối hợp", ""]),
            Some(vec![Column::Title, lead, with, due])
        );
        let above = [Column::Title, lead, due];
        assert_eq!(
            read(&above, &["Chủ trì", "Phối hợp"]),
            Some(vec![Column::Title, lead, with, due])
        );
        assert_eq!(read(&above, &["Họp", "Phòng Kinh tế", "2026"]), None);
        assert_eq!(read(&above, &["", "", ""]), None);
    }
}
