"""The report as a Word document, read back."""

import json
import sys
from datetime import date

import docx
import pytest
import wardplan
from docx.oxml.ns import qn
from wardplan._command import main
from wardplan._markdown import Run, blocks

TITLE = 'Chỉ số < 60% & "họp" <Kinh tế> *a* _b_ | c'
PLAN = {
    "id": "KH",
    "period": "2026",
    "document": {
        "number": "15",
        "symbol": "KH-UBND",
        "issuedOn": "2026-03-10",
        "title": TITLE,
        "issuer": "ubnd",
        "place": "An Biên",
        "signature": {"authority": "TM. ỦY BAN NHÂN DÂN", "title": "Chủ tịch", "name": "Nguyễn Văn A"},
    },
    "agencies": [{"id": "ubnd", "name": "UBND phường An Biên & <Kinh tế>"}],
    "recipients": [
        {"agency": "ubnd", "purpose": "để b/c"},
        {"group": "các phòng, trung tâm"},
        {"group": "Lưu: VT", "purpose": "Lưu"},
    ],
    "tasks": [{"id": "T1", "clause": "II.1", "title": TITLE, "due": {"before": "2026-09-10"}}],
}
OPTIONS = {"period": "2026", "asOf": "2026-06-30"}


def written(tmp_path, **told):
    answer = wardplan.report(PLAN, {}, options=OPTIONS)
    path = tmp_path / "bao-cao.docx"
    answer.to_docx(path, **told)
    return answer, docx.Document(path)


