"""Tables of answers as a Word document."""

from __future__ import annotations

import os
from collections.abc import Sequence

from wardplan._docx_page import Page
from wardplan._markdown import Run
from wardplan._views import View

__all__ = ["write_document"]


def write_document(path: str | os.PathLike[str], views: Sequence[View]) -> None:
    """Writes each view as a title and a table, on paper that lies on its side."""
    page = Page(landscape=True)
    for view in views:
        page.text(f"{view.title} ({view.total})", align=0, bold=True, before=6, after=4, keep=True)
        if view.rows:
            page.table([[[Run(text)] for text in row] for row in [view.heads, *view.rows]])
    page.save(os.fspath(path))
