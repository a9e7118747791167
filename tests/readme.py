"""The Python examples of the README and of the package run as they stand."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "bindings-python" / "README.md", ROOT / "docs" / "tables.md", ROOT / "docs" / "forms.md"]


def blocks(page: Path) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_examples_run(page, tmp_path, monkeypatch):
    # What they write is not left in the checkout.
    for folder in ("docs", "tests"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    examples = blocks(page)
    assert examples, f"{page.name} has no Python example"
    for example in examples:
        exec(compile(example, str(page), "exec"), {})
