"""How far a long read is: told to a callback, and shown by the command on a terminal."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TextIO, TypeAlias

from wardplan._errors import said

__all__ = ["Progress", "Shown", "silent"]

Progress: TypeAlias = Callable[[str, int, int], None]
"""Called before each part that is read: its name, how many parts are read, and how many there are."""

_CLEARED = "\r\033[K"
_WIDTH = 20
# Nobody waits for less, in seconds, and no line is drawn for it.
_UNSEEN, _BETWEEN = 0.5, 0.2


def silent(_: str, __: int, ___: int) -> None:
    """Tells nobody."""


class Shown(AbstractContextManager["Shown"]):
    """One line that says what is done, while it is done: only on a terminal, and gone afterwards."""

    def __init__(self, stream: TextIO, unseen: float = _UNSEEN, between: float = _BETWEEN) -> None:
        self._stream = stream
        self._is_shown = stream.isatty() and os.environ.get("TERM") != "dumb"
        self._unseen, self._between = unseen, between
        self._done = threading.Event()
        self._words, self._part, self._parts = "", 0, 0
        self._thread = threading.Thread(target=self._draw, daemon=True)

    def __enter__(self) -> Shown:
        if self._is_shown:
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_shown:
            self._done.set()
            self._thread.join()

    def __call__(self, name: str, part: int, parts: int) -> None:
        """What is read now."""
        self._words, self._part, self._parts = said(f"đang đọc {name}", f"reading {name}"), part, parts

    def working(self) -> None:
        """All is read, and the operation runs."""
        self._words, self._part, self._parts = said("đang tính", "working"), 0, 0

    def _draw(self) -> None:
        drawn = False
        while not self._done.wait(self._between if drawn else self._unseen):
            drawn = True
            self._stream.write(_CLEARED + self._line())
            self._stream.flush()
        if drawn:
            self._stream.write(_CLEARED)
            self._stream.flush()

    def _line(self) -> str:
        from wardplan._views import visible

        bar = ""
        if self._parts > 1:
            full = _WIDTH * self._part // self._parts
            bar = f"{'█' * full}{'░' * (_WIDTH - full)} {self._part}/{self._parts} "
        return visible(f"{bar}{self._words}…".replace("\n", " "))[:79]
