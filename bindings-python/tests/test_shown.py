"""What a notebook and a terminal show of an answer."""

import re
from html.parser import HTMLParser

import openpyxl
import pytest
import wardplan
from wardplan._views import people

SESSION = {"start": "2026-06-01T08:00", "end": "2026-06-01T09:00"}
PLAN = {
    "id": "KH",
    "period": "2026",
    "tasks": [
        {
            "id": "T1",
            "title": "Rà soát & <b>sửa</b>",
            "due": {"before": "2026-06-10"},
            "assignments": [{"leads": ["<i>vp</i>"]}],
        },
        {"id": "T2", "title": "Xây dựng quy chế", "due": {"ongoing": {}}},
    ],
}
AS_OF = {"asOf": "2026-06-30", "period": "2026"}


def meetings(count: int) -> list[dict]:
    return [
        {
            "id": f"<{number}>",
            "category": "conference",
            "mode": "online",
            "status": "held",
            "room": "A & B",
            "title": "<script>alert(1)</script>",
            "sessions": [SESSION],
        }
        for number in range(count)
    ]


class Reader(HTMLParser):
    """Reads a fragment, and holds that each element is closed by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text += data + "\n"


def shown(value) -> Reader:
    reader = Reader()
    reader.feed(value._repr_html_())
    assert not reader.open and "script" not in reader.seen and "<div" in value._repr_html_()
    return reader


ANSWERS = {
    "findings": (
        lambda: wardplan.check_meetings(meetings(2)),
        ["Mức độ", "Chưa kiểm tra (", "lỗi", "Trùng phòng họp"],
    ),
    "scorecard": (
        lambda: wardplan.measure({"meetings": meetings(3)}, options=AS_OF),
        ["Tỷ lệ hội nghị trực tuyến", "3/3", "100%", "ít nhất 60%", "đạt", "kl-226 0.1.0 · 2026 · 30/6/2026"],
    ),
    "clarities": (lambda: wardplan.clarities(PLAN), ["Rõ người", "chưa rõ", "rõ"]),
    "schedule": (
        lambda: wardplan.schedule(PLAN, options={"period": "2026-06"}),
        ["09/6/2026", "hạn nhiệm vụ", "Chưa xác định ngày (1)"],
    ),
    "comparison": (
        lambda: wardplan.compare_plans("kl-226", PLAN),
        ["Mức đáp ứng yêu cầu cấp trên (6)", "thiếu", "ít nhất 60%"],
    ),
    "forecast": (
        lambda: wardplan.forecast({"meetings": meetings(3)}, options=AS_OF),
        ["Giải trình", "theo tốc độ thực hiện"],
    ),
    "conflicts": (lambda: wardplan.conflicts(meetings(2)), ["Cặp cuộc họp (1)", "<0>", "phòng họp", "60"]),
    "no conflicts": (lambda: wardplan.conflicts(meetings(1)), ["Cặp cuộc họp (0)"]),
    "sweep": (lambda: wardplan.sweep({"meetings": meetings(3)}, options=AS_OF), ["vững chắc"]),
    "report": (lambda: wardplan.report(PLAN, {"meetings": meetings(3)}, options=AS_OF), ["Báo cáo: kết quả (14)"]),
    "changes": (lambda: wardplan.diff_plans(PLAN, {"id": "KH", "tasks": []}), ["Thay đổi", "bỏ"]),
    "days": (lambda: wardplan.calendar(2026), ["Tết Dương lịch", "01/01/2026"]),
    "deadline": (lambda: wardplan.resolve_deadline({"before": "2026-06-10"}, options=AS_OF), ["09/6/2026"]),
    "number": (lambda: wardplan.parse_document_number("66/2026/ND-CP"), ["66/2026/NĐ-CP"]),
    "register": (
        lambda: wardplan.read_register([{"STT": 1, "Nội dung": "<b>", "Hình thức": "TT"}]),
        ["1 dòng · 1 ô cần xem", "Ô C2"],
    ),
    "table": (lambda: wardplan.clarities(PLAN).to_tables()["tasks"], ["Rõ người", "missing"]),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_a_table_that_people_read(name):
    make, words = ANSWERS[name]
    reader = shown(make())
    for word in words:
        assert word in reader.text, (word, reader.text)


def test_twenty_rows_are_shown_and_all_are_counted():
    answer = wardplan.check_meetings(meetings(30), options={"include": ["room-double-booked"]})
    assert (
        "Phát hiện (20/30)" in shown(answer).text
        and answer._repr_html_().partition("<details>")[0].count("<tr>") == 21
    )
    html = answer.to_html("en")
    page = Reader()
    page.feed(html)
    assert (
        "Findings (30)" in page.text and html.partition("<details>")[0].count("<tr>") == 31 and "html" in page.seen
    )


def test_what_people_wrote_is_never_markup():
    html = wardplan.check_meetings(meetings(2))._repr_html_()
    assert "&lt;script&gt;" in html and "A &amp; B" in html


def test_the_text_of_a_plan_has_its_places_marked(tmp_path):
    path = tmp_path / "kh.md"
    path.write_text(
        "KẾ HOẠCH\nRà soát <b>\n\nI. NHIỆM VỤ\n\n1. Rà soát quy chế & nội quy họp trước ngày 15/6/2026.\n",
        encoding="utf-8",
    )
    read = wardplan.read_plan(path)
    html = read._repr_html_()
    assert 'class="wp-value"' in html and "quy chế &amp; nội quy" in re.sub("</?mark[^>]*>", "", html)
    text = Reader()
    text.feed(html[html.index("<pre>") :].removesuffix("</div>"))
    assert text.text.replace("\n", "") == read.text.replace("\n", "")


def test_no_word_of_a_secret_plan_is_shown(tmp_path):
    path = tmp_path / "ke-hoach.md"
    path.write_text("MẬT\n\nKẾ HOẠCH\nTuần tra QXZ\n\nI. NHIỆM VỤ QXZ\n\n1. Tuần tra QXZ.\n", encoding="utf-8")
    read = wardplan.read_plan(path)
    assert read.is_secret and "QXZ" in read.text
    answer = read.answer
    answer.to_excel(tmp_path / "ke-hoach.xlsx")
    cells = [cell for sheet in openpyxl.load_workbook(tmp_path / "ke-hoach.xlsx") for row in sheet.values for cell in row]
    assert "QXZ" not in read._repr_html_() + answer._repr_html_() + answer.to_html() + str(cells)


def test_the_text_of_a_secret_plan_is_not_shown(tmp_path):
    path = tmp_path / "kh.md"
    path.write_text("MẬT\n\nKẾ HOẠCH\nPhòng thủ khu vực\n\nI. NHIỆM VỤ\n\n1. Diễn tập đêm.\n", encoding="utf-8")
    read = wardplan.read_plan(path)
    assert read.is_secret and read.text.startswith("MẬT")
    assert "<pre>" not in read._repr_html_() and repr(read).startswith("<ReadPlan: ")
    assert "Diễn tập" not in read._repr_html_() and "Phòng thủ" not in read._repr_html_()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: wardplan.check_meetings(meetings(2)), r"<CheckAnswer: \d+ findings, \d+ errors?>"),
        (lambda: wardplan.measure({}), "<MeasureAnswer: 14 results>"),
        (lambda: wardplan.conflicts(meetings(2)), "<ConflictsAnswer: 1 pairs>"),
        (lambda: wardplan.calendar(2026), r"<CalendarAnswer: \d+ days>"),
    ],
)
def test_a_list_is_one_line(make, words):
    assert re.fullmatch(words, repr(make()))


def test_findings_have_a_length_and_groups():
    answer = wardplan.check_meetings(meetings(2))
    assert (
        len(answer) == len(answer.findings)
        and list(answer) == list(answer.findings)
        and answer[0] is answer.findings[0]
    )
    assert sum(map(len, answer.by_rule().values())) == len(answer)
    assert {found.rule for found in answer.by_rule()["room-double-booked"]} == {"room-double-booked"}
    assert answer.errors == tuple(found for found in answer if found.severity == "error")
    assert [result.indicator for result in wardplan.measure({})][0] == "online-conference-share"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2026-06-09", "09/6/2026"),
        ("2026-02-10", "10/02/2026"),
        ("2026-12-31T08:30", "08:30 31/12/2026"),
        ("2026-13-01", "2026-13-01"),
        (None, ""),
        (3, "3"),
    ],
)
def test_days_are_written_as_offices_write_them(value, written):
    assert people(value, "vi") == written
    assert people(value, "en") == ("" if value is None else str(value))


def test_names_are_sorted_as_people_read_them():
    names = [
        "Tố Hữu",
        "tô",
        "Tô",
        "Tồ",
        "Ông",
        "Ơn",
        "Oanh",
        "Phường 10",
        "Phường",
        "Đống Đa",
        "Dũng",
        "Ấp",
        "Ăn",
        "An",
        "Y tế",
        "Ý Yên",
    ]
    read = [
        "An",
        "Ăn",
        "Ấp",
        "Dũng",
        "Đống Đa",
        "Oanh",
        "Ông",
        "Ơn",
        "Phường",
        "Phường 10",
        "Tô",
        "tô",
        "Tồ",
        "Tố Hữu",
        "Y tế",
        "Ý Yên",
    ]
    assert sorted(names, key=wardplan.reading_order) == read
    assert wardplan.reading_order("Tố")[:2] == wardplan.reading_order("To\u0302\u0301")[:2]


def test_every_group_has_labels():
    assert wardplan.labels("severity") == {"error": "lỗi", "warning": "cảnh báo", "info": "lưu ý"}
    with pytest.raises(KeyError, match="`colour`, but .*`severity`"):
        wardplan.labels("colour")
