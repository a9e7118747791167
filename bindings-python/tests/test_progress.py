"""How far a long read is."""

import io
import json
import threading

import openpyxl
import pytest
import wardplan
from wardplan._command import main
from wardplan._progress import Shown


@pytest.fixture(autouse=True)
def english_again():
    yield
    wardplan.set_language("en")


@pytest.fixture
def book(tmp_path):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name in ("Quý I", "Quý II", "Ghi chú"):
        sheet = made.create_sheet(name)
        if name != "Ghi chú":
            sheet.append(["STT", "Nội dung", "Hình thức"])
            sheet.append([1, "Giao ban", "Trực tuyến"])
    made.save(tmp_path / "so.xlsx")
    return tmp_path / "so.xlsx"


def test_a_callback_hears_of_each_sheet_before_it_is_read(book):
    told = []
    sheets = ["Quý I", "Quý II"]
    wardplan.read_register(book, sheet=sheets, id_prefix={"Quý II": "b"}, progress=lambda *part: told.append(part))
    assert told == [("Quý I", 0, 2), ("Quý II", 1, 2)]
    told.clear()
    with pytest.raises(ValueError, match="several sheets"):
        wardplan.read_register(book, progress=lambda *part: told.append(part))
    assert [name for name, *_ in told] == ["Quý I", "Quý II", "Ghi chú"]


def test_what_a_callback_raises_is_passed_on(book):
    class Enough(Exception):
        pass

    def stop(*_):
        raise Enough

    with pytest.raises(Enough):
        wardplan.read_register(book, sheet="Quý I", progress=stop)


class Terminal(io.StringIO):
    """What is written to a terminal, with a sign at each line that is drawn."""

    def __init__(self):
        super().__init__()
        self.drawn = threading.Event()

    def isatty(self):
        return True

    def flush(self):
        if "█" in self.getvalue():
            self.drawn.set()


def test_a_bar_is_drawn_on_a_terminal_and_is_gone_afterwards():
    wardplan.set_language("vi")
    terminal = Terminal()
    with Shown(terminal, unseen=0, between=0.001) as progress:
        progress("so.xlsx: Quý\x1b II", 1, 2)
        assert terminal.drawn.wait(30)
        progress.working()
    lines = terminal.getvalue().split("\r\033[K")
    assert f"{'█' * 10}{'░' * 10} 1/2 đang đọc so.xlsx: Quý␛ II…" in lines and lines[-1] == ""


def test_nothing_is_drawn_where_nobody_waits_or_looks(monkeypatch):
    terminal, pipe = Terminal(), io.StringIO()
    with Shown(terminal, unseen=3600) as progress:
        progress("so.xlsx", 0, 1)
    monkeypatch.setenv("TERM", "dumb")
    for stream in (pipe, terminal):
        with Shown(stream, unseen=0, between=0) as progress:
            progress("so.xlsx", 0, 1)
    assert terminal.getvalue() == pipe.getvalue() == ""


def test_the_command_tells_of_its_files_in_order(book, tmp_path, monkeypatch, capsys):
    told = []
    monkeypatch.setattr(Shown, "__call__", lambda _, *part: told.append(part))
    plan = tmp_path / "kh.json"
    plan.write_text(json.dumps({"id": "KH"}), encoding="utf-8")
    assert main(["measure", str(plan), f"{book}::Quý I::a-"]) == 0
    assert told == [(str(book), 0, 1), (f"{book}: Quý I", 0, 1)] and not capsys.readouterr().err
