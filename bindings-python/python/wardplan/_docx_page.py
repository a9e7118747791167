"""A Word document in the layout of Decree 30/2020: paper, margins, type, language, lines and tables."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from wardplan._frames import package
from wardplan._markdown import Run
from wardplan._views import visible

__all__ = ["Page"]

FONT = "Times New Roman"
_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
# Two thirds of the width of the text are left beside a line under a title.
_LINE = 0.34


class Page:
    """What a document is made of, a paragraph or table at a time."""

    def __init__(self, landscape: bool = False) -> None:
        self._docx = package("docx", "docx")
        self._ns = package("docx.oxml.ns", "docx")
        self._parse = package("docx.oxml", "docx").parse_xml
        shared = package("docx.shared", "docx")
        self.pt, self.mm = shared.Pt, shared.Mm
        self.document: Any = self._docx.Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = self.mm(210), self.mm(297)
        section.top_margin = section.bottom_margin = self.mm(20)
        section.left_margin, section.right_margin = self.mm(30), self.mm(15)
        section.header_distance = self.mm(10)
        self.width = 165.0
        if landscape:
            section.orientation = 1
            section.page_width, section.page_height = section.page_height, section.page_width
            section.left_margin = section.right_margin = self.mm(20)
            self.width = 257.0
        self._type()
        self._numbers(section)

    def _type(self) -> None:
        """One family in every slot, so that no program takes another for Vietnamese letters."""
        fonts = "".join(f' w:{slot}="{FONT}"' for slot in _SLOTS)
        for properties in self.document.styles.element.iter(self._ns.qn("w:rPrDefault")):
            properties.clear()
            properties.append(
                self._xml(
                    f'<w:rPr {{0}}><w:rFonts{fonts}/><w:sz w:val="28"/><w:szCs w:val="28"/>'
                    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr>'
                )
            )
        style = self.document.styles["Normal"]
        style.element.get_or_add_rPr().clear()
        style.font.name, style.font.size = FONT, self.pt(14)
        style.element.rPr.rFonts.attrib.update({self._ns.qn(f"w:{slot}"): FONT for slot in _SLOTS})
        style.paragraph_format.space_after = self.pt(0)
        self.document.core_properties.language = "vi-VN"

    def _xml(self, text: str) -> Any:
        return self._parse(text.format(self._ns.nsdecls("w")))

    def _numbers(self, section: Any) -> None:
        """Page numbers in the middle above the text, but on the first page."""
        section.different_first_page_header_footer = True
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = 1
        for kind, text in (("begin", None), (None, "PAGE"), ("separate", None), ("shown", "2"), ("end", None)):
            run = paragraph.add_run()
            run.font.size = self.pt(13)
            if kind == "shown":
                run.text = str(text)
            elif kind is None:
                run._r.append(self._xml(f'<w:instrText {{0}} xml:space="preserve"> {text} </w:instrText>'))
            else:
                run._r.append(self._xml(f'<w:fldChar {{0}} w:fldCharType="{kind}"/>'))

    def text(
        self,
        runs: Iterable[Run] | str,
        within: Any = None,
        *,
        size: float = 14,
        align: int = 3,
        indent: float = 0,
        before: float = 0,
        after: float = 0,
        bold: bool = False,
        italic: bool = False,
        keep: bool = False,
    ) -> Any:
        """A paragraph; `align` is 0 for left, 1 for the middle, 3 for both sides; lengths in mm, space in pt."""
        paragraph = self._paragraph(within)
        paragraph.alignment = align
        shape = paragraph.paragraph_format
        shape.first_line_indent, shape.space_before, shape.space_after = (
            self.mm(indent),
            self.pt(before),
            self.pt(after),
        )
        shape.keep_with_next = keep
        for run in [Run(runs)] if isinstance(runs, str) else runs:
            added = paragraph.add_run(visible(run.text))
            added.font.size, added.bold, added.italic = (
                self.pt(size),
                run.bold or bold or None,
                run.italic or italic or None,
            )
        return paragraph

    def _paragraph(self, within: Any) -> Any:
        if within is None:
            return self.document.add_paragraph()
        # A cell has its first paragraph from the start.
        first = within.paragraphs[0]
        return (
            within.add_paragraph()
            if first.runs or len(within.paragraphs) > 1 or first._p.pPr is not None
            else first
        )

    def line(self, within: Any = None, width: float | None = None, part: float = _LINE) -> None:
        """A line in the middle, as under a title."""
        paragraph = self.text("", within, size=2, align=1)
        side = (width or self.width) * (1 - part) / 2
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = self.mm(side)
        paragraph.paragraph_format.line_spacing = self.pt(4)
        self._border(paragraph, '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/>')

    def boxed(self, text: str, within: Any, width: float) -> None:
        """A word in a box in the middle, as the mark of a secret."""
        paragraph = self.text(text, within, size=13, align=1, bold=True, before=8)
        side = max((width - len(text) * 3.2 - 6) / 2, 0)
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = self.mm(side)
        sides = "".join(
            f'<w:{name} w:val="single" w:sz="8" w:space="2" w:color="000000"/>' for name in ("top", "left", "bottom", "right")
        )
        self._border(paragraph, sides)

    def picture(self, png: bytes) -> None:
        """A picture in the middle, as wide as the text at most, that stays with what it belongs to."""
        paragraph = self.text("", align=1, before=4, after=6)
        shape = paragraph.add_run().add_picture(io.BytesIO(png))
        # One of the whole width is moved aside by some programs.
        widest = self.mm(self.width - 5)
        if shape.width > widest:
            shape.height, shape.width = int(shape.height * widest / shape.width), widest

    def _border(self, paragraph: Any, sides: str) -> None:
        # The order of the parts of a paragraph is fixed: borders come before the space around it.
        paragraph._p.get_or_add_pPr().insert_element_before(
            self._xml(f"<w:pBdr {{0}}>{sides}</w:pBdr>"),
            *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"),
        )

    def columns(self, *widths: float) -> list[Any]:
        """Cells beside each other without lines, as of the letterhead."""
        table = self.document.add_table(1, len(widths))
        table.alignment, table.autofit = 1, False
        self._set_widths(table, widths)
        table.rows[0]._tr.get_or_add_trPr().append(self._xml("<w:cantSplit {0}/>"))
        return list(table.rows[0].cells)

    def _set_widths(self, table: Any, widths: Sequence[float]) -> None:
        """Word goes by the cells, LibreOffice by the columns."""
        for column, width in zip(table.columns, widths, strict=True):
            column.width = self.mm(width)
            for cell in column.cells:
                cell.width = self.mm(width)

    def table(self, rows: Sequence[Sequence[list[Run]]]) -> None:
        """A table with lines, its head again on every page, columns as wide as what they hold."""
        widths = self._widths(rows)
        table = self.document.add_table(len(rows), len(widths))
        table.style, table.alignment, table.autofit = "Table Grid", 1, False
        self._set_widths(table, widths)
        short = [max(map(_length, column[1:]), default=0) <= 14 for column in zip(*rows, strict=True)]
        for place, row in enumerate(rows):
            properties = table.rows[place]._tr.get_or_add_trPr()
            properties.append(self._xml("<w:cantSplit {0}/>"))
            if not place:
                properties.append(self._xml("<w:tblHeader {0}/>"))
            for runs, cell, middle in zip(row, table.rows[place].cells, short, strict=True):
                self.text(
                    runs, cell, size=12, align=1 if middle or not place else 0, bold=not place, before=2, after=2
                )
        self.gap()

    def gap(self) -> None:
        """A little room: two tables without anything between them would be one."""
        self.text("").paragraph_format.line_spacing = self.pt(6)

    def _widths(self, rows: Sequence[Sequence[list[Run]]]) -> list[float]:
        columns = list(zip(*rows, strict=True))
        # No word is broken, and long texts share what is left.
        least = [
            min(max(max(map(len, _written(cell).split()), default=1) for cell in column) * 2.5 + 5, 40)
            for column in columns
        ]
        wanted = [
            max(low, min(max(map(_length, column)), 70) * 2.2 + 5)
            for low, column in zip(least, columns, strict=True)
        ]
        spare = max(self.width - sum(least), 0.0)
        more = [high - low for high, low in zip(wanted, least, strict=True)]
        whole = sum(more) or 1.0
        widths = [low + spare * extra / whole for low, extra in zip(least, more, strict=True)]
        return [width * self.width / sum(widths) for width in widths]

    def keep_last(self) -> None:
        """Keeps a short last table with what follows, so that nobody signs an empty page."""
        [*_, table] = self.document.tables
        blocks = list(self.document.element.body.iterchildren(self._ns.qn("w:p"), self._ns.qn("w:tbl")))
        kept = blocks[blocks.index(table._tbl) :] if len(table.rows) < 10 else blocks[-1:]
        for block in kept:
            for paragraph in block.iter(self._ns.qn("w:p")):
                paragraph.get_or_add_pPr().get_or_add_keepNext()

    def save(self, path: Any) -> None:
        """Writes the file."""
        self.document.save(path)


def _written(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def _length(runs: Iterable[Run]) -> int:
    return len(_written(runs))
