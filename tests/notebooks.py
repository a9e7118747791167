"""The notebooks run from a fresh kernel, and show what they promise."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import wardplan
from nbclient import NotebookClient

FOLDER = Path(__file__).parent.parent / "docs" / "notebooks"
# What a reader must see among the outputs.
SHOWN = {
    "1-so-hop-den-bao-cao": [
        "66 dòng · 1 ô cần xem",
        "Gửi giấy mời chậm",
        "Tỷ lệ hội nghị trực tuyến",
        "11/14",
        "bao-cao.docx",
    ],
    "2-ca-thanh-pho": ["Kênh Dương", "Tỷ lệ hội nghị trực tuyến", "ít nhất 60%"],
    "3-soi-ke-hoach": ["wp-unread", "chặt hơn", "hạn báo cáo", "họp"],
    "4-bo-quy-dinh-cua-minh": ["Fraction(7, 10)", "ít nhất 60%", "ít nhất 70%", "đạt"],
}


def test_the_workbook_is_the_one_that_its_script_writes(tmp_path):
    path = tmp_path / "phuong.xlsx"
    subprocess.run([sys.executable, FOLDER / "workbook.py", path], check=True)
    assert wardplan.read_workbook(path) == wardplan.read_workbook(FOLDER / "phuong.xlsx")


def outputs(cell) -> str:
    shown = [output.get("text") or output.get("data", {}) for output in cell.get("outputs", [])]
    return "\n".join(text if isinstance(text, str) else "\n".join(map(str, text.values())) for text in shown)


def test_every_notebook_is_looked_at():
    assert sorted(SHOWN) == sorted(path.stem for path in FOLDER.glob("*.ipynb"))


@pytest.mark.parametrize("name", SHOWN)
def test_a_notebook_runs(name):
    notebook = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    # Outputs are made anew, and never kept.
    assert not any(cell.outputs or cell.execution_count for cell in code)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}
    ).execute()
    shown = "\n".join(map(outputs, code))
    assert "Traceback" not in shown and all(map(outputs, code[1:]))
    for word in SHOWN[name]:
        assert word in shown, word
