"""Plans from the files in which offices write them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from wardplan._errors import said
from wardplan._frames import counted
from wardplan._frozen import Sealed, seal
from wardplan._operations import import_plan
from wardplan._options import stated_options
from wardplan._progress import Progress, silent
from wardplan._types import Finding, ImportPlanAnswer, Options, Plan

if TYPE_CHECKING:
    from pathlib import Path

    from typing_extensions import Unpack

    from wardplan.dicts import OptionsDict, StatedOptions

__all__ = ["ReadPlan", "read_plan"]

T = TypeVar("T")


class ReadPlan(Sealed):
    """A plan that was read from a file: the draft, the text, and what `import_plan` says of it. Operations take
    it as they take a plan."""

    __slots__ = ("answer", "text")

    text: str
    """The text of the file, in which all places are counted."""

    answer: ImportPlanAnswer

    def __init__(self, text: str, answer: ImportPlanAnswer) -> None:
        seal(self, "text", text)
        seal(self, "answer", answer)

    def _as_argument(self, _: str) -> Plan:
        return self.plan

    def __reduce__(self) -> tuple[Any, ...]:
        return ReadPlan, (self.text, self.answer)

    @property
    def plan(self) -> Plan:
        """The draft, for every operation that takes a plan."""
        return self.answer.plan

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find in the draft and its wording."""
        return self.answer.findings

    @property
    def unread(self) -> tuple[str, ...]:
        """The stretches of the text that gave nothing: the first 20, or all with `options.allPlaces`."""
        return tuple(self.text[slice(*span.chars)] for span in self.answer.unread)

    @property
    def is_secret(self) -> bool:
        """Whether the document is marked secret: then nothing of it is shown."""
        return self.plan._is_secret()

    def _repr_html_(self) -> str:
        from wardplan._html import plan_html

        return plan_html(self)

    def __repr__(self) -> str:
        tasks, findings = counted(len(self.plan.tasks), "task"), counted(len(self.findings), "finding")
        name = "" if self.is_secret else f" {self.plan.id!r}"
        return f"<ReadPlan{name}: {tasks}, {findings}, {self.answer.unread_count} unread>"


def read_plan(
    path: str | os.PathLike[str],
    *,
    progress: Progress = silent,
    options: Options | OptionsDict | Mapping[str, Any] | str | None = None,
    **stated: Unpack[StatedOptions],
) -> ReadPlan:
    """Reads a plan from a file: Markdown (`.md`), plain text (`.txt`), Word (`.docx`), or a `.pdf` whose
    text can be selected, which needs the extra `wardplan[pdf]`.

    `progress` is called before each page of a `.pdf` is read: with its number, how many are read, and how
    many there are.

    Raises `ValueError` for what is no such file, and for a scan.

    >>> import tempfile
    >>> from pathlib import Path
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "ke-hoach.md")
    ...     _ = path.write_text("KẾ HOẠCH\\nRà soát quy chế họp\\n\\nI. NHIỆM VỤ\\n\\n1. Rà soát.\\n", encoding="utf-8")
    ...     read = read_plan(path)
    >>> read, [task.id for task in read.plan.tasks]
    (<ReadPlan 'kh': 1 task, 7 findings, 0 unread>, ['I.1'])
    """
    from pathlib import Path

    file = Path(path)
    kind = file.suffix.lower()
    if kind in (".md", ".txt"):
        text = _decoded(file)
    elif kind == ".docx":
        from wardplan._docx_text import docx_text

        text = docx_text(file.read_bytes())
    elif kind == ".pdf":
        text = _pdf_text(file, progress)
    else:
        raise ValueError(
            said(
                f"không đọc được kế hoạch từ tệp `{kind}`: dùng `.docx`, `.pdf`, `.md` hoặc `.txt`",
                f"a plan is not read from a file `{kind}`: use `.docx`, `.pdf`, `.md` or `.txt`",
            )
        )
    return ReadPlan(text, import_plan(text, options=stated_options(options, stated)))


def _decoded(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(
            said(
                f"`{file.name}` không ở mã UTF-8; lưu lại tệp ở mã UTF-8",
                f"`{file.name}` is not UTF-8; save the file again as UTF-8",
            )
        ) from error


def _pdf_text(file: Path, progress: Progress) -> str:
    try:
        from pypdf import PdfReader
    except ImportError as error:
        message = said(
            "đọc `.pdf` cần gói `pypdf`: cài `wardplan[pdf]`",
            "reading a `.pdf` needs the package `pypdf`: install `wardplan[pdf]`",
        )
        raise ImportError(message, name="pypdf") from error
    found = _of_pdf(file, lambda: list(PdfReader(file).pages))
    pages: list[str] = []
    for part, page in enumerate(found):
        progress(said(f"trang {part + 1}", f"page {part + 1}"), part, len(found))
        pages.append(_of_pdf(file, page.extract_text))
    bare = [number for number, page in enumerate(pages, 1) if not any(map(str.isalnum, page))]
    if bare:
        listed = ", ".join(map(str, bare))
        raise ValueError(
            said(
                f"`{file.name}` có trang là ảnh quét, không có chữ để đọc: trang {listed}; dùng tệp Word gốc",
                f"`{file.name}` has scanned pages without text: {listed}; use the Word file that it was made of",
            )
        )
    return "\n".join(pages) + "\n"


def _of_pdf(file: Path, read: Callable[[], T]) -> T:
    """What a parser of PDF gives: what it meets in a damaged file it raises as it comes."""
    try:
        return read()
    except Exception as error:
        raise ValueError(
            said(
                f"`{file.name}` bị hỏng, có mật khẩu hoặc không phải tệp `.pdf`",
                f"`{file.name}` is damaged, has a password, or is no `.pdf`",
            )
        ) from error
