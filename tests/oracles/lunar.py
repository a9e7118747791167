"""Lunar dates of wardplan against the packages `lunar-vn` and `holidays`.

    cargo run -p wardplan-tests --bin lunar | python tests/oracles/lunar.py
    python tests/oracles/lunar.py DAYS.csv

Needs `pip install lunar-vn==1.4.0 holidays==0.109`. The input is CSV with the columns solar, year,
month, leap and day, a row for each day from 1900 to 2199. A difference is explained if it is a month
that `docs/lunar.md` lists as close to midnight, begun a day earlier or later; any other fails.
"""

import csv
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

import holidays
from lunar_vn import core

DAY = timedelta(days=1)
FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
NEW_YEAR, ANCESTORS = "Tết Nguyên Đán", "Ngày Giỗ Tổ Hùng Vương"

Lunar = tuple[int, int, bool, int]


def read(lines: Iterator[str]) -> dict[date, Lunar]:
    days = {
        date.fromisoformat(row["solar"]): (
            int(row["year"]), int(row["month"]), row["leap"] == "1", int(row["day"]),
        )
        for row in csv.DictReader(lines)
    }
    wanted = [FIRST + DAY * count for count in range((LAST - FIRST).days + 1)]
    if list(days) != wanted:
        sys.exit(f"the input does not have every day from {FIRST} to {LAST} in order")
    return days


def close_months() -> dict[date, str]:
    """How the page tells of each month close to midnight, by the day on which it begins."""
    page = Path(__file__).parents[2] / "docs" / "lunar.md"
    row = re.compile(r"\| (\d+/\d+(?: leap)?) \| (\d{4}-\d\d-\d\d) \| (\S+ \S+) \| (\S+) \|")
    return {
        date.fromisoformat(begins): f"{month}, new moon at {moment}, {minutes} minutes from midnight"
        for month, begins, moment, minutes in row.findall(page.read_text(encoding="utf-8"))
    }


def reason(run: list[date], ours: dict[date, Lunar], close: dict[date, str]) -> str | None:
    """Why this run of days may differ: it is one month, begun on the other side of midnight."""
    # Begun later there, our first day is what differs first; begun earlier, the day before it.
    for begins in (run[0], run[0] + DAY):
        of_month = [ours[day] for day in run if day >= begins]
        # That the month ends on the same day there is what leaves everything else alone.
        whole = [lunar[3] for lunar in of_month] in (list(range(1, 30)), list(range(1, 31)))
        if begins in close and whole and len({lunar[:3] for lunar in of_month}) == 1:
            return close[begins]
    return None


def differences(ours: dict[date, Lunar], theirs: dict[date, Lunar]) -> Iterator[list[date]]:
    """Runs of consecutive days that differ."""
    days = [day for day, lunar in theirs.items() if ours[day] != lunar]
    for _, run in groupby(enumerate(days), lambda item: item[1] - DAY * item[0]):
        yield [day for _, day in run]


def compare(
    name: str, ours: dict[date, Lunar], theirs: dict[date, Lunar], close: dict[date, str]
) -> bool:
    runs = list(differences(ours, theirs))
    count = sum(len(run) for run in runs)
    print(f"{name}: {len(theirs)} days compared, {count} differ, in {len(runs)} months")
    explained = True
    for run in runs:
        why = reason(run, ours, close)
        explained &= why is not None
        day = run[0]
        print(f"  {day} to {run[-1]}: {text(ours[day])} here, {text(theirs[day])} there")
        print(f"    {why}" if why else "    NOT EXPLAINED")
    return explained


def text(lunar: Lunar) -> str:
    year, month, leap, day = lunar
    return f"{day}/{month}/{year}{' leap' if leap else ''}"


def by_lunar_vn(first: int, last: int) -> dict[date, Lunar]:
    # Its formulas know no last year; only its own check does.
    core.SUPPORTED_YEAR_RANGE = (1900, 2199)
    core._SUPPORTED_LUNAR_YEAR_RANGE = (1899, 2199)
    day, days = date(first, 1, 1), {}
    while day.year <= last:
        lunar = core.solar_to_lunar(day, time_zone=7.0)
        days[day] = (lunar.year, lunar.month, lunar.leap, lunar.day)
        day += DAY
    return days


def by_holidays(name: str, month: int, day: int) -> dict[date, Lunar]:
    years = range(1900, 2200)
    calendar = holidays.country_holidays("VN", years=years, language="vi", observed=False)
    return {
        solar: (solar.year, month, False, day)
        for solar in sorted(calendar)
        # Some names end in that the day is estimated.
        if any(part.startswith(name) for part in calendar[solar].split("; "))
    }


def main() -> int:
    if len(sys.argv) > 1:
        with open(sys.argv[1], encoding="utf-8") as file:
            ours = read(file)
    else:
        ours = read(sys.stdin)
    close = close_months()
    good = [
        compare("lunar-vn, 1900 to 2100", ours, by_lunar_vn(1900, 2100), close),
        compare("lunar-vn beyond its range, 2101 to 2199", ours, by_lunar_vn(2101, 2199), close),
    ]
    for name, month, day in ((NEW_YEAR, 1, 1), (ANCESTORS, 3, 10)):
        theirs = by_holidays(name, month, day)
        if not theirs:
            sys.exit(f"holidays knows no {name}")
        label = f"holidays, {name}, {min(theirs).year} to {max(theirs).year}"
        good.append(compare(label, ours, theirs, close))
    print("every difference is explained" if all(good) else "some differences are not explained")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
