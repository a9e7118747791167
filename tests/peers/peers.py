"""Meetings checked per second from JSON text in Python: wardplan, msgspec and pydantic.

    python peers.py MEETINGS.json

The peers check what a schema can say: types, closed names, unknown keys, and that a session ends
after it starts. wardplan checks that too, and all its rules on meetings, with messages and sources.
Prints JSON: meetings per second by name, the best of three runs each.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Literal

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


class StructSession(msgspec.Struct, forbid_unknown_fields=True):
    start: datetime
    end: datetime | None = None

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
    mode_reason: str | None = None
    status: Status | None = None
    host: str | None = None
    chair: str | None = None
    participants: list[str] = []
    room: str | None = None
    topic: str | None = None
    invited_on: date | None = None
    documents_sent_on: date | None = None
    paperless: bool | None = None
    sessions: list[StructSession] = []
    agenda: list[StructItem] = []


class StructCall(msgspec.Struct, forbid_unknown_fields=True):
    meetings: list[StructMeeting]


class Model(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(
        extra="forbid", alias_generator=pydantic.alias_generators.to_camel
    )


class ModelSession(Model):
    start: datetime
    end: datetime | None = None

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
    mode_reason: str | None = None
    status: Status | None = None
    host: str | None = None
    chair: str | None = None
    participants: list[str] = []
    room: str | None = None
    topic: str | None = None
    invited_on: date | None = None
    documents_sent_on: date | None = None
    paperless: bool | None = None
    sessions: list[ModelSession] = []
    agenda: list[ModelItem] = []


class ModelCall(Model):
    meetings: list[ModelMeeting]


def best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    call = json.loads(text)
    count = len(call["meetings"])
    rules = {"include": ["meeting-ends-before-start"]}
    one_rule = json.dumps(call | {"options": rules}, ensure_ascii=False)
    decoder = msgspec.json.Decoder(StructCall)
    works: dict[str, Callable[[], object]] = {
        "wardplan, every rule, text to text": lambda: wardplan.call_json("check_meetings", text),
        "wardplan, the peers' part, text to text": lambda: wardplan.call_json(
            "check_meetings", one_rule
        ),
        "wardplan, every rule, dicts to classes": lambda: wardplan.check_meetings(
            call["meetings"]
        ),
        "msgspec": lambda: decoder.decode(text),
        "pydantic": lambda: ModelCall.model_validate_json(text),
    }
    print(json.dumps({name: round(count / best(work)) for name, work in works.items()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
