"""Holds the operation `calendar` against the Python package `holidays`: which days are off or worked
although their week says otherwise, from 2019 to 2027 (or the years that are named).

    python tests/oracles/days_off.py [FIRST LAST]

Needs `holidays` 0.109 and cargo. Prints what was compared and every difference with its reason; exits
with 1 if a difference has none, or a reason no longer meets any.
"""

import json
import subprocess
import sys
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

import holidays

VERSION = "0.109"
ROOT = Path(__file__).resolve().parents[2]

SWAP = "holidays lacks the swap of 12729/VPCP-KGVX (25 December 2025)"
NO_DECISION = (
    "the decision for 2020 is not in the rulebook: one day before Tet and four from its first day;"
    " holidays has the days as they were"
)
# Every known difference: the day, whether it is worked here, and why it is not so there.
KNOWN = {
    date(2026, 1, 2): (False, SWAP),
    date(2026, 1, 10): (True, SWAP),
    date(2020, 1, 23): (True, NO_DECISION),
    date(2020, 1, 30): (False, NO_DECISION),
}


def worked_here(year: int) -> dict[date, bool]:
    """Which days of the year are worked, by the library."""
    command = ["cargo", "run", "-q", "-p", "wardplan-tests", "--bin", "call", "calendar"]
    call = json.dumps({"year": year})
    run = subprocess.run(command, input=call, capture_output=True, text=True, check=True, cwd=ROOT)
    answer = json.loads(run.stdout)
    worked = {day: day.weekday() < 5 for day in days_of(year)}
    for mark in answer["days"]:
        if mark["kind"] != "observance":
            worked[date.fromisoformat(mark["date"])] = mark["kind"] == "swapWork"
    # The marks are what was compared; the counts must be those of the same days.
    by_month = [sum(worked[day] for day in days_of(year) if day.month == month) for month in range(1, 13)]
    if answer["byMonth"] != by_month or answer["workingDays"] != sum(by_month):
        sys.exit(f"{year}: byMonth {answer['byMonth']} is not what the days say, {by_month}")
    return worked


def worked_there(year: int) -> dict[date, bool]:
    """Which days of the year are worked, by the package."""
    known = holidays.VN(years=[year])
    return {day: known.is_working_day(day) for day in days_of(year)}


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days) for days in range((date(year + 1, 1, 1) - first).days)]


def main() -> int:
    if version("holidays") != VERSION:
        sys.exit(f"holidays {VERSION} is wanted, not {version('holidays')}")
    first, last = (int(year) for year in sys.argv[1:3]) if len(sys.argv) > 1 else (2019, 2027)
    compared = unknown = 0
    met = set()
    for year in range(first, last + 1):
        here, there = worked_here(year), worked_there(year)
        compared += len(here)
        for day in days_of(year):
            if here[day] == there[day]:
                continue
            worked, reason = KNOWN.get(day, (None, None))
            if worked != here[day]:
                reason = None
                unknown += 1
            else:
                met.add(day)
            state = "worked here, off there" if here[day] else "off here, worked there"
            print(f"{day} {day:%a}: {state}: {reason or 'NO REASON KNOWN'}")
    stale = [day for day in KNOWN if first <= day.year <= last and day not in met]
    for day in stale:
        print(f"{day}: no difference any more; take it from the list")
    print(f"{compared} days from {first} to {last}: {len(met)} known differences, {unknown} others")
    return 1 if unknown or stale else 0


if __name__ == "__main__":
    sys.exit(main())
