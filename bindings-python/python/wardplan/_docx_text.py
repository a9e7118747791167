"""The text of a Word document, in the order in which it is read."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import NoReturn
from xml.etree import ElementTree

from wardplan._docx_numbers import W, Numbers
from wardplan._errors import said

__all__ = ["docx_text"]

_MOST_BYTES = 64 << 20
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ElementTree.ParseError,
    RuntimeError,
    NotImplementedError,
    EOFError,
    LookupError,
    ValueError,
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What was struck out, and what a newer form of the same stands for.
_PASSED = {W + "del", W + "moveFrom", W + "pPr", W + "rPr", _FALLBACK}
_AROUND = {W + "sdt", W + "sdtContent", W + "ins", W + "moveTo", W + "customXml"}
_WRITTEN = {W + "tab": "    ", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}


def docx_text(data: bytes) -> str:
    """The paragraphs and tables of the body as lines: what Word numbers by itself has its number, what was
    struck out is not there, and a table is written with tabs. Headers, footers, notes and comments are left
    out.

    Raises `ValueError` for what is no such file.
    """
    parts = _parts(data)
    body = parts["word/document.xml"].find(W + "body")
    try:
        numbers = Numbers(parts.get("word/numbering.xml"), parts.get("word/styles.xml"))
        return "" if body is None else "\n".join(_blocks(body, numbers)) + "\n"
    except (RecursionError, ValueError, MemoryError) as error:
        raise _no_document() from error


def _parts(data: bytes) -> dict[str, ElementTree.Element]:
    parts: dict[str, ElementTree.Element] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in ("word/document.xml", "word/numbering.xml", "word/styles.xml"):
                if name in archive.namelist():
                    parts[name] = _parsed(archive, name)
    except _DAMAGED as error:
        raise _no_document() from error
    if "word/document.xml" not in parts:
        raise _no_document()
    return parts


class _Builder(ElementTree.TreeBuilder):
    """No program writes a document type into a Word file: it could only make much of little."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> NoReturn:
        raise ValueError(name)


def _parsed(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    with archive.open(name) as opened:
        text = opened.read(_MOST_BYTES + 1)
    # Word writes UTF-8, in which no zero stands.
    if len(text) > _MOST_BYTES or b"\0" in text:
        raise _no_document()
    return ElementTree.fromstring(text, ElementTree.XMLParser(target=_Builder()))


def _no_document() -> ValueError:
    return ValueError(
        said(
            "tệp không phải văn bản Word `.docx` đọc được: có thể là `.doc` cũ, có mật khẩu hoặc bị hỏng; "
            "mở bằng Word hoặc LibreOffice rồi lưu lại theo kiểu `.docx`",
            "the file is no Word document `.docx` that can be read: it may be an old `.doc`, have a password or be "
            "damaged; open it in Word or LibreOffice and save it again as `.docx`",
        )
    )


def _blocks(parent: ElementTree.Element, numbers: Numbers) -> Iterator[str]:
    for block in parent:
        if block.tag == W + "p":
            yield from _paragraph(block, numbers)
        elif block.tag == W + "tbl":
            yield from _table(block, numbers)
        elif block.tag in _AROUND:
            yield from _blocks(block, numbers)


def _paragraph(paragraph: ElementTree.Element, numbers: Numbers) -> Iterator[str]:
    boxes: list[ElementTree.Element] = []
    text = "".join(_words(paragraph, boxes)).strip()
    number = numbers.of(paragraph)
    yield f"{number} {text}" if number and text else text
    for box in boxes:
        yield from _blocks(box, numbers)


def _words(parent: ElementTree.Element, boxes: list[ElementTree.Element]) -> Iterator[str]:
    for part in parent:
        if part.tag == W + "t":
            yield part.text or ""
        elif part.tag in _WRITTEN:
            yield _WRITTEN[part.tag]
        elif part.tag == W + "txbxContent":
            boxes.append(part)
        elif part.tag not in _PASSED:
            yield from _words(part, boxes)


def _table(table: ElementTree.Element, numbers: Numbers) -> Iterator[str]:
    rows = [list(_row(row, numbers)) for row in _own(table, W + "tr") if row.find(f"{W}trPr/{W}del") is None]
    # The letterhead and the place of the signature are tables without lines: each cell is read by itself.
    if (
        not any("\t" in cell or len(row) > 2 for row in rows for cell in row)
        and len(rows) <= 2
        and _is_plain(table)
    ):
        yield from (cell for row in rows for cell in row)
        return
    yield ""
    yield from ("\t".join(map(_quoted, row)) for row in rows)
    yield ""


def _is_plain(table: ElementTree.Element) -> bool:
    borders = table.find(f"{W}tblPr/{W}tblBorders")
    styled = table.find(f"{W}tblPr/{W}tblStyle") is not None
    if borders is None:
        return not styled
    return all(border.get(W + "val") in ("nil", "none") for border in borders)


def _row(row: ElementTree.Element, numbers: Numbers) -> Iterator[str]:
    for cell in _own(row, W + "tc"):
        yield "\n".join(line for line in _blocks(cell, numbers) if line)
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        for _ in range(1, int(span.get(W + "val", "1")) if span is not None else 1):
            yield ""


def _own(parent: ElementTree.Element, kind: str) -> Iterator[ElementTree.Element]:
    """The rows of a table or cells of a row, but not those of tables within its cells."""
    for part in parent:
        if part.tag == kind:
            yield part
        elif part.tag in _AROUND:
            yield from _own(part, kind)


def _quoted(cell: str) -> str:
    quoted = '"' + cell.replace('"', '""') + '"'
    return quoted if any(mark in cell for mark in '"\n\t') else cell
