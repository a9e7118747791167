"""Answers in a notebook: tables without a script, in the light and in the dark."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from wardplan._views import TONES, View, people, view_of, views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wardplan._frames import Answer, Table
    from wardplan._read_plan import ReadPlan
    from wardplan._read_register import ReadRegister
    from wardplan._types import Language

__all__ = ["answer_html", "page_html", "plan_html", "register_html", "table_html"]

# Half transparent, so that they hold on white and on black.
_STYLE = """
.wardplan{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;font-size:.92em;line-height:1.4;margin:.4em 0}
.wardplan .wp-title{font-weight:600;margin:.6em 0 .3em}
.wardplan .wp-basis{opacity:.7;margin:0 0 .3em}
.wardplan table{border-collapse:collapse;margin:0 0 .5em;max-width:100%;color:inherit;background:transparent;border:0}
.wardplan th,.wardplan td{text-align:left!important;vertical-align:top;padding:.3em .7em;border:0;border-bottom:1px solid rgba(128,128,128,.3);
max-width:34em;white-space:pre-line;overflow-wrap:break-word;background:transparent;color:inherit}
.wardplan th{font-weight:600;border-bottom:2px solid rgba(128,128,128,.55)}
.wardplan td.wp-number{text-align:right!important;font-variant-numeric:tabular-nums;white-space:nowrap}
.wardplan .wp-tone{display:inline-block;padding:0 .5em;border-radius:.6em;white-space:nowrap}
.wardplan .wp-bad{background:rgba(220,38,38,.24)}.wardplan .wp-warn{background:rgba(234,160,8,.28)}
.wardplan .wp-good{background:rgba(22,163,74,.24)}.wardplan .wp-dim{background:rgba(128,128,128,.2)}
.wardplan mark{color:inherit;border-radius:.2em;background:rgba(234,160,8,.3)}.wardplan mark.wp-value{background:rgba(37,99,235,.16)}
.wardplan pre{white-space:pre-wrap;font:inherit;max-height:36em;overflow:auto;border:1px solid rgba(128,128,128,.3);padding:.6em;background:transparent;color:inherit}
.wardplan summary{cursor:pointer;opacity:.8}
"""


def answer_html(answer: Answer, lang: Language = "vi", most: int | None = 20) -> str:
    """An answer as HTML that stands by itself."""
    parts = [_basis(answer, lang), _head(answer, lang)]
    for place, view in enumerate(views(answer, lang, most)):
        text = _view(view)
        # What was not looked at must be there, and not in front of what matters.
        if place and view.name in ("skipped", "outline", "columns"):
            text = f"<details><summary>{_title(view)}</summary>{_table(view)}</details>"
        parts.append(text)
    return _within(parts)


def table_html(table: Table, lang: Language = "vi", most: int | None = 20) -> str:
    """A flat table as HTML."""
    return _within([_view(view_of(table, lang=lang, most=most))])


def register_html(register: ReadRegister, lang: Language = "vi", most: int | None = 20) -> str:
    """What was read of a register, and what was not understood of it."""
    told = sum(len(answer.cells) for answer in register.answers.values())
    words = (
        f"{len(register)} dòng · {told} ô cần xem"
        if lang == "vi"
        else f"{len(register)} rows · {told} cells to look at"
    )
    parts = [f'<p class="wp-basis">{words}</p>']
    for sheet, answer in register.answers.items():
        parts += [f'<p class="wp-title">{escape(sheet)}</p>'] if sheet else []
        parts += [_view(view) for view in views(answer, lang, most)]
    return _within(parts)


def plan_html(read: ReadPlan, lang: Language = "vi", most: int | None = 20) -> str:
    """The text of a plan with its places marked: what gave a value, and what gave nothing."""
    places = [(span.chars, "wp-value") for span in read.answer.spans.values()]
    places += [(span.chars, "wp-unread") for span in read.answer.unread]
    parts = [_basis(read.answer, lang)]
    parts += [_view(view) for view in views(read.answer, lang, most) if view.name == "findings"]
    if not read.is_secret:
        parts.append(f"<pre>{_marked(read.text, places)}</pre>")
    return _within(parts)


def page_html(answers: Sequence[Answer], lang: Language = "vi") -> str:
    """A whole page, with all rows."""
    parts = "".join(answer_html(answer, lang, None) for answer in answers)
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>wardplan</title>'
        '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>'
        f"<body>{parts}</body></html>\n"
    )


def _within(parts: list[str]) -> str:
    return f'<div class="wardplan"><style>{_STYLE}</style>{"".join(parts)}</div>'


def _basis(answer: Any, lang: Language) -> str:
    basis = answer._entries().get("basis")
    if basis is None:
        return ""
    told = [f"{basis.rulebook} {basis.rulebook_version}"]
    if basis.period is not None:
        told.append(str(basis.period if isinstance(basis.period, str) else basis.to_dict()["period"]))
    if basis.as_of is not None:
        told.append(people(basis.as_of, lang))
    return f'<p class="wp-basis">{escape(" · ".join(told))}</p>'


def _head(answer: Any, lang: Language) -> str:
    """The one thing that an answer says, where it says one."""
    outlook = answer._entries().get("outlookTitle")
    if outlook is None:
        return ""
    return f'<p class="wp-title"><span class="wp-tone wp-{TONES.get(answer.outlook, "dim")}">{escape(getattr(outlook, lang))}</span></p>'


def _view(view: View) -> str:
    return f'<p class="wp-title">{_title(view)}</p>{_table(view) if view.rows else ""}'


def _title(view: View) -> str:
    shown = len(view.rows)
    return f"{escape(view.title)} ({shown if shown == view.total else f'{shown}/{view.total}'})"


def _table(view: View) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in view.heads)
    rows = (
        f"<tr>{''.join(map(_cell, row, tones))}</tr>" for row, tones in zip(view.rows, view.tones, strict=True)
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _cell(text: str, tone: str | None) -> str:
    shown = escape(text)
    if tone is not None:
        return f'<td><span class="wp-tone wp-{tone}">{shown}</span></td>'
    number = text.replace("/", "").replace("%", "").replace(",", "").replace(".", "").lstrip("-").isdecimal()
    return f'<td class="wp-number">{shown}</td>' if number else f"<td>{shown}</td>"


def _marked(text: str, places: list[tuple[tuple[int, int], str]]) -> str:
    """The text with marks that never cross: of several over one place the first and longest stays."""
    shown, at = [], 0
    for (start, end), kind in sorted(places, key=lambda place: (place[0][0], -place[0][1])):
        if start < at or start >= end:
            continue
        shown.append(escape(text[at:start]))
        shown.append(f'<mark class="{kind}">{escape(text[start:end])}</mark>')
        at = end
    return "".join([*shown, escape(text[at:])])
