"""Answers as tables, frames and streams of Arrow."""

import sys
from datetime import date

import duckdb
import pandas
import polars
import pyarrow.compute
import pyarrow.parquet
import pytest
import wardplan

CONFERENCE = {
    "id": "HN-10",
    "category": "conference",
    "kind": "dissemination",
    "sessions": [{"start": "2026-06-01T10:00", "end": "2026-06-01T14:00"}],
}


def tabled() -> wardplan.MeasureAnswer:
    meetings = [
        {"id": "A", "category": "conference", "mode": "online", "status": "held", "host": "vp",
         "sessions": [{"start": "2026-06-01T08:00"}]},
        {"id": "B", "category": "conference", "mode": "inPerson", "status": "held", "host": "vp",
         "sessions": [{"start": "2026-06-02T08:00"}]},
    ]
    options = {"period": "2026", "asOf": "2026-12-31", "by": "agency", "include": ["online-conference-share"]}
    return wardplan.measure({"meetings": meetings}, options=options)


def test_answers_become_tables_with_whole_numbers_and_columns_for_groups():
    tables = tabled().to_tables(lang="vi")
    results = tables["results"]
    row = dict(zip([column.name for column in results.columns], results.rows[0], strict=True))
    assert (row["numerator"], row["denominator"], row["groupAgency"]) == (1, 2, "vp")
    assert "titleVi" in row and "titleEn" not in row
    assert tables["resultsExplanation"].parent == "results"
    csv = tabled().to_csv("results")
    assert csv.startswith("\ufeffSTT,Chỉ tiêu,") and tabled().to_csv("results", "names").startswith("rowNumber,")
    for named in (tabled().to_csv, tabled().to_polars, tabled().to_pandas):
        with pytest.raises(KeyError, match="no table `result`, but `answer`"):
            named("result")


def test_a_comparison_with_an_earlier_period_is_read_as_its_class():
    meetings = [
        {"id": year, "category": "conference", "status": "held", "sessions": [{"start": f"{year}-06-01T08:00"}]}
        for year in ("2025", "2026")
    ]
    options = {"period": "2026", "asOf": "2026-12-31", "compareWith": "2025", "include": ["conference-reduction"]}
    [result] = wardplan.measure({"meetings": meetings}, options=options).results
    assert result.comparison is not None and result.comparison.difference == 0


def test_a_frame_needs_its_package(monkeypatch):
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ImportError, match="`polars`, which is not installed"):
        tabled().to_polars("results")
    with pytest.raises(ValueError, match="no backend"):
        tabled().to_frame("excel")


def test_frames_have_the_types_of_their_columns():
    frame = tabled().to_polars("results")
    assert frame.schema["numerator"] == polars.Int64 and frame["numerator"].to_list() == [1]
    assert tabled().to_polars("resultsSources").schema["issuedOn"] == polars.Date
    assert tabled().to_frame("polars", "answer")["basisAsOf"].to_list() == [date(2026, 12, 31)]
    assert (frame.schema["complete"], frame.schema["verdict"]) == (polars.Boolean, polars.String)
    for frame in (tabled().to_polars("results", lang="vi"), tabled().to_pandas("results", lang="vi")):
        assert "titleVi" in frame.columns and "titleEn" not in frame.columns
    frame = tabled().to_pandas("results")
    assert frame["numerator"].tolist() == [1] and str(frame["numerator"].dtype) == "Int64"
    assert str(frame["complete"].dtype) == "boolean"
    assert tabled().to_frame("pandas", "answer")["basisAsOf"][0] == pandas.Timestamp("2026-12-31")


def test_arrow_has_the_plain_types_that_every_reader_knows(tmp_path, monkeypatch):
    answer = tabled()
    found = {column.name: column.kind for column in answer.to_tables()["results"].columns}
    kinds = {"text": "string", "integer": "int64", "boolean": "bool", "date": "date32[day]"}
    table = pyarrow.table(answer)
    assert {field.name: str(field.type) for field in table.schema} == {name: kinds[kind] for name, kind in found.items()}
    assert table.equals(answer.to_arrow()) and table.equals(answer.to_arrow("results"))
    one = table.filter(pyarrow.compute.equal(table["verdict"], "notMet"))
    assert one.num_rows == 1 and one["denominator"].to_pylist() == [2]
    pyarrow.parquet.write_table(table, tmp_path / "a.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "a.parquet").equals(table)
    assert polars.DataFrame(answer).equals(answer.to_polars("results"))
    assert duckdb.sql("select sum(denominator) from answer").fetchall() == [(2,)]
    assert [str(kind) for kind in pyarrow.table(answer.to_tables()["answer"]).schema.types].count("date32[day]") > 0
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert polars.DataFrame(answer).equals(answer.to_polars("results"))
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ImportError, match="`pyarrow` or `polars`, and neither"):
        answer.__arrow_c_stream__()


PLAN = {"id": "KH", "period": "2026", "tasks": [{"id": "T1", "due": {"before": "2026-06-10"}, "assignments": [{"leads": ["vp"]}]}]}
LISTS = {
    "results": lambda: wardplan.sweep({}, period="2026", as_of="2026-12-31"),
    "claims": lambda: wardplan.reconcile([{"id": "a", "value": 1}], [{"kind": "share", "of": ["a"], "equals": "100%"}]),
    "tasks": lambda: wardplan.clarities(PLAN),
    "pairs": lambda: wardplan.conflicts([{**CONFERENCE, "room": "1"}, {**CONFERENCE, "room": "1", "id": "B"}]),
    "changes": lambda: wardplan.diff_plans(PLAN, {**PLAN, "period": "2025"}),
    "agencies": lambda: wardplan.workload(PLAN),
    "citations": lambda: wardplan.find_citations("Nghị định số 30/2020/NĐ-CP"),
    "days": lambda: wardplan.calendar(2026),
    "entries": lambda: wardplan.schedule(PLAN),
    "rules": lambda: wardplan.rules(),
    "indicators": lambda: wardplan.indicators(),
    "terms": lambda: wardplan.vocabulary(),
    "findings": lambda: wardplan.check_plan(PLAN),
}


@pytest.mark.parametrize("name", LISTS)
def test_the_table_that_is_not_named_is_that_of_what_is_listed(name):
    answer = LISTS[name]()
    assert answer._main() == name and len(answer) == answer.to_polars().height > 0
    assert answer.to_csv(heads="names") == answer.to_csv(name, "names")


def test_an_answer_that_lists_nothing_is_one_row():
    assert wardplan.resolve_deadline({"before": "2026-06-10"}).to_polars()["lastDay"].to_list() == [date(2026, 6, 9)]
