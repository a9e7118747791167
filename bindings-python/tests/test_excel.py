"""Workbooks that people get of an answer."""

from datetime import date, datetime

import openpyxl
import pytest
import wardplan

MEETINGS = [
    {
        "id": number,
        "category": "conference",
        "mode": "online",
        "status": "held",
        "room": "=1+1",
        "title": "@SUM(A1)",
        "sessions": [{"start": f"2026-06-0{day}T08:00", "end": f"2026-06-0{day}T09:00"}],
    }
    for number, day in (("A", 1), ("B", 1), ("C", 2))
]
OPTIONS = {"period": "2026", "asOf": "2026-12-31"}


def sheet(answer, tmp_path, *tables, place=0):
    path = tmp_path / "ket-qua.xlsx"
    answer.to_excel(path, *tables)
    book = openpyxl.load_workbook(path)
    return book.worksheets[place]


def test_findings_have_heads_a_frozen_row_and_colours(tmp_path):
    answer = wardplan.check_meetings(MEETINGS)
    found = sheet(answer, tmp_path)
    assert (found.title, found.freeze_panes) == ("Phát hiện", "A2") and found.auto_filter.ref.startswith("A1:E")
    assert [cell.value for cell in found[1]] == [
        "Mức độ",
        "Tên quy tắc",
        "Tên đối tượng",
        "Nội dung",
        "Hướng xử lý",
    ]
    assert found.max_row == len(answer) + 1
    assert [row[0].value for row in found.iter_rows(min_row=2)].count("lỗi") == len(answer.errors)
    [rules] = [part.rules for part in found.conditional_formatting if str(part.sqref).startswith("A2")]
    assert '"lỗi"' in [rule.formula[0] for rule in rules] and all(rule.dxf.fill for rule in rules)
    widths = [found.column_dimensions[letter].width for letter in "AD"]
    assert widths[0] < 20 < widths[1] <= 61 and found["D2"].alignment.wrap_text
    assert found.page_setup.orientation == "landscape" and found.print_title_rows == "$1:$1"


def test_whole_numbers_and_days_stay_such(tmp_path):
    plan = {"id": "KH", "tasks": [{"id": "T1", "due": {"before": "2026-06-10"}}]}
    found = sheet(wardplan.schedule(plan, options={"period": "2026-06"}), tmp_path)
    assert isinstance(found["A2"].value, datetime) and found["A2"].value.date() == date(2026, 6, 4)
    assert found["A2"].number_format == "dd/mm/yyyy" and isinstance(found["E2"].value, int)


def test_the_scorecard_says_what_people_ask(tmp_path):
    found = sheet(wardplan.measure({"meetings": MEETINGS}, options=OPTIONS), tmp_path)
    heads = [cell.value for cell in found[1]]
    row = dict(zip(heads, [cell.value for cell in found[2]], strict=True))
    assert (row["Tên"], row["Tử số/Mẫu số"], row["Tỷ lệ"]) == ("Tỷ lệ hội nghị trực tuyến", "3/3", "100%")
    assert (row["Chỉ tiêu được giao"], row["Kết luận"]) == ("ít nhất 60%", "đạt")


def test_no_text_becomes_a_formula(tmp_path):
    path = tmp_path / "o.xlsx"
    wardplan.conflicts(MEETINGS).to_excel(path)
    cells = [cell for row in openpyxl.load_workbook(path).active.iter_rows() for cell in row]
    assert "=1+1" in [cell.value for cell in cells] and all(cell.data_type != "f" for cell in cells)


def test_named_tables_have_all_columns_and_names_of_sheets_are_allowed(tmp_path):
    answer = wardplan.measure({"meetings": MEETINGS}, options=OPTIONS)
    path = tmp_path / "tat-ca.xlsx"
    answer.to_excel(path, "results", "resultsSources", "resultsExplanation")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Kết quả", "Kết quả căn cứ", "Kết quả giải trình"]
    assert book["Kết quả"].max_column == len(answer.to_tables(lang="vi")["results"].columns)
    with pytest.raises(KeyError, match="no table `result`"):
        answer.to_excel(path, "result")


def test_what_was_not_understood_is_a_workbook_too(tmp_path):
    read = wardplan.read_register([{"STT": 1, "Nội dung": "Giao ban", "Hình thức": "TT"}])
    found = sheet(read.cells, tmp_path)
    assert found["B2"].value == "C" and found["A2"].value == 2
