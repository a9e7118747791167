"""Registers and plans from the files and frames in which people have them."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import duckdb
import numpy
import openpyxl
import pandas
import polars
import pyarrow
import pytest
import wardplan
from wardplan._cells import cell

WORKBOOKS = Path(__file__).parents[2] / "tests" / "workbooks"
WARD = WORKBOOKS / "ward.xlsx"
SHEETS = {"Sổ họp 2026": "2026-", "Sổ họp 2025": "2025-"}

ROWS = [
    {
        "STT": 1,
        "Nội dung": "Giao ban",
        "Hình thức": "Trực tuyến",
        "Bắt đầu": datetime(2026, 6, 1, 8),
        "Ngày gửi giấy mời": datetime(2026, 5, 28),
    },
    {
        "STT": 2,
        "Nội dung": "Quán triệt",
        "Hình thức": None,
        "Bắt đầu": datetime(2026, 6, 3, 14),
        "Ngày gửi giấy mời": None,
    },
    {"STT": 3, "Nội dung": None, "Hình thức": "TT", "Bắt đầu": None, "Ngày gửi giấy mời": datetime(2026, 6, 15)},
]


def columns() -> dict[str, list]:
    return {name: [row[name] for row in ROWS] for name in ROWS[0]}


def relation() -> duckdb.DuckDBPyRelation:
    return duckdb.connect().from_arrow(pyarrow.table(columns()))


def csv(folder: Path) -> Path:
    path = folder / "so.csv"
    path.write_text(polars.DataFrame(ROWS).write_csv(), encoding="utf-8-sig")
    return path


@pytest.mark.parametrize(
    "frame",
    [
        ROWS,
        (row for row in ROWS),
        [list(ROWS[0]), *(list(row.values()) for row in ROWS)],
        pandas.DataFrame(ROWS),
        polars.DataFrame(ROWS),
        pyarrow.table(columns()),
        pyarrow.table(columns()).to_reader(),
        relation(),
    ],
    ids=lambda frame: f"{type(frame).__module__}.{type(frame).__name__}",
)
def test_every_frame_gives_one_register(frame):
    read = wardplan.read_register(frame, "meetings")
    assert [row.title for row in read] == ["Giao ban", "Quán triệt", None]
    assert [row.mode for row in read] == ["online", None, None]
    assert read[0].sessions[0].start == datetime(2026, 6, 1, 8) and read[0].invited_on == date(2026, 5, 28)
    [told] = read.cells.rows
    assert told[:3] == (4, "C", "unclear-term")
    assert wardplan.measure({"meetings": read}).results and wardplan.check_meetings(read).basis


def test_a_workbook_is_read_by_its_sheets():
    read = wardplan.read_register(WARD, sheet=list(SHEETS), id_prefix=SHEETS)
    assert len(read) == 40 and read[0].id == "2026-1" and read[16].id == "2025-1"
    frame = read.cells.to_polars()
    assert frame.columns[:4] == ["sheet", "row", "column", "code"]
    assert set(frame["sheet"]) == set(SHEETS) and frame.rows()[1][:3] == ("Sổ họp 2026", 10, "D")
    assert wardplan.read_register(WARD.read_bytes(), "tasks", sheet="Nhiệm vụ").rows[0].title.startswith("Rà soát")
    with pytest.raises(ValueError, match="`Sổ họp 2026`, `Sổ họp 2025`"):
        wardplan.read_register(WARD)
    with pytest.raises(KeyError, match="Sổ họp 2025"):
        wardplan.read_register(WARD, sheet="Sổ họp 2024")


@pytest.mark.parametrize("register", ["meetings", "documents", "tasks", "taskEvents"])
def test_a_template_is_read_without_naming_its_sheet(register):
    assert len(wardplan.read_register(wardplan.template_workbook(register), register)) == 0


def test_heads_of_two_rows_in_pandas_are_those_of_the_sheet():
    frame = pandas.read_excel(WARD, sheet_name="Sổ họp 2026", header=[5, 6])
    read = wardplan.read_register(frame, id_prefix="2026-")
    assert read.rows == wardplan.read_register(WARD, sheet="Sổ họp 2026", id_prefix="2026-").rows


def test_csv_is_read_in_utf_8_or_with_a_mark(tmp_path):
    assert [row.title for row in wardplan.read_register(csv(tmp_path))] == ["Giao ban", "Quán triệt", None]
    path = tmp_path / "so.txt"
    path.write_text("STT\tNội dung\n1\tGiao ban\n", encoding="utf-16")
    assert wardplan.read_register(str(path))[0].title == "Giao ban"
    path.write_bytes("STT;Nội dung\n1;Giao ban\n".encode("cp1258", "replace") + b"\xff\xfe")
    with pytest.raises(ValueError, match="CSV UTF-8"):
        wardplan.read_register(path)


@pytest.mark.parametrize(
    ("value", "held"),
    [
        (float("nan"), None),
        (numpy.float64("nan"), None),
        (pandas.NaT, None),
        (pandas.NA, None),
        (numpy.datetime64("NaT"), None),
        (Decimal("NaN"), None),
        (numpy.int64(3), 3),
        (3.0, 3),
        (numpy.bool_(True), True),
        (0.944, {"number": "0.944"}),
        (1e-7, {"number": "0.0000001"}),
        (Decimal("2.50"), {"number": "2.50"}),
        (Decimal("3"), 3),
        (pandas.Timestamp("2026-06-01"), {"date": "2026-06-01"}),
        (numpy.datetime64("2026-06-01T08:00"), {"dateTime": "2026-06-01T08:00:00"}),
        (pandas.Timestamp("2026-06-01 10:59:59.997"), {"dateTime": "2026-06-01T11:00:00"}),
        (datetime(2026, 5, 31, 18, tzinfo=timezone.utc), {"dateTime": "2026-06-01T01:00:00"}),
        (timedelta(hours=26, minutes=30), "26:30"),
        (["Lan", "Hùng", None], "Lan; Hùng"),
    ],
)
def test_values_of_other_packages_become_cells(value, held):
    found = cell(value)
    assert found == held and type(found) is type(held)


def test_what_is_no_table_is_told():
    with pytest.raises(TypeError, match=r"\.collect\(\)"):
        wardplan.read_register(polars.LazyFrame(ROWS))
    with pytest.raises(TypeError, match="`int`"):
        wardplan.read_register(3)
    with pytest.raises(TypeError, match="structured already"):
        wardplan.read_register([{"id": "A", "sessions": [{"start": "2026-06-01T08:00"}]}])
    with pytest.raises(FileNotFoundError):
        wardplan.read_register("no-such-file.xlsx")


@pytest.mark.parametrize(
    ("above", "header"),
    [
        ([], 0),  # the head alone
        ([], [0, 1]),  # both rows of the head
        ([["UBND PHƯỜNG A"], ["SỔ HỌP NĂM 2026"]], 0),  # what stands over the table as the head
        ([["UBND PHƯỜNG A"], ["SỔ HỌP NĂM 2026"]], None),
        ([["UBND PHƯỜNG A"], ["SỔ HỌP NĂM 2026"]], 2),
    ],
)
def test_a_frame_with_any_row_as_its_head_has_all_rows(above, header, tmp_path):
    made = openpyxl.Workbook()
    sheet = made.active
    for row in above:
        sheet.append(row)
    sheet.append(["STT", "Nội dung", "Hình thức", "Thời gian", None])
    sheet.append([None, None, None, "Bắt đầu", "Kết thúc"])
    for number in (1, 2, 3):
        sheet.append([number, "Giao ban", "Trực tuyến", datetime(2026, 6, number, 8), datetime(2026, 6, number, 10)])
    made.save(tmp_path / "so.xlsx")
    register = wardplan.read_register(pandas.read_excel(tmp_path / "so.xlsx", header=header))
    assert [row.sessions[0].end for row in register] == [datetime(2026, 6, number, 10) for number in (1, 2, 3)]


def test_a_name_that_polars_gave_a_column_is_no_head():
    frame = polars.DataFrame({"STT": [1], "Nội dung": ["Giao ban"], "__UNNAMED__2": ["x"]})
    assert [column.header for column in wardplan.read_register(frame).answers[None].columns] == ["STT", "Nội dung", None]


def test_a_frame_without_rows_of_the_register_is_told_as_it_is():
    assert len(wardplan.read_register(pandas.DataFrame({"STT": [], "Nội dung": []}))) == 0
    for frame in (pandas.DataFrame({"x": ["y"], "z": ["w"]}), polars.DataFrame({"x": ["y"], "z": ["w"]})):
        register = wardplan.read_register(frame)
        assert not register and [row[2] for row in register.cells.rows] == ["unknown-header"] * 2
    # A word over the first column that happens to be the name of another.
    rows = [["x", None], ["STT", "Nội dung"], [1, "Giao ban"], [2, "Sơ kết"]]
    register = wardplan.read_register(pandas.DataFrame(rows, columns=["Phòng", "y"]))
    assert [row.title for row in register] == ["Giao ban", "Sơ kết"]
    assert len(wardplan.read_register(pandas.DataFrame(rows, columns=["Phòng", "y"]), header=[1])) == 1


def test_what_was_read_is_given_to_operations_as_it_is(tmp_path):
    meetings = wardplan.read_register([{"STT": 1, "Nội dung": "Giao ban", "Hình thức": "Trực tuyến"}])
    path = tmp_path / "kh.md"
    path.write_text("KẾ HOẠCH\nRà soát\n\nI. NHIỆM VỤ\n\n1. Rà soát quy chế.\n", encoding="utf-8")
    read = wardplan.read_plan(path)
    named = {"meetings": list(meetings)}
    time = {"period": "2026", "as_of": "2026-06-30"}
    assert wardplan.measure(meetings, read, **time) == wardplan.measure(named, read.plan, **time)
    assert wardplan.measure({"meetings": meetings}, read, **time) == wardplan.measure(named, read.plan, **time)
    assert wardplan.check_plan(read, meetings, read) == wardplan.check_plan(read.plan, named, read.plan)
    assert wardplan.check_meetings(meetings, read) == wardplan.check_meetings(list(meetings), read.plan)
    assert wardplan.report(read, meetings, **time) == wardplan.report(read.plan, named, **time)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: wardplan.measure("so.xlsx"), r"read first: `read_register\('so.xlsx'\)`"),
        (lambda: wardplan.measure({"meetings": Path("so.csv")}), r"`read_register\('so.csv'\)`"),
        (lambda: wardplan.check_plan("KH 15.DOCX"), r"`read_plan\('KH 15.DOCX'\)`"),
        (lambda: wardplan.schedule(Path("kh")), r"`read_plan\('kh'\)`"),
        (lambda: wardplan.check_meetings(pandas.DataFrame([{"id": "A"}])), "a `DataFrame` is made a register first"),
        (lambda: wardplan.measure({"meetings": polars.DataFrame([{"id": "A"}])}), "a `DataFrame` is made a register"),
        (lambda: wardplan.conflicts(pyarrow.table({"id": ["A"]})), "a `Table` is made a register first"),
    ],
)
def test_what_is_to_be_read_first_says_so(call, told):
    with pytest.raises(TypeError, match=told):
        call()


def test_a_table_of_another_register_is_refused_and_rows_have_places():
    tasks = [
        ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Sản phẩm"],
        [1, "Rà soát", "Văn phòng", "các phòng", "Trước 15/6/2026", "Báo cáo"],
    ]
    with pytest.raises(ValueError, match="is a register `tasks` and not `meetings`: of its 6 columns 2"):
        wardplan.read_register(tasks)
    text = "\n".join(";".join(map(str, row)) for row in tasks)
    with pytest.raises(ValueError, match="`tasks`"):
        wardplan.read_register([line.split(";") for line in text.split("\n")])
    assert [task.title for task in wardplan.read_register(tasks, "tasks")] == ["Rà soát"]
    # What the columns hold may be said, and few columns may be known.
    assert wardplan.read_register(tasks, columns={"Nhiệm vụ": "title"})[0].title == "Rà soát"
    assert len(wardplan.read_register([["STT", "Nội dung", "A", "B", "C", "D"], [1, "Giao ban", "x", "x", "x", "x"]])) == 1
    ward = Path(__file__).parents[2] / "docs" / "notebooks" / "phuong.xlsx"
    book = wardplan.read_register(ward, sheet=["Sổ họp 2026", "Sổ họp 2025"])
    assert book.place(0) == ("Sổ họp 2026", 7) and book.place(-1) == book.place(len(book) - 1) == ("Sổ họp 2025", 42)
    with pytest.raises(IndexError):
        book.place(len(book))
