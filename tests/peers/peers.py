"""Meetings checked per second from JSON text in Python: wardplan, msgspec and pydantic.

    python peers.py MEETINGS.json

The peers check what a schema can say: types, closed names, unknown keys, and that a session ends
after it starts. wardplan checks that too, and all its rules on meetings, with messages and sources. Prints how many
meetings each checks in a second, the best of three runs, and the ratio to the first.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import pydantic
import pydantic.alias_generators
import wardplan

Category = Literal["conference", "meeting", "sitting", "unclassified"]
Kind = Literal[
    "dissemination", "professional", "deliberation", "briefing", "advisory", "problemSolving",
    "coordination", "review", "thematic", "training", "other",
]
Mode = Literal["inPerson", "online", "hybrid"]
Status = Literal["planned", "held", "cancelled", "postponed", "interrupted"]
AgendaKind = Literal[
    "readReport", "summary", "discussion", "conclusion", "ceremony", "break", "other"
]


TIME = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$"
StructTime = Annotated[str, msgspec.Meta(pattern=TIME)]
ModelTime = Annotated[str, pydantic.StringConstraints(pattern=TIME)]


class StructSession(msgspec.Struct, forbid_unknown_fields=True):
    start: StructTime
    end: StructTime | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise ValueError("ends before it starts")


class StructItem(msgspec.Struct, forbid_unknown_fields=True):
    kind: AgendaKind
    minutes: int


class StructMeeting(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    id: str
    title: str | None = None
    category: Category | None = None
    kind: Kind | None = None
    mode: Mode | None = None
    status: Status | None = None
    agency: str | None = None
    host: str | None = None
    chair: str | None = None
    participants: list[str] = []
    room: str | None = None
    ward_wide: bool | None = None
    paperless: bool | None = None
    in_annual_plan: bool | None = None
    sessions: list[StructSession] = []
    agenda: list[StructItem] = []


class StructCall(msgspec.Struct, forbid_unknown_fields=True):
    meetings: list[msgspec.Raw]


ROWS = msgspec.json.Decoder(StructCall)
ROW = msgspec.json.Decoder(StructMeeting)


def by_msgspec(text: str) -> int:
    """How many meetings are refused. The first problem ends a meeting, so that each is read by
    itself."""
    refused = 0
    for row in ROWS.decode(text).meetings:
        try:
            ROW.decode(row)
        except msgspec.ValidationError:
            refused += 1
    return refused


class Model(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(
        extra="forbid", alias_generator=pydantic.alias_generators.to_camel
    )


class ModelSession(Model):
    start: ModelTime
    end: ModelTime | None = None

    @pydantic.model_validator(mode="after")
    def ends_after_start(self) -> "ModelSession":
        if self.end is not None and self.end <= self.start:
            raise ValueError("ends before it starts")
        return self


class ModelItem(Model):
    kind: AgendaKind
    minutes: int


class ModelMeeting(Model):
    id: str
    title: str | None = None
    category: Category | None = None
    kind: Kind | None = None
    mode: Mode | None = None
    status: Status | None = None
    agency: str | None = None
    host: str | None = None
    chair: str | None = None
    participants: list[str] = []
    room: str | None = None
    ward_wide: bool | None = None
    paperless: bool | None = None
    in_annual_plan: bool | None = None
    sessions: list[ModelSession] = []
    agenda: list[ModelItem] = []


class ModelCall(Model):
    meetings: list[ModelMeeting]


def by_pydantic(text: str) -> int:
    """How many problems there are."""
    try:
        ModelCall.model_validate_json(text)
    except pydantic.ValidationError as error:
        return error.error_count()
    return 0


def best(work: Callable[[], int]) -> tuple[float, int]:
    times, found = [], 0
    for _ in range(3):
        start = time.perf_counter()
        found = work()
        times.append(time.perf_counter() - start)
    return min(times), found


def main(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    call = json.loads(text)
    meetings = call["meetings"]
    one_rule = json.dumps(call | {"options": {"include": ["meeting-ends-before-start"]}})

    def by_text(text: str) -> int:
        return wardplan.call_json("check_meetings", text).count('"rule":')

    works: dict[str, Callable[[], int]] = {
        "wardplan, JSON text to JSON text": lambda: by_text(text),
        "wardplan, JSON text to classes": lambda: len(wardplan.check_meetings(rows).findings),
        "wardplan, dicts to classes": lambda: len(wardplan.check_meetings(meetings).findings),
        "wardplan, the one rule of the peers, text to text": lambda: by_text(one_rule),
        "msgspec, JSON text": lambda: by_msgspec(text),
        "pydantic, JSON text": lambda: by_pydantic(text),
    }
    rows = json.dumps(meetings, ensure_ascii=False)
    print(f"{len(meetings)} meetings, Python {sys.version.split()[0]}")
    print(f"{'':<52}{'ms':>7}{'meetings/s':>12}{'ratio':>7}{'found':>8}")
    first = None
    for name, work in works.items():
        seconds, found = best(work)
        first = first or seconds
        speed = len(meetings) / seconds
        print(f"{name:<52}{seconds * 1000:>7.0f}{speed:>12.0f}{first / seconds:>7.2f}{found:>8}")
    print("wardplan runs every rule on meetings; the others what a schema can say of them.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
