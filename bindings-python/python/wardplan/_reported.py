"""A report as a Word document, as Decree 30/2020 lays one out."""

from __future__ import annotations

import io
import os
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from wardplan._frames import Answer

if TYPE_CHECKING:
    from wardplan._docx_page import Page
    from wardplan._read_plan import ReadPlan
    from wardplan._types import Message, Plan, Secrecy

__all__ = ["Reported"]

_BLANK = "…………"


class Reported(Answer):
    """An answer that is a report."""

    __slots__ = ()
    markdown: Message

    def to_docx(
        self,
        path: str | os.PathLike[str],
        *,
        plan: Plan | ReadPlan | Mapping[str, Any] | None = None,
        superior: str | None = None,
        issuer: str | None = None,
        number: str | None = None,
        symbol: str = "BC-UBND",
        place: str | None = None,
        day: date | None = None,
        recipients: Sequence[str] = (),
        authority: str | None = None,
        office: str | None = None,
        name: str | None = None,
        secrecy: Secrecy | None = None,
        picture: Any = None,
    ) -> None:
        """Writes the report as a Word document to be signed: A4, the motto, number, place and day, tables,
        recipients and signature, as Decree 30/2020 lays them out.

        `superior` and `issuer` are the two names of the letterhead; `authority` (*TM. ỦY BAN NHÂN DÂN*),
        `office` (*CHỦ TỊCH*) and `name` sign. What is not stated is taken from the `plan`, and what that
        does not say either is left to be filled in. Of a plan that is secret nothing is taken but its mark, which
        `secrecy` changes. `picture` stands under the table of indicators: an answer that `plot` draws, a
        chart, or the bytes or path of a PNG.

        Raises `ImportError` if python-docx is not installed: it comes with `wardplan[docx]`.
        """
        from wardplan._docx_page import Page

        head = _Head(plan)
        page = Page()
        mark = secrecy or head.secrecy
        _letterhead(page, superior, issuer or head.issuer, number, symbol, place or head.place, day, mark)
        _body(page, self.markdown.vi, _png(picture))
        sent = list(recipients) or head.recipients
        _end(page, sent, authority or head.authority, office or head.office, name or head.name)
        page.save(os.fspath(path))


class _Head:
    """What the plan says of who writes to whom."""

    def __init__(self, plan: Plan | ReadPlan | Mapping[str, Any] | None) -> None:
        stated: Any = getattr(plan, "plan", plan)
        entries: Any = stated if isinstance(stated, Mapping) else {} if stated is None else stated.to_dict()
        self.secrecy: Secrecy = (entries.get("document") or {}).get("secrecy") or "none"
        if self.secrecy != "none":
            entries = {}
        document = entries.get("document") or {}
        signature = document.get("signature") or {}
        names = {agency["id"]: agency.get("name") for agency in entries.get("agencies") or ()}
        self.issuer: str | None = document.get("issuer")
        self.issuer = names.get(self.issuer) or self.issuer
        self.place: str | None = document.get("place")
        self.authority: str | None = _whole(signature.get("authority"), self.issuer)
        self.office: str | None = signature.get("title")
        self.name: str | None = signature.get("name")
        self.recipients = [
            _recipient(one, names) for one in entries.get("recipients") or () if one.get("purpose") != "Lưu"
        ]


def _whole(authority: str | None, issuer: str | None) -> str | None:
    """*TM.* with the body for which it stands."""
    if authority is None or authority.strip() != "TM." or not issuer:
        return authority
    name = issuer.upper()
    is_committee = name.startswith(("UBND", "ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN"))
    return f"TM. {'ỦY BAN NHÂN DÂN' if is_committee else name}"


def _recipient(recipient: Mapping[str, Any], names: Mapping[str, str]) -> str:
    agency = recipient.get("agency")
    name = names.get(agency or "") or agency or recipient.get("group") or _BLANK
    return f"{name} ({recipient['purpose']})" if recipient.get("purpose") else str(name)


def _letterhead(
    page: Page,
    superior: str | None,
    issuer: str | None,
    number: str | None,
    symbol: str,
    place: str | None,
    day: date | None,
    secrecy: Secrecy,
) -> None:
    left, right = page.columns(67, 98)
    if superior:
        page.text(superior.upper(), left, size=12, align=1)
    page.text((issuer or _BLANK).upper(), left, size=12, align=1, bold=True)
    page.line(left, 63, 0.4)
    page.text(f"Số: {number or '      '}/{symbol}", left, size=13, align=1, before=4)
    if secrecy != "none":
        from wardplan._labels import labels

        page.boxed(labels("secrecy")[secrecy].upper(), left, 63)
    page.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", right, size=12, align=1, bold=True)
    page.text("Độc lập - Tự do - Hạnh phúc", right, size=13, align=1, bold=True)
    page.line(right, 94, 0.62)
    page.text(f"{place or _BLANK}, {_day(day)}", right, size=13, align=1, italic=True, before=4)


def _day(day: date | None) -> str:
    if day is None:
        return "ngày      tháng      năm 20   "
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def _png(picture: Any) -> bytes | None:
    if picture is None or isinstance(picture, bytes):
        return picture
    if isinstance(picture, str | os.PathLike):
        with open(picture, "rb") as opened:
            return opened.read()
    from wardplan._plot import plot

    drawn = io.BytesIO()
    chart = plot(picture, paper=True) if isinstance(picture, Answer) else picture
    # Finer than on a screen.
    chart.save(drawn, format="png", scale_factor=2.5)
    return drawn.getvalue()


def _body(page: Page, markdown: str, picture: bytes | None) -> None:
    from wardplan._markdown import blocks

    heading = True
    for block in blocks(markdown):
        if block.kind == "h1":
            page.text(block.runs, align=1, bold=True, before=18)
        elif block.kind == "table":
            page.table(block.rows)
            if picture is not None:
                page.picture(picture)
                picture = None
        elif block.kind == "h2":
            if heading:
                page.line()
            heading = False
            page.text(block.runs, align=0, bold=True, indent=12.7, before=10, after=4, keep=True)
        elif heading and (block.runs[0].bold or block.runs[0].italic):
            page.text(block.runs, align=1, bold=block.runs[0].bold)
        else:
            if heading:
                page.line()
            heading = False
            text = (
                block.runs
                if block.kind == "p"
                else [block.runs[0]._replace(text=f"- {block.runs[0].text}"), *block.runs[1:]]
            )
            page.text(text, indent=12.7, before=3, after=3)


def _end(
    page: Page, recipients: Sequence[str], authority: str | None, office: str | None, name: str | None
) -> None:
    page.gap()
    page.keep_last()
    left, right = page.columns(75, 90)
    page.text("Nơi nhận:", left, size=12, align=0, bold=True, italic=True)
    for recipient in recipients or [_BLANK]:
        page.text(f"- {recipient.rstrip(';. ')};", left, size=11, align=0)
    page.text("- Lưu: VT.", left, size=11, align=0)
    signing = [(authority or _BLANK).upper(), (office or _BLANK).upper()]
    for place, line in enumerate(signing):
        page.text(line, right, align=1, bold=True, after=60 * place)
    page.text(name or _BLANK, right, align=1, bold=True)
