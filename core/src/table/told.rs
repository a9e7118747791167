//! What of a table was not read, and why: by row and column as a sheet counts them.

use super::sheet::{counted, letters};
use crate::finding::Message;
use crate::json::{answer, terms};
use crate::text::excerpt;

terms! {
    /// Why a cell was not read, or not as a whole.
    pub enum CellCode("cellCode", "mã thông báo của ô", "code of a cell") {
        /// The words over a column are not known; nothing in the column was read.
        UnknownHeader = "unknown-header", "tên cột chưa biết", "unknown header";
        /// The words over a column may mean several things.
        UnclearHeader = "unclear-header", "tên cột có nhiều cách hiểu", "unclear header";
        /// Another column holds the same.
        RepeatedHeader = "repeated-header", "cột lặp lại", "repeated column";
        /// What offices keep, and no field of the register holds; nothing in the column was read.
        NotKept = "not-kept", "cột ngoài dữ liệu của sổ", "column outside the register";
        /// The words are no known value.
        UnknownTerm = "unknown-term", "từ chưa biết", "unknown words";
        /// The words may mean several values.
        UnclearTerm = "unclear-term", "từ có nhiều cách hiểu", "unclear words";
        /// Not one day of the calendar.
        NotADay = "not-a-day", "không phải ngày", "not a day";
        /// No time of day.
        NotATime = "not-a-time", "không phải thời gian", "not a time";
        /// No whole number from 0 on.
        NotACount = "not-a-count", "không phải số đếm", "not a count";
        /// Neither yes nor no.
        NotYesOrNo = "not-yes-or-no", "không rõ có hay không", "neither yes nor no";
        /// No deadline.
        NotADeadline = "not-a-deadline", "không phải thời hạn", "not a deadline";
        /// A day or number where words should stand.
        NotAText = "not-a-text", "không phải chữ", "not a text";
        /// A day that may be another: day and month may have changed places.
        UnclearDay = "unclear-day", "ngày có nhiều cách hiểu", "unclear day";
        /// A number that may be another: `1.234`.
        UnclearNumber = "unclear-number", "số có nhiều cách hiểu", "unclear number";
        /// A day that is not of the weekday beside it.
        WeekdayDiffers = "weekday-differs", "thứ không khớp với ngày", "weekday differs";
        /// A day without its year.
        YearMissing = "year-missing", "thiếu năm", "year missing";
        /// An hour without its day.
        DayMissing = "day-missing", "thiếu ngày", "day missing";
        /// A day without its hour; the day was read.
        HourMissing = "hour-missing", "thiếu giờ", "hour missing";
        /// An end whose start has no hour.
        StartMissing = "start-missing", "thiếu giờ bắt đầu", "start missing";
        /// The end is before the start.
        EndBeforeStart = "end-before-start", "kết thúc trước bắt đầu", "end before start";
        /// Several names that are not surely told apart.
        SeveralNames = "several-names", "nhiều tên trong một ô", "several names";
        /// Several names where one should stand.
        OneNameWanted = "one-name-wanted", "chỉ ghi một tên", "one name wanted";
        /// Another cell of the row says otherwise.
        Contradiction = "contradiction", "hai ô mâu thuẫn", "contradiction";
        /// Another row has the same id; this one was given its own.
        DuplicateId = "duplicate-id", "mã trùng", "duplicate id";
        /// Another row has the same number; ids were made of the places of rows.
        RepeatedNumber = "repeated-number", "số thứ tự trùng", "repeated number";
        /// No number tells the row from others; ids were made of the places of rows.
        NumberMissing = "number-missing", "thiếu số thứ tự", "number missing";
        /// The row goes on with the one above, which this cell does not fit.
        NotJoined = "not-joined", "chưa nhập vào dòng trên", "not joined";
        /// The row says of no row which it is: it may go on with the one above.
        UnnamedRow = "unnamed-row", "dòng chưa có tên", "unnamed row";
        /// The cell is covered by a merged one, and nobody knows whether that holds for this row.
        Covered = "covered", "ô bị gộp", "covered cell";
        /// The words were read in one of the ways in which they can be read.
        ReadOneWay = "read-one-way", "đọc theo một cách hiểu", "read in one way";
        /// Letters were lost when the file was read.
        LettersLost = "letters-lost", "mất chữ", "letters lost";
        /// The error of a formula, or a formula that nothing has computed.
        FormulaWithoutValue = "formula-without-value", "công thức chưa có giá trị", "formula without a value";
    }
}

