//! An empty register as a workbook: Vietnamese heads, and in each cell the choice of what it may hold.

use super::write::{Part, archive, escaped};
use crate::table::{BlankColumn, Holds, RegisterName, blank_columns, column_letters};

/// How many rows are ready to be filled in.
const LAST_ROW: usize = 1_000;
const LISTS: &str = "Danh mục";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// An empty register as an `.xlsx` file, to be filled in by people. Its heads are those that
/// [`import_register`](crate::import_register()) knows; a second sheet lists the allowed values, of which
/// the cells offer theirs. The same bytes for the same register.
///
/// # Examples
///
/// ```
/// use wardplan::table::{Cell, RegisterName};
/// use wardplan::{read_workbook, template_workbook};
///
/// let book = read_workbook(&template_workbook(RegisterName::Meetings))?;
/// assert_eq!(book.sheets[0].name, "Sổ họp");
/// assert_eq!(book.sheets[0].rows[0][0], Some(Cell::Text("STT".to_owned())));
/// # Ok::<(), wardplan::Error>(())
/// ```
#[must_use]
pub fn template_workbook(register: RegisterName) -> Vec<u8> {
    let columns = blank_columns(register);
    let label = register.label().vi;
    let mut letters = label.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    let name = first.unwrap_or_default() + letters.as_str();
    let mut sheets = vec![(name, blank(&columns))];
    if columns.iter().any(|column| !column.values.is_empty()) {
        sheets.push((LISTS.to_owned(), lists(&columns)));
    }
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    let mut parts = vec![
        Part::new("[Content_Types].xml".to_owned(), &types(sheets.len())),
        Part::new("_rels/.rels".to_owned(), &root()),
        Part::new("xl/workbook.xml".to_owned(), &workbook(&names)),
        Part::new(
            "xl/_rels/workbook.xml.rels".to_owned(),
            &relations(sheets.len()),
        ),
        Part::new("xl/styles.xml".to_owned(), &styles()),
    ];
    for (number, (_, contents)) in (1..).zip(&sheets) {
        parts.push(Part::new(sheet_part(number), contents));
    }
    archive(&parts)
}

fn sheet_part(number: usize) -> String {
    format!("xl/worksheets/sheet{number}.xml")
}

/// Something for each sheet, by its number.
fn each(sheets: usize, one: impl Fn(usize) -> String) -> String {
    (1..).take(sheets).map(one).collect()
}

