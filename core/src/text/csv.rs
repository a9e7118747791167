//! Lines of CSV as RFC 4180 has them.

/// Writes a line: cells that hold a mark of the form stand in quotation marks.
pub(crate) fn csv_line<'c>(out: &mut String, cells: impl Iterator<Item = &'c str>) {
    for (position, cell) in cells.enumerate() {
        if position > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}