answer! {
    /// A cell that was not read, or not as a whole.
    pub struct ToldCell {
        /// The row, as a sheet counts it from 1.
        pub row: usize,
        /// The letters over the column, such as `C`.
        pub column: String,
        /// Why.
        pub code: CellCode,
        /// Why, for people.
        pub message: Message,
        /// What to do about it.
        pub help: Option<Message>,
    }
}

/// What is wrong with a cell, before its place is known.
#[derive(Debug, Clone)]
pub(super) struct Trouble {
    pub(super) code: CellCode,
    /// Known words that were probably meant, or all that they may mean.
    pub(super) meant: Vec<String>,
    /// How it was read, in sentences.
    pub(super) note: Option<Message>,
}

impl Trouble {
    pub(super) fn with(code: CellCode, meant: Vec<String>) -> Self {
        Self {
            meant,
            ..code.into()
        }
    }
}

impl From<CellCode> for Trouble {
    fn from(code: CellCode) -> Self {
        Self {
            code,
            meant: Vec::new(),
            note: None,
        }
    }
}

/// Where a cell stands, and what stands in it and over it.
#[derive(Debug)]
pub(super) struct Spot<'t> {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) header: &'t str,
    /// Nothing where the row is secret.
    pub(super) words: Option<&'t str>,
}

pub(super) fn told(spot: &Spot<'_>, trouble: &Trouble) -> ToldCell {
    let column = letters(spot.column);
    let row = counted(spot.row);
    let place = |cell: &str, over: &str| {
        if spot.header.is_empty() || spot.header == spot.words.unwrap_or_default() {
            format!("{cell} {column}{row}")
        } else {
            format!("{cell} {column}{row} ({over} “{}”)", excerpt(spot.header))
        }
    };
    let words = spot.words.map(|words| format!("“{}”", excerpt(words)));
    let vi = words
        .clone()
        .unwrap_or_else(|| "nội dung ô (không hiển thị)".to_owned());
    let en = words.unwrap_or_else(|| "what stands there, which is not shown,".to_owned());
    let (say_vi, say_en) = sentence(trouble.code);
    ToldCell {
        row,
        column: column.clone(),
        code: trouble.code,
        message: Message::new(
            format!("{}: {}.", place("Ô", "cột"), say_vi.replace("{}", &vi)),
            format!(
                "{}: {}.",
                place("Cell", "column"),
                say_en.replace("{}", &en)
            ),
        ),
        help: trouble.note.clone().or_else(|| help(trouble)),
    }
}

