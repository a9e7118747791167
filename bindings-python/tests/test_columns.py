"""Figures straight from the columns of other libraries: the same as by way of rows."""

import threading
from datetime import date, datetime, timedelta, timezone
from typing import Any

import duckdb
import pandas
import polars
import pyarrow
import pyarrow.compute
import pytest

import wardplan

OPTIONS = {"period": "2026", "by": ["agency"], "include": ["online-conference-share"]}
VIETNAM = timezone(timedelta(hours=7))


def rows(count: int = 240) -> list[dict[str, Any]]:
    return [
        {
            "id": f"HN-{row:04}",
            "category": ["conference", "conference", "meeting", None][row % 4],
            "mode": ["online", "inPerson", "hybrid", None, "online"][row % 5],
            "status": ["held", "held", "cancelled"][row % 3],
            "host": [f"Phòng chuyên môn số {row % 7}", None][row % 11 == 0],
            "remoteSites": row % 3 or None,
            "paperless": row % 2 == 0,
            "start": datetime(2026 - row % 2, 1 + row % 12, 1 + row % 28, 6, 30),
            "note": "ghi chú",
        }
        for row in range(count)
    ]


def meetings(table: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same as rows of the model."""
    return [
        {key: value for key, value in row.items() if key not in ("start", "note") and value is not None}
        | {"sessions": [{"start": row["start"].isoformat()}]}
        for row in table
    ]


def expected() -> tuple[Any, ...]:
    return wardplan.measure({"meetings": meetings(rows())}, options=OPTIONS).results


def frames() -> dict[str, Any]:
    frame = polars.DataFrame(rows(), infer_schema_length=None)
    moved = frame.with_columns(polars.col("start").dt.replace_time_zone("Asia/Ho_Chi_Minh").dt.convert_time_zone("UTC"))
    coded = frame.with_columns(polars.col("host", "mode", "status").cast(polars.Categorical))
    parts = polars.concat([frame.slice(start, 50) for start in range(0, 240, 50)], rechunk=False)
    table = pyarrow.table({name: frame[name].to_list() for name in frame.columns})
    encoded = pyarrow.table(
        {
            name: column.dictionary_encode() if pyarrow.types.is_string(column.type) and name != "id" else column
            for name, column in zip(table.column_names, table.columns, strict=True)
        }
    )
    uneven = pyarrow.concat_tables([encoded.slice(0, 100), encoded.slice(100)])
    return {
        "polars": frame,
        "polars, zoned": moved,
        "polars, categories": coded,
        "polars, parts": parts,
        "polars, parts of one column": frame.with_columns(polars.concat([frame["mode"][:7], frame["mode"][7:]], rechunk=False)),
        "pyarrow": table,
        "pyarrow, dictionaries": uneven,
        "pyarrow, batches": pyarrow.RecordBatchReader.from_batches(table.schema, table.to_batches(max_chunksize=17)),
        "pandas": pandas.DataFrame(rows()).astype({"remoteSites": "Int64"}),
        "duckdb": duckdb.connect().from_arrow(table),
    }


@pytest.mark.parametrize("name", list(frames()))
def test_every_library_gives_what_rows_give(name: str) -> None:
    answer = wardplan.measure_columns(frames()[name], options=OPTIONS)
    assert answer.results == expected()
    assert len(answer.results) == 8
    assert (answer.rows, answer.unread) == (240, ("note",))


def test_the_parts_of_a_frame_stay_as_they_are() -> None:
    frame = frames()["polars, parts"]
    wardplan.measure_columns(frame, options=OPTIONS)
    assert frame.n_chunks("all") == [5] * frame.width


def test_days_stand_in_place_of_times() -> None:
    days = [date(2026, 1, 1), date(2025, 12, 31), None]
    frame = polars.DataFrame({"category": ["conference"] * 3, "status": ["held"] * 3, "mode": ["online"] * 3, "day": days})
    [result] = wardplan.measure_columns(frame, options={"period": "2026", "include": ["online-conference-share"]}).results
    rows = [{"id": str(row), "category": "conference", "status": "held", "mode": "online"} for row in range(3)]
    for row, start in zip(rows, ["2026-01-01T00:00", "2025-12-31T00:00"], strict=False):
        row |= {"sessions": [{"start": start}]}
    [by_rows] = wardplan.measure({"meetings": rows}, options={"period": "2026", "include": ["online-conference-share"]}).results
    assert result == by_rows
    assert result.numerator == 1


def test_what_is_wrong_is_told_at_its_row() -> None:
    wrong = polars.DataFrame({"id": ["a", "b", "b"], "mode": ["online", "onlin", "online"]})
    with pytest.raises(wardplan.InputError) as refused:
        wardplan.measure_columns(wrong)
    assert refused.value.path == "/registers/meetings/1/mode"
    with pytest.raises(wardplan.InputError) as refused:
        wardplan.measure_columns(wrong.select("id"))
    assert refused.value.path == "/registers/meetings/2/id"


def test_what_is_no_table_names_the_way() -> None:
    frame = polars.DataFrame(rows())
    for table, way in [
        (frame.lazy(), ".collect()"),
        (frame["mode"], "Series"),
        (pyarrow.chunked_array([["online"]]), "ChunkedArray"),
        (rows(), "list"),
        (None, "NoneType"),
    ]:
        with pytest.raises(TypeError, match=way.replace("(", r"\(").replace(")", r"\)")):
            wardplan.measure_columns(table)  # type: ignore[arg-type]


def test_a_spark_frame_names_the_way() -> None:
    frame = type("DataFrame", (), {"__module__": "pyspark.sql.classic.dataframe"})()
    with pytest.raises(TypeError, match="toArrow"):
        wardplan.measure_columns(frame)


def test_two_relations_of_one_connection() -> None:
    connection = duckdb.connect()
    table = frames()["pyarrow"]
    one = connection.from_arrow(table.slice(0, 120))
    other = connection.from_arrow(table.slice(120))
    counted = [wardplan.measure_columns(part, options=OPTIONS).rows for part in (one, other)]
    assert counted == [120, 120]
    sums = connection.from_arrow(table).aggregate("id, any_value(mode) mode, sum(remoteSites) \"remoteSites\"")
    assert sums.types[-1] == "HUGEINT"
    assert wardplan.measure_columns(sums, options=OPTIONS).rows == 240


def test_a_stream_that_fails_says_why() -> None:
    def batches() -> Any:
        yield frames()["pyarrow"].to_batches()[0]
        raise RuntimeError("the disk is gone")

    reader = pyarrow.RecordBatchReader.from_batches(frames()["pyarrow"].schema, batches())
    with pytest.raises(ValueError, match="the disk is gone"):
        wardplan.measure_columns(reader)


def test_other_registers_and_a_plan_count_as_well() -> None:
    registers = {"documents": [{"id": "1/UBND", "channels": ["electronic"], "sentOn": "2026-06-01"}]}
    options = {"period": "2026", "include": ["online-conference-share", "electronic-exchange-share"]}
    answer = wardplan.measure_columns(frames()["polars"], registers, {"id": "KH"}, options=options)
    by_rows = wardplan.measure(registers | {"meetings": meetings(rows())}, {"id": "KH"}, options=options)
    assert answer.results == by_rows.results
    assert answer.basis == by_rows.basis


def test_others_go_on_while_rows_are_counted() -> None:
    frame = polars.concat([frames()["polars"].drop("id")] * 4000)
    turns = 0
    done = threading.Event()

    def other() -> None:
        nonlocal turns
        while not done.is_set():
            turns += 1
            done.wait(0.001)

    thread = threading.Thread(target=other)
    thread.start()
    answer = wardplan.measure_columns(frame, options=OPTIONS)
    done.set()
    thread.join()
    assert (answer.rows, turns > 1) == (960_000, True)
