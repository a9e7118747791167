"""What the package `wardplan` calls; not for use by itself."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

__all__ = [
    "VERSION",
    "call_json",
    "canonical",
    "measure_columns",
    "measure_csv",
    "measure_each",
    "measured_columns",
    "operations",
    "plain",
    "read",
    "read_workbook",
    "run",
    "template_workbook",
]

VERSION: Final[str]

def call_json(operation: str, text: str) -> str:
    """Runs an operation by name over JSON text, and gives the canonical JSON of its answer."""

def run(operation: str, arguments: dict[str, Any]) -> Any:
    """Runs an operation over its arguments by key, and gives the answer as a class of the package."""

def measure_csv(csv: str | bytes, call: Mapping[str, Any]) -> tuple[Any, ...]:
    """Measures a register from the text or the bytes of a CSV file, and gives the values of the answer in order."""

def measured_columns() -> list[str]:
    """Lists the names of the columns that are looked at."""

def measure_columns(table: Any, call: Mapping[str, Any]) -> tuple[Any, ...]:
    """Measures meetings that stand in the columns of a table, and gives the values of the answer in order."""

def measure_each(columns: Sequence[tuple[str, Any | None]], call: Mapping[str, Any]) -> tuple[Any, ...]:
    """The same from columns that stand by themselves, each with its name; nothing in place of one that is not
    looked at."""

def read(name: str, value: Mapping[str, Any] | str) -> tuple[Any, ...]:
    """Reads one value of a type, and gives the values of its fields in order, with everything stated."""

def canonical(value: object) -> str:
    """Writes a value as canonical JSON. Refuses what JSON cannot hold."""

def plain(value: object) -> Any:
    """Gives a value as plain dicts, lists, texts, numbers and `None`, as JSON would hold it.
    Refuses what JSON cannot hold."""

def operations() -> list[tuple[str, str, list[str]]]:
    """Lists the operations: the name here and in JavaScript, and the keys of the call."""

def read_workbook(file: bytes) -> str:
    """Reads a spreadsheet file, and gives the canonical JSON of its sheets."""

def template_workbook(register: str) -> bytes:
    """Writes an empty register as an `.xlsx` file."""