/// What is wrong, in Vietnamese and English.
fn sentence(code: CellCode) -> (&'static str, &'static str) {
    match code {
        CellCode::UnknownHeader => (
            "chưa biết cột {} ghi gì nên chưa đọc cột này",
            "it is not known what the column {} holds, so nothing in it was read",
        ),
        CellCode::UnclearHeader => (
            "tên cột {} có nhiều cách hiểu nên chưa đọc cột này",
            "the header {} may mean several things, so nothing in its column was read",
        ),
        CellCode::RepeatedHeader => (
            "đã có cột khác ghi cùng nội dung với cột {}",
            "another column holds what the column {} holds",
        ),
        CellCode::NotKept => (
            "cột {} ghi nội dung ngoài dữ liệu của sổ nên không đọc",
            "no field of the register holds what the column {} says, so nothing in it was read",
        ),
        CellCode::RepeatedNumber
        | CellCode::NumberMissing
        | CellCode::NotJoined
        | CellCode::UnnamedRow => of_a_row(code),
        CellCode::UnknownTerm => ("chưa hiểu {}", "{} is not understood"),
        CellCode::UnclearTerm => ("{} có nhiều cách hiểu", "{} may mean several things"),
        CellCode::NotADay => ("chưa đọc được {} thành ngày", "{} is not read as a day"),
        CellCode::NotATime => ("chưa đọc được {} thành thời gian", "{} does not say when"),
        CellCode::NotACount => ("{} không phải số đếm", "{} is no whole number"),
        CellCode::NotYesOrNo => ("{} chưa rõ là có hay không", "{} is neither yes nor no"),
        CellCode::NotADeadline => (
            "chưa đọc được {} thành thời hạn",
            "{} is not understood as a deadline",
        ),
        CellCode::NotAText => (
            "{} là ngày hoặc số, trong khi ô này cần ghi chữ",
            "{} is a day or a number, where words should stand",
        ),
        CellCode::UnclearDay => (
            "{} có thể đã bị đảo ngày và tháng",
            "day and month of {} may have changed places",
        ),
        CellCode::UnclearNumber => (
            "{} có thể là số nguyên có dấu phân cách hoặc số thập phân",
            "{} may be thousands or a decimal fraction",
        ),
        CellCode::WeekdayDiffers => (
            "{} ghi thứ không khớp với ngày",
            "the weekday of {} is not that of its day",
        ),
        CellCode::StartMissing => (
            "chưa ghi nhận {} là thời gian kết thúc vì chưa có giờ bắt đầu",
            "the end {} was not taken, as the start has no hour",
        ),
        CellCode::YearMissing => ("{} chưa ghi năm", "{} names no year"),
        CellCode::DayMissing => ("{} chưa có ngày", "{} has no day"),
        CellCode::HourMissing => (
            "{} chưa ghi giờ nên chỉ đọc được ngày",
            "{} names no hour, so only the day was read",
        ),
        CellCode::EndBeforeStart => (
            "{} là thời gian kết thúc nhưng không sau thời gian bắt đầu",
            "the end {} is not after the start",
        ),
        CellCode::SeveralNames => (
            "{} có nhiều tên, chưa tách chắc chắn được",
            "the names in {} are not surely told apart",
        ),
        CellCode::OneNameWanted => (
            "{} có nhiều tên, trong khi ô này chỉ ghi một tên",
            "{} has several names, where one should stand",
        ),
        CellCode::Contradiction => (
            "{} khác với nội dung ở ô khác cùng dòng",
            "{} differs from what another cell of the row says",
        ),
        CellCode::DuplicateId => (
            "{} là mã đã có ở dòng khác nên dòng này được cấp mã riêng",
            "{} is the id of another row, so this row was given its own",
        ),
        CellCode::Covered => (
            "ô bị gộp với ô khác, chưa rõ nội dung có áp dụng cho dòng này không",
            "the cell is merged with another, and whether that holds for this row is not known",
        ),
        CellCode::ReadOneWay => (
            "{} được đọc theo một trong các cách hiểu",
            "{} was read in one of the ways in which it can be read",
        ),
        CellCode::LettersLost => (
            "{} bị mất chữ khi đọc tệp",
            "letters of {} were lost when the file was read",
        ),
        CellCode::FormulaWithoutValue => (
            "{} là lỗi của công thức hoặc công thức chưa được tính, không phải giá trị",
            "{} is the error of a formula, or a formula that was not computed, and no value",
        ),
    }
}

/// What is wrong with a row.
fn of_a_row(code: CellCode) -> (&'static str, &'static str) {
    match code {
        CellCode::RepeatedNumber => (
            "số thứ tự {} đã có ở dòng khác nên mã các dòng được đặt theo vị trí dòng trong bảng",
            "another row has the number {}, so ids were made of the places of rows in the sheet",
        ),
        CellCode::NumberMissing => (
            "dòng chưa có số thứ tự đọc được nên mã các dòng được đặt theo vị trí dòng trong bảng",
            "the row has no number that could be read, so ids were made of the places of rows in the sheet",
        ),
        CellCode::NotJoined => (
            "dòng này nối tiếp dòng trên; chưa ghi nhận {} vì dòng trên không ghi như vậy",
            "the row goes on with the one above; {} was not taken, as that row does not say so",
        ),
        _ => (
            "dòng không ghi số thứ tự, mã, tên; chưa rõ có nối tiếp dòng trên không nên được đọc thành dòng riêng",
            "the row has no number, id or name; whether it goes on with the one above is not known, and it was read as a row of its own",
        ),
    }
}

/// What to do about it.
fn help(trouble: &Trouble) -> Option<Message> {
    let listed: Vec<String> = trouble.meant.iter().map(|one| format!("“{one}”")).collect();
    let listed_en = listed.join(" or ");
    let listed = listed.join(" hay ");
    let (vi, en) = match trouble.code {
        CellCode::UnclearHeader | CellCode::UnclearTerm => (
            format!("Nêu rõ là {listed}."),
            format!("Say whether {listed_en} is meant."),
        ),
        _ if !listed.is_empty() => (
            format!("Có phải là {listed} không?"),
            format!("Did you mean {listed_en}?"),
        ),
        code => {
            let (vi, en) = plain_help(code)?;
            (vi.to_owned(), en.to_owned())
        }
    };
    Some(Message::new(vi, en))
}

