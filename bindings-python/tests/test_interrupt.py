"""Long calls hear Ctrl-C, and let other threads run."""

import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

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


@pytest.fixture
def hears() -> Iterator[None]:
    """What runs in the background of a shell does not hear Ctrl-C unless it asks to."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("hears")
@pytest.mark.parametrize("door", ["dicts", "text"])
def test_a_long_call_hears_ctrl_c(many, door):
    """Before a call of half the length ends that began earlier: it is not heard at the end alone."""
    shorter = json.dumps({"meetings": many[: len(many) // 2]})
    text = json.dumps({"meetings": many}) if door == "text" else ""
    other = threading.Thread(target=wardplan.call_json, args=("checkMeetings", shorter))
    timer = threading.Timer(0.1, signal.raise_signal, [signal.SIGINT])
    other.start()
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        wardplan.call_json("checkMeetings", text) if text else wardplan.check_meetings(many)
    assert other.is_alive()
    timer.join()
    other.join()


def test_other_threads_run_while_the_core_works(many):
    text = json.dumps({"meetings": many[:20_000]})
    working = threading.Thread(target=wardplan.call_json, args=("checkMeetings", text))
    working.start()
    turns = 0
    while working.is_alive():
        time.sleep(0.005)
        turns += 1
    assert turns > 20


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
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "rows = [{'id': str(n), 'sessions': [{'start': '2026-06-01T08:00'}]} for n in range(120_000)]\n"
        "threading.Timer(0.6, signal.raise_signal, [signal.SIGINT]).start()\n"
        "wardplan.call_json('checkMeetings', json.dumps({'meetings': rows * 1}))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8")
    assert done.returncode == -signal.SIGINT and "KeyboardInterrupt" in done.stderr and "panick" not in done.stderr
