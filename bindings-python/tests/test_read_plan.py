"""Plans from the files in which offices write them."""

import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
import wardplan
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def heading(document, text: str, level: int, number: str) -> None:
    paragraph = document.add_paragraph(text)
    marks = f"<w:numPr {nsdecls('w')}><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>"
    paragraph._p.get_or_add_pPr().append(parse_xml(marks))


def numbered(document) -> None:
    """A list of Word's own numbers: I., 1., a)."""
    part = document.part.numbering_part.element
    forms = [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")]
    levels = "".join(
        f"<w:lvl w:ilvl='{level}'><w:start w:val='1'/><w:numFmt w:val='{form}'/><w:lvlText w:val='{text}'/></w:lvl>"
        for level, (form, text) in enumerate(forms)
    )
    part.insert(0, parse_xml(f"<w:abstractNum {nsdecls('w')} w:abstractNumId='90'>{levels}</w:abstractNum>"))
    part.append(parse_xml(f"<w:num {nsdecls('w')} w:numId='90'><w:abstractNumId w:val='90'/></w:num>"))


def plan_document(path: Path) -> Path:
    document = docx.Document()
    numbered(document)
    head = document.add_table(1, 2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nPHƯỜNG AN BIÊN\nSố: 15/KH-UBND"
    head.cell(
        0, 1
    ).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Biên, ngày 10 tháng 3 năm 2026"
    document.add_paragraph("KẾ HOẠCH\nChấn chỉnh hội họp năm 2026")
    heading(document, "MỤC TIÊU", 0, "90")
    heading(document, "Tỷ lệ hội nghị trực tuyến đạt từ 60% trở lên.", 1, "90")
    heading(document, "NHIỆM VỤ, GIẢI PHÁP", 0, "90")
    heading(document, "Rà soát quy chế họp. Phòng Văn hóa - Xã hội chủ trì.", 1, "90")
    heading(document, "Sắp xếp phòng họp.", 1, "90")
    struck = (
        "<w:p {0}><w:r><w:t>Giữ </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>lại</w:t></w:r></w:ins></w:p>"
    )
    document.element.body.insert(-1, parse_xml(struck.format(nsdecls("w"))))
    document.add_paragraph("PHỤ LỤC PHÂN CÔNG NHIỆM VỤ")
    table = document.add_table(2, 4)
    table.style = "Table Grid"
    for place, text in enumerate(["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"]):
        table.cell(0, place).text = text
    for place, text in enumerate(["1", 'Xây dựng\n"quy chế"', "Văn phòng HĐND và UBND", "Trước 15/6/2026"]):
        table.cell(1, place).text = text
    document.save(path)
    return path


def test_word_is_read_in_the_order_of_the_document(tmp_path):
    read = wardplan.read_plan(plan_document(tmp_path / "kh.docx"))
    lines = read.text.splitlines()
    order = [
        "ỦY BAN NHÂN DÂN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "I. MỤC TIÊU",
        "1. Tỷ lệ hội nghị trực tuyến đạt từ 60% trở lên.",
        "II. NHIỆM VỤ, GIẢI PHÁP",
        "1. Rà soát quy chế họp. Phòng Văn hóa - Xã hội chủ trì.",
        "2. Sắp xếp phòng họp.",
        "Giữ lại",
        "STT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn",
    ]
    assert [line for line in lines if line in order] == order
    plan = read.plan
    assert (plan.document.number, plan.document.issued_on) == ("15", date(2026, 3, 10))
    assert [task.id for task in plan.tasks] == ["II.1", "II.2", "PL.1"]
    assert plan.tasks[2].title == 'Xây dựng "quy chế"' and plan.tasks[2].due.before == date(2026, 6, 15)
    assert plan.targets[0].indicators == ("online-conference-share",)


def cell_of(text: str) -> str:
    return f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def test_tables_within_tables_and_content_controls_are_read_once(tmp_path):
    document = docx.Document()
    inner = f"<w:tbl><w:tr>{cell_of('trong')}{cell_of('bảng')}</w:tr></w:tbl><w:p/>"
    controlled = f"<w:sdt><w:sdtContent>{cell_of('chọn')}</w:sdtContent></w:sdt>"
    rows = f"<w:tr>{cell_of('a')}{cell_of('b')}{controlled}</w:tr><w:tr>{cell_of('c')}<w:tc>{inner}</w:tc>{cell_of('d')}</w:tr>"
    struck = f"<w:tr><w:trPr><w:del w:id='1' w:author='x'/></w:trPr>{cell_of('bỏ')}{cell_of('bỏ')}{cell_of('bỏ')}</w:tr>"
    document.element.body.insert(0, parse_xml(f"<w:tbl {nsdecls('w')}>{rows}{struck}</w:tbl>"))
    document.save(tmp_path / "kh.docx")
    lines = wardplan.read_plan(tmp_path / "kh.docx").text.strip().splitlines()
    assert lines == ["a\tb\tchọn", 'c\t"trong', 'bảng"\td']


def test_a_document_that_nests_without_end_is_refused(tmp_path):
    nested = "<w:p/>"
    for _ in range(3000):
        nested = f"<w:tbl><w:tr><w:tc>{nested}</w:tc></w:tr></w:tbl>"
    with zipfile.ZipFile(tmp_path / "kh.docx", "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {nsdecls('w')}><w:body>{nested}</w:body></w:document>")
    with pytest.raises(ValueError, match="save it again"):
        wardplan.read_plan(tmp_path / "kh.docx")


def test_what_is_no_word_document_says_what_to_do(tmp_path):
    path = tmp_path / "kh.docx"
    for contents in (b"\xd0\xcf\x11\xe0 old", b"PK\x03\x04 cut"):
        path.write_bytes(contents)
        with pytest.raises(ValueError, match="save it again as `.docx`"):
            wardplan.read_plan(path)


BODY = f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>Rà soát</w:t></w:r></w:p></w:body></w:document>"
DOCUMENT_TYPE = "<!DOCTYPE a>"


@pytest.mark.parametrize(
    ("part", "text", "encoding", "is_read"),
    [
        ("word/document.xml", BODY, "utf-8", True),
        ("word/document.xml", DOCUMENT_TYPE + BODY, "utf-8", False),
        ("word/document.xml", f"<!--{'x' * 5000}-->{DOCUMENT_TYPE}{BODY}", "utf-8", False),
        ("word/document.xml", f'<!DOCTYPE a [<!ENTITY b "c">]>{BODY}', "utf-8", False),
        ("word/document.xml", DOCUMENT_TYPE + BODY, "utf-16", False),
        ("word/document.xml", BODY, "utf-16", False),
        ("word/document.xml", BODY, "utf-16-le", False),
        ("word/styles.xml", DOCUMENT_TYPE + "<a/>", "utf-8", False),
        ("word/numbering.xml", DOCUMENT_TYPE + "<a/>", "utf-16", False),
    ],
)
def test_a_document_type_is_refused_wherever_it_stands(part, text, encoding, is_read, tmp_path):
    path = tmp_path / "kh.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, text.encode(encoding))
        if part != "word/document.xml":
            archive.writestr("word/document.xml", BODY)
    if is_read:
        assert wardplan.read_plan(path).text == "Rà soát\n"
    else:
        with pytest.raises(ValueError, match="save it again as `.docx`"):
            wardplan.read_plan(path)


def pdf(path: Path, content: bytes) -> Path:
    """A page that shows what its content says, and nothing more."""
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font"
        b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, part)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    path.write_bytes(out + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start)
    return path


def test_a_pdf_has_text_or_is_a_scan(tmp_path):
    text = b"BT /F 12 Tf 50 700 Td (I. NHIEM VU) Tj 0 -20 Td (1. Ra soat.) Tj ET"
    read = wardplan.read_plan(pdf(tmp_path / "kh.pdf", text))
    assert read.text.split("\n")[:2] == ["I. NHIEM VU", "1. Ra soat."]
    with pytest.raises(ValueError, match="scanned pages without text: 1;"):
        wardplan.read_plan(pdf(tmp_path / "kh.pdf", b"0 0 595 842 re f"))
    (tmp_path / "kh.pdf").write_bytes(b"%PDF-1.7 cut")
    with pytest.raises(ValueError, match="damaged"):
        wardplan.read_plan(tmp_path / "kh.pdf")


def test_plain_text_is_read_and_other_files_are_refused(tmp_path):
    path = tmp_path / "kh.md"
    path.write_text("I. NHIỆM VỤ\n\n1. Rà soát.\n\nNăm ngoái đạt 12 điểm; còn lại chưa rõ.\n", encoding="utf-8")
    read = wardplan.read_plan(path)
    assert [task.id for task in read.plan.tasks] == ["I.1"]
    assert all(stretch in read.text for stretch in read.unread) and len(read.unread) == read.answer.unread_count
    path.write_bytes("Kế hoạch".encode("utf-16"))
    with pytest.raises(ValueError, match="UTF-8"):
        wardplan.read_plan(path)
    with pytest.raises(ValueError, match=r"`\.doc`"):
        wardplan.read_plan(tmp_path / "kh.doc")