fn plain_help(code: CellCode) -> Option<(&'static str, &'static str)> {
    Some(match code {
        CellCode::UnknownHeader => (
            "Nêu cột này ghi gì khi nhập bảng, hoặc cho biết là bỏ qua cột này.",
            "Say in the call what the column holds, or that it is left out.",
        ),
        CellCode::RepeatedHeader => (
            "Giữ một cột, hoặc nêu rõ mỗi cột ghi gì.",
            "Keep one of the columns, or say what each of them holds.",
        ),
        CellCode::RepeatedNumber | CellCode::NumberMissing => (
            "Đánh số liên tục, hoặc thêm cột ghi mã của từng dòng.",
            "Number the rows throughout, or add a column with an id for each.",
        ),
        CellCode::NotJoined => (
            "Ghi nội dung này ở dòng trên, hoặc ghi tên cho dòng này nếu là dòng riêng.",
            "Write it in the row above, or name this row if it is one of its own.",
        ),
        CellCode::UnnamedRow => (
            "Ghi tên cho dòng, hoặc gộp ô tên với dòng trên.",
            "Name the row, or merge its name with that of the row above.",
        ),
        CellCode::UnknownTerm => (
            "Sửa ô, hoặc nêu nghĩa của từ này khi nhập bảng.",
            "Correct the cell, or say in the call what the words mean.",
        ),
        CellCode::NotADay | CellCode::UnclearDay => (
            "Ghi ngày, tháng, năm theo thứ tự đó: 03/6/2026; hoặc chuyển ô về kiểu ngày.",
            "Write day, month and year in that order: 03/6/2026; or make the cell a day.",
        ),
        CellCode::NotATime => (
            "Ghi như: 8h30 ngày 03/6/2026, hoặc từ 8h00 đến 11h30 ngày 03/6/2026.",
            "Write it as `8h30 ngày 03/6/2026`, or `từ 8h00 đến 11h30 ngày 03/6/2026`.",
        ),
        CellCode::NotACount | CellCode::UnclearNumber => (
            "Ghi số nguyên, không có dấu phân cách và đơn vị: 12.",
            "Write a whole number without marks and units: 12.",
        ),
        CellCode::NotYesOrNo => ("Ghi “Có” hoặc “Không”.", "Write “Có” or “Không”."),
        CellCode::NotADeadline => (
            "Ghi như: trước ngày 10/6/2026, hoặc trong quý II/2026.",
            "Write it as `trước ngày 10/6/2026` or `trong quý II/2026`.",
        ),
        CellCode::NotAText => (
            "Kiểm tra xem phần mềm bảng tính có tự đổi nội dung ô thành ngày không.",
            "Look whether the spreadsheet made a day of what was written.",
        ),
        CellCode::WeekdayDiffers => (
            "Sửa ngày hoặc thứ cho khớp.",
            "Correct the day or the weekday.",
        ),
        CellCode::YearMissing => ("Ghi thêm năm.", "Add the year."),
        CellCode::DayMissing => ("Ghi thêm ngày.", "Add the day."),
        CellCode::HourMissing => ("Ghi thêm giờ.", "Add the hour."),
        CellCode::StartMissing => ("Ghi thêm giờ bắt đầu.", "Add the hour of the start."),
        CellCode::EndBeforeStart => (
            "Nếu họp qua ngày hôm sau, ghi cả ngày kết thúc.",
            "Where it goes on into the next day, write the day of the end too.",
        ),
        CellCode::SeveralNames => (
            "Ghi mỗi tên trên một dòng trong ô, hoặc cách nhau bằng dấu chấm phẩy.",
            "Write each name on a line of its own in the cell, or put semicolons between them.",
        ),
        CellCode::Covered => (
            "Bỏ gộp ô và ghi nội dung cho từng dòng.",
            "Unmerge the cells and write in each row what holds for it.",
        ),
        CellCode::LettersLost => (
            "Lưu lại tệp với bảng mã UTF-8 rồi đọc lại.",
            "Save the file again as UTF-8, and read it again.",
        ),
        CellCode::FormulaWithoutValue => (
            "Mở tệp bằng Excel hoặc LibreOffice, sửa công thức nếu bị lỗi, rồi lưu lại.",
            "Open the file in Excel or LibreOffice, correct the formula where it fails, and save it.",
        ),
        CellCode::OneNameWanted => ("Giữ một tên trong ô.", "Keep one name in the cell."),
        CellCode::UnclearHeader
        | CellCode::UnclearTerm
        | CellCode::NotKept
        | CellCode::Contradiction
        | CellCode::ReadOneWay
        | CellCode::DuplicateId => return None,
    })
}
