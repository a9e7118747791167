"""Spreadsheet files: the cells of every workbook of the repository, and a register written anew."""

import io
import json
import pickle
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import wardplan
from openpyxl.worksheet.datavalidation import DataValidation

FOLDER = Path(__file__).parents[2] / "tests" / "workbooks"
FILES = sorted(file for file in FOLDER.iterdir() if file.suffix in {".xlsx", ".xlsb", ".ods", ".xls"})


def cells_beside(file: Path) -> str:
    own = file.with_name(f"{file.name}.json")
    shared = file.with_name(f"{file.name.split('.')[0]}.json")
    return (own if own.exists() else shared).read_text(encoding="utf-8").removesuffix("\n")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_workbook_gives_the_same_bytes_as_in_rust(file):
    book = wardplan.read_workbook(file)
    assert book.to_json() == cells_beside(file)
    assert book == wardplan.read_workbook(bytearray(file.read_bytes()))
    assert pickle.loads(pickle.dumps(book)) == book


def test_the_workbook_of_a_ward_is_made_anew_and_no_cell_of_it_is_lost(tmp_path):
    subprocess.run([sys.executable, FOLDER / "make.py", tmp_path], check=True)
    book = wardplan.read_workbook(tmp_path / "ward.xlsx")
    assert book.to_json() == cells_beside(FOLDER / "ward.xlsx")
    known = openpyxl.load_workbook(tmp_path / "ward.xlsx")
    for sheet in book.sheets[:3]:
        register = "tasks" if sheet.name == "Nhiệm vụ" else "meetings"
        answer = wardplan.import_register(register, sheet.rows, year=2026)
        filled = sum(cell.value is not None for row in known[sheet.name].iter_rows() for cell in row)
        understood = sum(column.filled - column.unread for column in answer.columns)
        told = sum(column.unread for column in answer.columns) + sum(row.filled for row in answer.left)
        assert filled == understood + told
        assert understood > 0.6 * filled


def test_a_template_offers_lists_and_reads_back_without_a_word():
    book = openpyxl.load_workbook(io.BytesIO(wardplan.template_workbook("meetings")))
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "A2"
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    lists: list[DataValidation] = [given for given in sheet.data_validations.dataValidation if given.type == "list"]
    over = {str(given.sqref).split("2:")[0]: given.formula1 for given in lists}
    modes = book["Danh mục"][over[heads["Hình thức"]].split("!")[1].replace("$", "")]
    assert [cell.value for [cell] in modes] == ["Trực tiếp", "Trực tuyến", "Kết hợp"]
    for head, value in {
        "STT": 1,
        "Tên cuộc họp": "Giao ban tuần 23",
        "Loại": "Cuộc họp",
        "Mục đích": "Giao ban",
        "Hình thức": "Trực tuyến",
        "Bắt đầu": datetime(2026, 6, 1, 8),
        "Kết thúc": datetime(2026, 6, 1, 10, 30),
        "Ngày mời": date(2026, 5, 27),
        "Toàn phường": "Có",
        "Tình trạng": "Đã họp",
    }.items():
        sheet[f"{heads[head]}2"] = value
    file = io.BytesIO()
    book.save(file)
    rows = wardplan.read_workbook(file.getvalue()).sheets[0].rows
    answer = wardplan.import_register("meetings", rows, id_prefix="2026-")
    assert not answer.cells
    [meeting] = answer.rows
    assert (meeting.id, meeting.category, meeting.kind, meeting.mode) == ("2026-1", "meeting", "briefing", "online")
    assert meeting.sessions[0].start == datetime(2026, 6, 1, 8)
    assert (meeting.invited_on, meeting.ward_wide, meeting.status) == (date(2026, 5, 27), True, "held")


def test_what_is_no_workbook_is_told_with_the_way_out(tmp_path):
    with pytest.raises(wardplan.InputError) as caught:
        wardplan.read_workbook((FOLDER / "refused" / "protected.xlsx").read_bytes())
    assert caught.value.summary.vi == "tệp có mật khẩu bảo vệ; hãy bỏ mật khẩu rồi lưu lại tệp"
    with pytest.raises(wardplan.InputError, match="there is no such register|known") as caught:
        wardplan.template_workbook("meeting")
    assert "meetings" in caught.value.help.en
    with pytest.raises(FileNotFoundError):
        wardplan.read_workbook(tmp_path / "none.xlsx")


def test_a_sheet_is_found_by_its_name_and_shows_itself_shortly():
    book = wardplan.read_workbook(FOLDER / "ward.xlsx")
    assert book["Sổ họp 2026"] is book.sheets[0] and book["Nhiệm vụ"].to_dict()["name"] == "Nhiệm vụ"
    assert repr(book["Danh mục"]) == "<Worksheet 'Danh mục': 2 rows>" and book["Danh mục"].hidden
    with pytest.raises(KeyError, match="Sổ họp 2025"):
        book["Sổ họp"]
    assert json.loads(book.to_json())["sheets"][0]["hiddenRows"] == [9]
    (note,) = book["Danh mục"].notes
    assert note.vi == "Trang tính “Danh mục” bị ẩn trong tệp; nội dung vẫn được đọc." and not book["Nhiệm vụ"].notes
