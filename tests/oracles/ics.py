"""Opens the calendar file of `schedule` with the Python package `icalendar`: the plan of the example,
2026, with a review and a task whose title has every sign that is escaped. Events must be the entries,
day by day.

    python tests/oracles/ics.py

Needs `icalendar` 7.3.0 and cargo. Exits with 1 at the first difference.
"""

import json
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

from icalendar import Calendar

VERSION = "7.3.0"
ROOT = Path(__file__).resolve().parents[2]
TITLE = "Rà soát, chuẩn hóa; cắt giảm \\ đơn giản hóa thủ tục\nhành chính nội bộ 📅 " + "ấ" * 99


def schedule(plan: dict) -> dict:
    command = ["cargo", "run", "-q", "-p", "wardplan-tests", "--bin", "call", "schedule"]
    call = json.dumps({"plan": plan, "options": {"period": "2026"}})
    run = subprocess.run(command, input=call, capture_output=True, text=True, check=True, cwd=ROOT)
    return json.loads(run.stdout)


def main() -> int:
    if version("icalendar") != VERSION:
        sys.exit(f"icalendar {VERSION} is wanted, not {version('icalendar')}")
    plan = json.loads((ROOT / "core/examples/le_chan/plan.json").read_text(encoding="utf-8"))
    extra = {"id": "mọi dấu; ,\\", "clause": "II.9", "title": TITLE, "due": {"monthly": {"before": 1}}}
    review = {"id": "II.10", "title": "Rà soát", "due": {"ongoing": {"review": "quarter"}}}
    plan["tasks"] += [extra, review]
    answer = schedule(plan)
    octets = answer["ics"].encode()
    assert octets.endswith(b"\r\n") and b"\n" not in octets.replace(b"\r\n", b"")
    longest = max(len(line) for line in octets.split(b"\r\n"))
    assert longest <= 75, f"a line of {longest} octets"
    for line in octets.split(b"\r\n"):
        line.decode()  # no character is split

    calendar = Calendar.from_ical(octets)
    assert (calendar["VERSION"], calendar["CALSCALE"]) == ("2.0", "GREGORIAN") and calendar["PRODID"]
    events = calendar.walk("VEVENT")
    assert len(calendar.subcomponents) == len(events) == len(answer["entries"]) > 0
    assert not calendar.errors and not any(event.errors for event in events)
    uids = {str(event["UID"]) for event in events}
    assert len(uids) == len(events), "a UID stands twice"

    titles = {task.get("clause", task["id"]): task["title"] for task in plan["tasks"]}
    kinds = Counter()
    for event, entry in zip(events, answer["entries"], strict=True):
        day = event.decoded("DTSTART")
        assert type(day) is date and day == date.fromisoformat(entry["date"])
        assert event.decoded("DTEND") == day + timedelta(1)
        stamp = event.decoded("DTSTAMP")
        assert stamp.isoformat() == f"{plan['document']['issuedOn']}T00:00:00+00:00"
        assert entry["subject"] in event["SUMMARY"]
        if "/tasks/" in entry["path"]:
            assert event["SUMMARY"].endswith(f"{entry['subject']} {titles[entry['subject']]}")
        kinds[entry["kind"]] += 1
    assert kinds["due"] >= 12 and kinds["report"] >= 2 and kinds["review"] and kinds["reminder"]

    again = schedule(plan)
    assert again["ics"] == answer["ics"], "the same call gives another text"
    print(f"{len(events)} events are the entries: {dict(sorted(kinds.items()))}; longest line {longest}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
