"""How long the share of online conferences by agency takes: from a CSV of meetings straight from the text, by
way of its rows, and by polars (streaming); from the columns of a polars frame, as dictionaries and as plain texts,
by `measure_columns` and by polars. All in one run, so that the ratios hold where times wander.

    python3 tests/bench/columns.py [ROWS...]

It builds what it needs under target/bench, and the Python package, which takes minutes. Rows are 100,000 and
1,000,000 unless stated. By way of rows only the smallest register is measured.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = ROOT / "target/bench"
PEER = HERE / "venv/bin/python"
ROUNDS = 3


def built() -> Path:
    HERE.mkdir(parents=True, exist_ok=True)
    if not PEER.exists():
        subprocess.run([sys.executable, "-m", "venv", PEER.parents[1]], check=True)
        subprocess.run([PEER, "-m", "pip", "install", "-q", "polars>=2,<3", ROOT / "bindings-python"], check=True)
    build = ["cargo", "build", "-q", "--release", "-p", "wardplan-tests", "--bin", "columns"]
    subprocess.run(build, cwd=ROOT, check=True)
    return ROOT / "target/release/columns"


def run(*command: str | Path) -> tuple[int, int, str]:
    """Microseconds, the most bytes of memory, and what was counted."""
    with subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True) as process:
        said = process.stdout.read().strip()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} failed")
    time, counted = re.fullmatch(r"(\d+) us, (.*)", said).groups()
    return int(time), usage.ru_maxrss * 1024, counted


def best_of(ways: dict[str, tuple[str | Path, ...]]) -> dict[str, tuple[int, int, str]]:
    """The best of each way, in turns, so that what else runs on the machine slows all alike."""
    best: dict[str, tuple[int, int, str]] = {}
    for _ in range(ROUNDS):
        for way, command in ways.items():
            best[way] = min(best.get(way, (sys.maxsize, 0, "")), run(*command))
    return best


def from_text(columns: Path, rows: int, by_rows: bool) -> None:
    path = HERE / f"{rows}.csv"
    if not path.exists():
        subprocess.run([sys.executable, ROOT / "tests/bench/meetings.py", str(rows), path], check=True)
    ways = {"polars, streaming": (PEER, ROOT / "tests/bench/peer.py", path), "`measure_csv`": (columns, path)}
    if by_rows:
        ways["`import_register`, `measure`"] = (columns, path, "rows")
    tell(rows, "CSV", best_of(ways), path.stat().st_size)


def from_frame(rows: int, encoding: str) -> None:
    frames = (PEER, ROOT / "tests/bench/frames.py", str(rows), encoding)
    best = best_of({"polars, streaming": (*frames, "polars"), "`measure_columns`": (*frames, "wardplan")})
    tell(rows, encoding, best, None)


def tell(rows: int, of: str, best: dict[str, tuple[int, int, str]], size: int | None) -> None:
    """A row for each way. Memory is held against the text; a frame is made in the process that is measured."""
    peer = best["polars, streaming"][0]
    for way, (time, memory, counted) in best.items():
        of_text = f"{memory / size:.1f}" if size else ""
        print(f"| {rows:,} | {of} | {way} | {time / 1000:.1f} | {time / peer:.2f} | {of_text} | {counted} |", flush=True)


def main(sizes: list[int]) -> None:
    columns = built()
    print("| rows | of | by | ms | times polars | memory, times the text | counted |")
    print("| ---: | --- | --- | ---: | ---: | ---: | --- |")
    for rows in sizes:
        from_text(columns, rows, rows == min(sizes))
        for encoding in ("dictionaries", "texts"):
            from_frame(rows, encoding)


main([int(rows) for rows in sys.argv[1:]] or [100_000, 1_000_000])
