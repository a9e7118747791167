"""Figures straight from CSV files: the same as by way of rows."""

from pathlib import Path

import wardplan

HEAD = "STT;Mã;Nội dung;Loại;Hình thức;Trạng thái;Bắt đầu;Kết thúc\n"
MODES = ["Trực tuyến", "Trực tiếp", "TT"]
ROWS = [
    f"{row};HN-{row:03};Giao ban;Hội nghị;{MODES[row % 3]};Đã họp;2026-06-{row % 28 + 1:02} 08:00;\n"
    for row in range(1, 91)
]
TEXT = HEAD + "".join(ROWS) + "Tổng cộng;;;90;;;;\n"
OPTIONS = {"period": "2026", "by": ["month"], "include": ["online-conference-share"]}


def test_text_bytes_and_file_give_what_rows_give(tmp_path: Path) -> None:
    answer = wardplan.measure_csv(TEXT, options=OPTIONS)
    read = wardplan.import_register("meetings", csv=TEXT)
    measured = wardplan.measure({"meetings": read.rows}, options=OPTIONS)
    assert answer.results == measured.results
    assert (answer.columns, answer.cells, answer.left) == (read.columns, read.cells, read.left)
    assert (answer.rows, answer.told, answer.left_rows) == (90, 30, 2)
    assert answer.measured == measured and answer._repr_html_() == measured._repr_html_()
    assert repr(answer) == "<MeasureCsvAnswer: 1 result, 90 rows, 30 cells to look at>"
    file = tmp_path / "register.csv"
    file.write_bytes(TEXT.encode())
    assert wardplan.measure_csv(file, options=OPTIONS) == answer
    assert wardplan.measure_csv(TEXT.encode(), options=OPTIONS) == answer


def test_letters_that_another_encoding_lost_are_told() -> None:
    text = "Mã;Loại;Bắt đầu\nHN-1;Họp ?;03/6/2026 08:00\n".encode()
    answer = wardplan.measure_csv(text.replace(b"?", b"\xff"))
    assert [cell.code for cell in answer.cells] == ["letters-lost"]