def texts(document) -> list[str]:
    """Every paragraph in order, those of cells as well."""
    return [
        "".join(part.text or "" for part in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    ]


def test_the_paper_and_the_type_are_those_of_the_decree(tmp_path):
    _, document = written(tmp_path)
    section = document.sections[0]
    lengths = [
        section.page_width,
        section.page_height,
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
    ]
    assert [round(length.mm) for length in lengths] == [210, 297, 20, 20, 30, 15]
    assert section.different_first_page_header_footer and "PAGE" in section.header._element.xml
    [defaults] = document.styles.element.iter(qn("w:rPrDefault"))
    assert defaults.find(f".//{qn('w:lang')}").get(qn("w:val")) == "vi-VN"
    for fonts in (defaults.find(f".//{qn('w:rFonts')}"), document.styles["Normal"].element.rPr.rFonts):
        assert {fonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    assert document.styles["Normal"].font.size.pt == 14


def test_what_stands_in_the_report_stands_in_the_document(tmp_path):
    answer, document = written(tmp_path, plan=PLAN)
    held = texts(document)
    for block in blocks(answer.markdown.vi):
        for runs in [block.runs, *(cell for row in block.rows for cell in row)]:
            text = "".join(run.text for run in runs)
            assert text in held or f"- {text}" in held, text
    assert TITLE in held
    tables = [block for block in blocks(answer.markdown.vi) if block.kind == "table"]
    # Beside them stand the letterhead and the signature.
    assert len(document.tables) == len(tables) + 2
    for table, block in zip(document.tables[1:-1], tables, strict=True):
        assert [len(row.cells) for row in table.rows] == [len(row) for row in block.rows]
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_the_head_and_the_end_are_those_of_the_plan(tmp_path):
    _, document = written(tmp_path, plan=PLAN, superior="Thành phố Hải Phòng", day=date(2026, 7, 2), number="21")
    held = texts(document)
    assert held[:2] == ["THÀNH PHỐ HẢI PHÒNG", "UBND PHƯỜNG AN BIÊN & <KINH TẾ>"]
    for line in [
        "Số: 21/BC-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Biên, ngày 02 tháng 7 năm 2026",
    ]:
        assert line in held
    end = held[held.index("Nơi nhận:") :]
    assert end == [
        "Nơi nhận:",
        "- UBND phường An Biên & <Kinh tế> (để b/c);",
        "- các phòng, trung tâm;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Nguyễn Văn A",
    ]


def test_an_abbreviation_is_signed_in_full_and_nothing_steers_word(tmp_path):
    document = {**PLAN["document"], "signature": {"authority": "TM.", "title": "Chủ tịch"}}
    plan = {**PLAN, "document": document, "agencies": [{"id": "ubnd", "name": "UBND\u0001 phường\ufffe"}]}
    found = texts(written(tmp_path, plan=plan)[1])
    assert "TM. ỦY BAN NHÂN DÂN" in found and "UBND\u2401 PHƯỜNG\ufffd" in found


def test_what_nobody_stated_is_left_to_be_filled_in(tmp_path):
    held = texts(written(tmp_path)[1])
    assert "Số:       /BC-UBND" in held and "…………, ngày      tháng      năm 20   " in held
    assert held[-3:] == ["…………"] * 3 and not any("2026-06-30" in text for text in held)


@pytest.mark.parametrize(("secrecy", "mark"), [("confidential", "MẬT"), ("secret", "TỐI MẬT"), ("topSecret", "TUYỆT MẬT")])
def test_of_a_secret_plan_nothing_but_its_mark_stands_there(secrecy, mark, tmp_path):
    secret = {**PLAN, "document": {**PLAN["document"], "secrecy": secrecy}}
    answer = wardplan.report(secret, {}, options=OPTIONS)
    path = tmp_path / "bao-cao.docx"
    for plan in (secret, wardplan.Plan.from_dict(secret)):
        answer.to_docx(path, plan=plan)
        held = texts(docx.Document(path))
        assert held.count(mark) == 1
        words = "\n".join(held)
        assert not any(word in words.upper() for word in ("AN BIÊN", "NGUYỄN VĂN A", "CHỦ TỊCH", "KINH TẾ", "CÁC PHÒNG"))
        assert held[-3:] == ["…………"] * 3
    box = docx.Document(path).tables[0].rows[0].cells[0].paragraphs[-1]
    assert box.text == mark and len(box._p.pPr.find(qn("w:pBdr"))) == 4
    # What the caller states is stated; what the plan is, the report need not be.
    answer.to_docx(path, plan=secret, secrecy="none", issuer="UBND phường A", name="Trần B")
    held = texts(docx.Document(path))
    assert mark not in held and "UBND PHƯỜNG A" in held and held[-1] == "Trần B"
    answer.to_docx(path, plan=PLAN, secrecy=secrecy)
    assert {mark, "UBND PHƯỜNG AN BIÊN & <KINH TẾ>"} <= set(texts(docx.Document(path)))


def test_a_picture_stands_under_the_indicators_within_the_margins(tmp_path):
    answer = wardplan.report(PLAN, {}, options=OPTIONS)
    path, drawn = tmp_path / "bao-cao.docx", tmp_path / "hinh.png"
    meetings = [{"id": "A", "category": "conference", "mode": "online", "status": "held", "sessions": [{"start": "2026-06-01T08:00"}]}]
    scorecard = wardplan.measure({"meetings": meetings}, options=OPTIONS)
    chart = wardplan.plot(scorecard, paper=True)
    chart.save(drawn)
    for picture in (scorecard, chart, drawn, drawn.read_bytes()):
        answer.to_docx(path, plan=PLAN, picture=picture)
        document = docx.Document(path)
        [shape] = document.inline_shapes
        assert shape.width.mm <= 165 and shape.height.mm < 247
        blocks_of = list(document.element.body.iterchildren())
        [place] = [at for at, block in enumerate(blocks_of) if block.find(f".//{qn('w:drawing')}") is not None]
        [first] = [at for at, block in enumerate(blocks_of) if block is document.tables[1]._tbl]
        assert first < place < blocks_of.index(document.tables[2]._tbl)


def test_the_command_writes_it(tmp_path, capsys):
    plan = tmp_path / "kh.md"
    plan.write_text("KẾ HOẠCH\nRà soát\n\nI. NHIỆM VỤ\n\n1. Rà soát quy chế.\n", encoding="utf-8")
    path = tmp_path / "bao-cao.docx"
    assert main(["report", str(plan), "--period", "2026", "--as-of", "30/6/2026", "--output", str(path)]) == 0
    assert "BÁO CÁO" in texts(docx.Document(path)) and not docx.Document(path).inline_shapes
    session = {"start": "2026-03-02T08:00", "end": "2026-03-02T09:00"}
    rows = [{"id": "A", "category": "conference", "mode": "online", "status": "held", "sessions": [session]}]
    (tmp_path / "so.json").write_text(json.dumps(rows), encoding="utf-8")
    register = ["--meetings", str(tmp_path / "so.json"), "--picture"]
    assert main(["report", str(plan), *register, "--period", "2026", "--as-of", "30/6/2026", "--output", str(path)]) == 0
    assert len(docx.Document(path).inline_shapes) == 1
    assert main(["check", str(plan), "--output", str(path)]) == 1 and not capsys.readouterr().err
    [table, *_] = docx.Document(path).tables
    check = wardplan.check_plan(wardplan.read_plan(plan).plan)
    assert len(table.rows) == 1 + len(check)
    assert [cell.text for cell in table.rows[0].cells][:2] == ["Mức độ", "Tên quy tắc"]
    assert [row.cells[3].text for row in table.rows[1:]] == [found.message.vi for found in check]
    wardplan.set_language("en")


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        (r"a \*b\* **c\|** *d*", [Run("a *b* "), Run("c|", True), Run(" "), Run("d", False, True)]),
        (r"\\", [Run("\\")]),
    ],
)
def test_marks_of_markdown_are_read_as_the_core_writes_them(line, runs):
    [block] = blocks(line)
    assert block.runs == runs
    [table] = blocks(f"| {line} | x |\n| --- | --- |\n")
    assert table.rows[0][0] == runs and len(table.rows[0]) == 2


def test_the_package_that_is_missing_is_named(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ImportError, match=r"`python-docx`.*wardplan\[docx\]"):
        wardplan.report(PLAN, {}, options=OPTIONS).to_docx(tmp_path / "bao-cao.docx")
