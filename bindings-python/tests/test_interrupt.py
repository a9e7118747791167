"""Long calls hear Ctrl-C, and let other threads run."""

import json
import signal
import subprocess
import sys
import threading
import time

import pytest
import wardplan


def meetings(count: int) -> list[dict]:
    return [
        {
            "id": str(number),
            "category": "conference",
            "mode": "online",
            "status": "held",
            "room": str(number % 50),
            "sessions": [
                {
                    "start": f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T08:00",
                    "end": f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}T09:00",
                }
            ],
        }
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def many() -> list[dict]:
    return meetings(120_000)


@pytest.mark.parametrize("door", ["dicts", "text"])
def test_a_long_call_hears_ctrl_c(many, door):
    text = json.dumps({"meetings": many}) if door == "text" else ""
    asked: list[float] = []

    def ask() -> None:
        asked.append(time.perf_counter())
        signal.raise_signal(signal.SIGINT)

    timer = threading.Timer(0.5, ask)
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        wardplan.call_json("checkMeetings", text) if text else wardplan.check_meetings(many)
    heard = time.perf_counter()
    timer.join()
    assert heard - asked[0] < 0.2


def test_other_threads_run_while_the_core_works(many):
    text = json.dumps({"meetings": many[:20_000]})
    pauses: list[float] = []
    working = threading.Thread(target=wardplan.call_json, args=("checkMeetings", text))
    working.start()
    last = time.perf_counter()
    while working.is_alive():
        time.sleep(0.005)
        now = time.perf_counter()
        pauses.append(now - last)
        last = now
    assert len(pauses) > 20 and sorted(pauses)[len(pauses) // 2] < 0.1


def test_a_long_call_answers_as_a_short_one():
    few = meetings(200)
    text = json.dumps({"meetings": few})
    assert wardplan.check_meetings(few).to_json() == wardplan.call_json("checkMeetings", text)
    assert wardplan.check_meetings(json.dumps(few)) == wardplan.check_meetings(few)
    with pytest.raises(wardplan.InputError) as caught:
        wardplan.check_meetings([*few, {"idd": "1"}])
    assert caught.value.path == "/meetings/200/idd"
    with pytest.raises(wardplan.InputError) as caught:
        wardplan.check_meetings(f"[{' ' * 20_000}")
    assert (caught.value.code, caught.value.path) == ("invalid-json", "/meetings")


def test_a_program_that_is_left_ends():
    code = (
        "import json, signal, threading, wardplan\n"
        "rows = [{'id': str(n), 'sessions': [{'start': '2026-06-01T08:00'}]} for n in range(120_000)]\n"
        "threading.Timer(0.6, signal.raise_signal, [signal.SIGINT]).start()\n"
        "wardplan.call_json('checkMeetings', json.dumps({'meetings': rows * 1}))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == -signal.SIGINT and "KeyboardInterrupt" in done.stderr and "panick" not in done.stderr