fn types(sheets: usize) -> String {
    let part = |name: &str, kind: &str| {
        format!(r#"<Override PartName="/{name}" ContentType="{TYPE}.{kind}+xml"/>"#)
    };
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    format!(
        r#"<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{relations}"/><Default Extension="xml" ContentType="application/xml"/>{}{}{}</Types>"#,
        part("xl/workbook.xml", "sheet.main"),
        part("xl/styles.xml", "styles"),
        each(sheets, |number| part(&sheet_part(number), "worksheet")),
    )
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
}

fn root() -> String {
    let workbook = relation("r1", "officeDocument", "xl/workbook.xml");
    format!(r#"<Relationships xmlns="{PACKAGE}/relationships">{workbook}</Relationships>"#)
}

fn relations(sheets: usize) -> String {
    let sheet = |number| {
        relation(
            &format!("r{number}"),
            "worksheet",
            &format!("/{}", sheet_part(number)),
        )
    };
    let (sheets, styles) = (
        each(sheets, sheet),
        relation("styles", "styles", "/xl/styles.xml"),
    );
    format!(r#"<Relationships xmlns="{PACKAGE}/relationships">{sheets}{styles}</Relationships>"#)
}

fn workbook(names: &[&str]) -> String {
    let one = |(number, name): (usize, &&str)| {
        format!(
            r#"<sheet name="{}" sheetId="{number}" r:id="r{number}"/>"#,
            escaped(name)
        )
    };
    let sheets: String = (1..).zip(names).map(one).collect();
    format!(
        r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>"#
    )
}

/// The styles by their numbers: plain, head, day, day and time, whole number.
fn styles() -> String {
    let formats = r#"<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts>"#;
    let font = r#"<sz val="12"/><name val="Times New Roman"/><family val="1"/>"#;
    let fonts = format!(r#"<fonts count="2"><font>{font}</font><font><b/>{font}</font></fonts>"#);
    let fills = r#"<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>"#;
    let side = |name: &str| format!(r#"<{name} style="thin"><color auto="1"/></{name}>"#);
    let sides: String = ["left", "right", "top", "bottom"].map(side).concat();
    let borders = format!(
        r#"<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>{sides}<diagonal/></border></borders>"#
    );
    let plain = |format: u16| {
        format!(
            r#"<xf numFmtId="{format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>"#
        )
    };
    let head = r#"<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>"#;
    format!(
        r#"<styleSheet xmlns="{MAIN}">{formats}{fonts}{fills}{borders}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">{}{head}{}{}{}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#,
        plain(0),
        plain(164),
        plain(165),
        plain(1),
    )
}

const HEAD: u8 = 1;

fn style(holds: Holds) -> u8 {
    match holds {
        Holds::Words | Holds::One | Holds::Several => 0,
        Holds::Day => 2,
        Holds::Moment => 3,
        Holds::Count => 4,
    }
}

fn cell(column: usize, row: usize, text: &str, style: u8) -> String {
    let name = column_letters(column);
    format!(
        r#"<c r="{name}{row}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>"#,
        escaped(text)
    )
}

fn heads<'c>(columns: impl Iterator<Item = &'c BlankColumn>) -> String {
    let cells = columns.enumerate();
    let cells: String = cells
        .map(|(place, column)| cell(place, 1, &column.head, HEAD))
        .collect();
    format!(r#"<row r="1" ht="36" customHeight="1">{cells}</row>"#)
}

/// The head stays in sight while the rows move.
const FROZEN: &str = r#"<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>"#;

fn widths<'c>(columns: impl Iterator<Item = &'c BlankColumn>) -> String {
    let one = |(number, column): (usize, &BlankColumn)| {
        let least = match column.holds {
            Holds::Count => 8,
            Holds::Day => 12,
            Holds::Moment => 17,
            Holds::Words | Holds::One | Holds::Several => 18,
        };
        let letters = column.head.chars().count().saturating_add(2);
        let width = letters.clamp(least, 30);
        let style = style(column.holds);
        format!(
            r#"<col min="{number}" max="{number}" width="{width}" style="{style}" customWidth="1"/>"#
        )
    };
    let all: String = (1..).zip(columns).map(one).collect();
    format!("<cols>{all}</cols>")
}

fn blank(columns: &[BlankColumn]) -> String {
    let mut choices = Vec::new();
    let mut list = 0_usize;
    for (place, column) in columns.iter().enumerate() {
        let letters = column_letters(place);
        let cells = format!(r#"allowBlank="1" sqref="{letters}2:{letters}{LAST_ROW}""#);
        if !column.values.is_empty() {
            let letters = column_letters(list);
            list = list.saturating_add(1);
            let end = column.values.len().saturating_add(1);
            let stops = if column.holds == Holds::One {
                told("Hãy chọn một giá trị trong danh mục.")
            } else {
                String::new()
            };
            choices.push(format!(
                r#"<dataValidation type="list" {stops}{cells}><formula1>'{LISTS}'!${letters}$2:${letters}${end}</formula1></dataValidation>"#
            ));
        } else if column.holds == Holds::Count {
            let stops = told("Hãy ghi số nguyên, từ 0 trở lên.");
            choices.push(format!(
                r#"<dataValidation type="whole" operator="greaterThanOrEqual" {stops}{cells}><formula1>0</formula1></dataValidation>"#
            ));
        }
    }
    let count = choices.len();
    format!(
        r#"<worksheet xmlns="{MAIN}">{FROZEN}{}<sheetData>{}</sheetData><dataValidations count="{count}">{}</dataValidations></worksheet>"#,
        widths(columns.iter()),
        heads(columns.iter()),
        choices.concat()
    )
}

fn told(text: &str) -> String {
    format!(r#"showErrorMessage="1" errorTitle="Giá trị không hợp lệ" error="{text}" "#)
}

fn lists(columns: &[BlankColumn]) -> String {
    let listed: Vec<&BlankColumn> = columns
        .iter()
        .filter(|column| !column.values.is_empty())
        .collect();
    let longest = listed
        .iter()
        .map(|column| column.values.len())
        .max()
        .unwrap_or_default();
    let row = |at: usize| {
        let row = at.saturating_add(2);
        let cells = listed.iter().enumerate();
        let cells: String = cells
            .filter_map(|(place, column)| Some(cell(place, row, column.values.get(at)?, 0)))
            .collect();
        format!(r#"<row r="{row}">{cells}</row>"#)
    };
    let rows: String = (0..longest).map(row).collect();
    format!(
        r#"<worksheet xmlns="{MAIN}">{FROZEN}{}<sheetData>{}{rows}</sheetData></worksheet>"#,
        widths(listed.iter().copied()),
        heads(listed.iter().copied())
    )
}
