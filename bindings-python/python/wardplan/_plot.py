"""Answers as pictures. Lengths are drawn by the figures of the core, and every word and number on them is
written by it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from wardplan._frames import Answer, package
from wardplan._types import (
    CalendarAnswer,
    ClaritiesAnswer,
    ForecastAnswer,
    IndicatorResult,
    Language,
    MeasureAnswer,
)
from wardplan._views import TONES, View, people, view_of, views

__all__ = ["plot"]

_COLOURS = {"good": "#2f9e62", "bad": "#d64545", "warn": "#e0a11b", "dim": "#98a1ad"}
_DAYS = {
    "holiday": "#e06666",
    "compensation": "#e0a11b",
    "swapOff": "#a685e2",
    "swapWork": "#7fa8e0",
    "observance": "#5fbf8a",
}
_NUMBERS = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " ₫"]}
# Letters may be wider than was reckoned.
_PADDING = {"left": 5, "top": 5, "right": 16, "bottom": 5}
_FONT = "Noto Sans, Segoe UI, Arial, sans-serif"


def plot(answer: Answer, *, lang: Language = "vi", paper: bool = False) -> Any:
    """Draws an answer of `measure`, `forecast`, `clarities` or `calendar`, as a chart of altair: it shows
    itself in a notebook, and `.save("hinh.png")` or `.save("hinh.svg")` writes it. For `paper` bars are
    shorter, so that words are not too small on a page.

    Raises `TypeError` for other answers, and `ImportError` if altair is not installed: it comes with
    `wardplan[plot]`.
    """
    drawn = next((draw for kind, draw in _DRAWN.items() if isinstance(answer, kind)), None)
    if drawn is None:
        raise TypeError(
            f"there is no picture of a {type(answer).__name__}: only of {', '.join(kind.__name__ for kind in _DRAWN)}"
        )
    alt = package("altair", "plot")
    chart = _safe(alt, drawn(alt, answer, lang, paper)).configure(font=_FONT, padding=_PADDING, locale={"number": _NUMBERS} if lang == "vi" else {})
    return (
        chart.configure_view(stroke=None)
        .configure_axis(labelLimit=420, titleFontWeight="normal")
        .configure_title(anchor="start")
    )


def _safe(alt: Any, chart: Any) -> Any:
    """The same with names that end no script: altair writes them into one as they are."""

    def parted(value: Any) -> Any:
        if isinstance(value, str):
            return value.replace("<", "<\u2060")
        if isinstance(value, dict):
            return {parted(key): parted(entry) for key, entry in value.items()}
        return [parted(entry) for entry in value] if isinstance(value, list) else value

    return alt.Chart.from_dict(parted(chart.to_dict()))


def _in(message: Any, lang: Language) -> str:
    return str(getattr(message, lang))


def _colour(alt: Any, field: str = "tone") -> Any:
    return alt.Color(
        f"{field}:N", scale=alt.Scale(domain=list(_COLOURS), range=list(_COLOURS.values())), legend=None
    )


def _scorecard(alt: Any, answer: MeasureAnswer, lang: Language, paper: bool) -> Any:
    """A bar for each share, a stroke at its target, and what is said of it beside."""
    [view] = views(answer, lang, None)
    heads = [head for head in view.heads if head in _shortfalls(answer, lang)]
    rows = []
    for place, result in enumerate(answer.results):
        share = _share(result)
        if share is None:
            continue
        left = [
            f"{head.rpartition(': ')[2]} {view.rows[place][view.heads.index(head)]}"
            for head in heads
            if view.rows[place][view.heads.index(head)]
        ]
        target = result.target.value if result.target is not None else None
        asked = _asked(view, answer, place, lang)
        told = [
            f"{result.numerator}/{result.denominator}",
            _in(result.share, lang) + (f" ({asked})" if asked else ""),
            _in(result.verdict_title, lang),
            *left,
        ]
        names = [_in(result.title, lang), *(str(name) for name in result.group.values())]
        rows.append(
            {
                "title": " · ".join(names),
                "share": float(share),
                "told": " · ".join(told),
                "tone": TONES.get(result.verdict, "dim"),
                "target": float(target) if isinstance(target, Fraction) else None,
            }
        )
    order = [row["title"] for row in rows]
    base = alt.Chart(alt.Data(values=rows)).encode(
        y=alt.Y("title:N", sort=order, title=None, axis=alt.Axis(ticks=False, domain=False, labelPadding=8))
    )
    shares = [float(share) for share in map(_share, answer.results) if share is not None]
    scale = alt.Scale(domain=[min([0.0, *shares]), max([1.0, *shares])])
    length = alt.X(
        "share:Q", title=None, scale=scale, axis=alt.Axis(format=".0%", grid=True, gridOpacity=0.4, tickCount=6)
    )
    bars = base.mark_bar(height=18, cornerRadiusEnd=3).encode(
        x=length, color=_colour(alt), tooltip=["title:N", "told:N"]
    )
    targets = (
        base.transform_filter("datum.target !== null")
        .mark_tick(color="#1f2937", thickness=3, size=30)
        .encode(x=alt.X("target:Q", scale=scale, title=None))
    )
    width = 240 if paper else 420
    told = base.mark_text(align="left", fontSize=11).encode(x=alt.value(width + 16), text="told:N")
    return (bars + targets + told).properties(
        width=width, height=alt.Step(34), title=_title(answer, view.title, lang)
    )


def _share(result: IndicatorResult) -> Fraction | None:
    if result.share is None or not result.denominator or result.numerator is None:
        return None
    return Fraction(result.numerator, result.denominator)


def _shortfalls(answer: Answer, lang: Language) -> list[str]:
    table = answer.to_tables(lang=lang)["results"]
    return [_in(column.title, lang) for column in table.columns if column.name.startswith("shortfall")]


def _asked(view: View, answer: Answer, place: int, lang: Language) -> str:
    head = next(
        _in(column.title, lang)
        for column in answer.to_tables(lang=lang)["results"].columns
        if column.name == "targetComparator"
    )
    stem = _stem(head)
    return view.rows[place][view.heads.index(stem)] if stem in view.heads else ""


def _title(answer: Any, title: str, lang: Language) -> Any:
    basis = answer.basis
    told = [
        basis.rulebook,
        basis.period if isinstance(basis.period, str) else None,
        people(basis.as_of, lang) or None,
    ]
    return {"text": title, "subtitle": " · ".join(filter(None, told)), "subtitleColor": "#6b7280"}


def _forecast(alt: Any, answer: ForecastAnswer, lang: Language, paper: bool) -> Any:
    """How many were held and are planned, what the year may come to, and what both targets allow."""
    titles = {column.name: _in(column.title, lang) for column in answer.to_tables(lang=lang)["answer"].columns}
    held, planned = titles["held"], titles["planned"]
    rows = [{"row": f"{held} + {planned.lower()}", "low": 0, "high": answer.held or 0, "kind": held}]
    rows.append(
        {
            "row": rows[0]["row"],
            "low": answer.held or 0,
            "high": (answer.held or 0) + (answer.planned or 0),
            "kind": planned,
        }
    )
    ranges = view_of(answer.to_tables(lang=lang)["projections"], ("low", "high"), lang).title
    for label, projection in zip(_labels(answer, lang), answer.projections, strict=True):
        if projection.low is not None and projection.high is not None:
            # A range of one number would have no length.
            rows.append(
                {"row": label, "low": projection.low - 0.12, "high": projection.high + 0.12, "kind": ranges}
            )
    whole = _bars(alt, rows, [held, planned, ranges], ["#3b6fb6", "#a9c3e6", "#e0a11b"])
    layers = [whole]
    if answer.feasible_totals is not None:
        span = answer.feasible_totals
        layers.insert(
            0, _band(alt, span.low, span.high, f"{_stem(titles['feasibleTotalsLow'])}: {span.low}–{span.high}")
        )
    if answer.cap is not None:
        layers.append(_rule(alt, answer.cap, f"{titles['cap']}: {answer.cap}"))
    width = 400 if paper else 560
    top = alt.layer(*layers).properties(
        width=width, height=alt.Step(34), title=_title(answer, _upper(_in(answer.outlook_title, lang)), lang)
    )
    if answer.point_of_no_return is None:
        return top
    person = titles["heldInPerson"]
    start = answer.held_in_person or 0
    rows = [
        {"row": person, "low": 0, "high": start, "kind": held},
        {"row": person, "low": start, "high": start + (answer.planned_in_person or 0), "kind": planned},
    ]
    last = answer.point_of_no_return.in_person
    bottom = alt.layer(
        _bars(alt, rows, [held, planned, ranges], ["#3b6fb6", "#a9c3e6", "#e0a11b"]),
        _rule(alt, last, f"{titles['pointOfNoReturnInPerson']}: {last}"),
    )
    return alt.vconcat(top, bottom.properties(width=width, height=alt.Step(34))).resolve_scale(x="shared")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _labels(answer: ForecastAnswer, lang: Language) -> list[str]:
    [view] = [view for view in views(answer, lang, None) if view.name == "projections"]
    return [row[0] for row in view.rows]


def _stem(title: str) -> str:
    return title.rpartition(": ")[0] or title


def _bars(alt: Any, rows: list[dict[str, Any]], kinds: list[str], colours: list[str]) -> Any:
    axis = alt.Axis(tickMinStep=1, format="d", grid=True, gridOpacity=0.4)
    return (
        alt.Chart(alt.Data(values=rows))
        .mark_bar(height=16, cornerRadius=2)
        .encode(
            x=alt.X("low:Q", title=None, axis=axis),
            x2="high:Q",
            y=alt.Y("row:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)),
            color=alt.Color(
                "kind:N",
                title=None,
                sort=None,
                scale=alt.Scale(domain=kinds, range=colours),
                legend=alt.Legend(orient="bottom"),
            ),
        )
    )


def _rule(alt: Any, at: int, told: str) -> Any:
    data = alt.Chart(alt.Data(values=[{"at": at, "told": told}])).encode(x="at:Q")
    return data.mark_rule(color="#d64545", strokeWidth=2) + data.mark_text(
        align="left", dx=5, baseline="top", color="#b03030", fontSize=11
    ).encode(y=alt.value(2), text="told:N")


def _band(alt: Any, low: int, high: int, told: str) -> Any:
    data = alt.Chart(alt.Data(values=[{"from": low, "to": high, "told": told}])).encode(x="from:Q", x2="to:Q")
    told_within = data.mark_text(align="left", dx=4, baseline="bottom", color="#1f7a49", fontSize=10).encode(
        x2=alt.Undefined, y=alt.value("height"), text="told:N"
    )
    return data.mark_rect(color="#2f9e62", opacity=0.14).encode(tooltip="told:N") + told_within


def _clarities(alt: Any, answer: ClaritiesAnswer, lang: Language, _: bool) -> Any:
    """A cell for each task and clarity."""
    [view] = views(answer, lang, None)
    cells = [
        {"task": row[0], "order": place, "clarity": head, "told": text, "tone": tone or "dim"}
        for place, (row, tones) in enumerate(zip(view.rows, view.tones, strict=True))
        for head, text, tone in zip(view.heads[1:], row[1:], tones[1:], strict=True)
    ]
    base = alt.Chart(alt.Data(values=cells)).encode(
        x=alt.X(
            "clarity:N",
            sort=view.heads[1:],
            title=None,
            axis=alt.Axis(orient="top", labelAngle=0, ticks=False, domain=False),
        ),
        y=alt.Y("task:N", sort=alt.SortField("order"), title=None, axis=alt.Axis(ticks=False, domain=False)),
    )
    grid = base.mark_rect(stroke="white", strokeWidth=2, cornerRadius=3, opacity=0.85).encode(
        color=_colour(alt), tooltip=["task:N", "clarity:N", "told:N"]
    )
    told = base.mark_text(fontSize=11, color="white").encode(text="told:N")
    return (grid + told).properties(
        width=alt.Step(104), height=alt.Step(26), title=_title(answer, view.title, lang)
    )


def _calendar(alt: Any, answer: CalendarAnswer, lang: Language, _: bool) -> Any:
    """The days of the year by weeks, a month beside another."""
    [view] = views(answer, lang, None)
    kinds = [row[view.heads.index(_head(answer, "kind", lang))] for row in view.rows]
    special = {day.date: (kind, _in(day.name, lang)) for day, kind in zip(answer.days, kinds, strict=True)}
    # Days that are worked in place of others are days of work, and days of memory are no days off.
    plain, weekend = ("ngày làm việc", "thứ Bảy, Chủ nhật") if lang == "vi" else ("working day", "weekend")
    year = answer.days[0].date.year
    days = []
    day = date(year, 1, 1)
    while day.year == year:
        kind, name = special.get(day, (weekend if day.weekday() > 4 else plain, ""))
        first = day.replace(day=1)
        days.append(
            {
                "month": f"{'Tháng' if lang == 'vi' else 'Month'} {day.month}",
                "order": day.month,
                "week": (day.day - 1 + first.weekday()) // 7,
                "weekday": day.weekday(),
                "day": day.day,
                "kind": kind,
                "told": " · ".join(filter(None, (people(day, lang), kind, name))),
            }
        )
        day += timedelta(days=1)
    colours = {
        plain: "#eef1f5",
        weekend: "#cfd6df",
        **{kind: _DAYS[day.kind] for day, kind in zip(answer.days, kinds, strict=True)},
    }
    scale = alt.Scale(domain=list(colours), range=list(colours.values()))
    base = alt.Chart().encode(
        x=alt.X("weekday:O", title=None, axis=None),
        y=alt.Y("week:O", title=None, axis=None),
    )
    cells = base.mark_rect(stroke="white", cornerRadius=2).encode(
        color=alt.Color(
            "kind:N",
            title=None,
            sort=None,
            scale=scale,
            legend=alt.Legend(orient="bottom", columns=4, labelLimit=260),
        ),
        tooltip="told:N",
    )
    numbers = base.mark_text(fontSize=9, color="#1f2937").encode(text="day:Q")
    chart = alt.layer(cells, numbers, data=alt.Data(values=days)).properties(
        width=alt.Step(20), height=alt.Step(18)
    )
    head = alt.Facet(
        "month:N",
        sort=alt.SortField("order"),
        title=None,
        header=alt.Header(labelFontSize=11, labelAnchor="start"),
    )
    total = f"{year}: {_of(answer, 'workingDays', lang)} {answer.working_days}"
    return chart.facet(facet=head, columns=4).properties(title=_title(answer, total, lang))


def _head(answer: Answer, name: str, lang: Language) -> str:
    return next(
        _in(column.title, lang) for column in answer.to_tables(lang=lang)["days"].columns if column.name == name
    )


def _of(answer: Answer, name: str, lang: Language) -> str:
    return next(
        _in(column.title, lang) for column in answer.to_tables(lang=lang)["answer"].columns if column.name == name
    ).lower()


_DRAWN: dict[type[Answer], Any] = {
    MeasureAnswer: _scorecard,
    ForecastAnswer: _forecast,
    ClaritiesAnswer: _clarities,
    CalendarAnswer: _calendar,
}
