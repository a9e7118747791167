#!/usr/bin/env bash
# A register saved as .xlsb by the npm package xlsx (SheetJS), version 0.18.5, and read by the Python package
# python-calamine (the Rust crate calamine).
#
# SheetJS writes each cell of a row after the first as a record without a column of its own ("the next one").
# calamine knows only records with a column: of every row the first cell comes out, and all others are gone
# without an error. The same table as .xlsx is read whole. LibreOffice reads both.
#
# Needs Python 3 with venv, Node and npm. Fails where the packages no longer answer so.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check python-calamine==0.9.1 >&2
npm install --silent --no-fund --no-audit xlsx@0.18.5 >&2

cat >write.cjs <<'JS'
const XLSX = require("xlsx");
const sheet = XLSX.utils.aoa_to_sheet([
  ["STT", "Nội dung", "Hình thức"],
  [1, "Giao ban tuần", "Trực tuyến"],
  [2, "Sơ kết 6 tháng", "Trực tiếp"],
]);
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, sheet, "Sổ họp");
for (const kind of ["xlsx", "xlsb"]) XLSX.writeFile(book, `so-hop.${kind}`, { bookType: kind });
JS
node write.cjs

cat >read.py <<'PY'
from python_calamine import CalamineWorkbook

for kind in ("xlsx", "xlsb"):
    sheet = CalamineWorkbook.from_path(f"so-hop.{kind}").get_sheet_by_index(0)
    print(kind, sheet.to_python())
PY
PYTHONUTF8=1 venv/bin/python read.py >seen.txt
cat seen.txt

diff - seen.txt <<'SEEN'
xlsx [['STT', 'Nội dung', 'Hình thức'], [1.0, 'Giao ban tuần', 'Trực tuyến'], [2.0, 'Sơ kết 6 tháng', 'Trực tiếp']]
xlsb [['STT'], [1], [2]]
SEEN
