"""Pictures of answers: what stands on them, as an SVG shows it."""

import re
import sys
from html import unescape

import pytest
import wardplan

PLAN = {"id": "KH", "tasks": [{"id": "T1", "title": "Rà soát <b>&"}, {"id": "T2", "deliverables": ["Báo cáo"]}]}


def meetings(online: int, whole: int) -> list[dict]:
    return [
        {
            "id": str(number),
            "category": "conference",
            "mode": "online" if number < online else "inPerson",
            "status": "held",
            "sessions": [{"start": f"2026-03-{number + 1:02}T08:00"}],
        }
        for number in range(whole)
    ]


def options(**told) -> dict:
    return {
        "period": "2026",
        "asOf": "2026-06-30",
        "baselines": [{"indicator": "conference-reduction", "value": 24}],
        **told,
    }


def words(answer, tmp_path, **told) -> list[str]:
    path = tmp_path / "hinh.svg"
    wardplan.plot(answer, **told).save(str(path))
    svg = path.read_text(encoding="utf-8")
    assert "NaN" not in svg
    return [unescape(text) for text in re.findall(r"<text[^>]*>(.*?)</text>", svg, re.S)]


def test_the_scorecard_has_figures_targets_and_what_is_left(tmp_path):
    told = words(wardplan.measure({"meetings": meetings(17, 18)}, options=options()), tmp_path)
    assert "17/18 · 94,4% (ít nhất 60%) · đạt" in told and "Tỷ lệ hội nghị trực tuyến" in told
    missed = wardplan.measure(
        {"meetings": meetings(1, 5)}, options=options(asOf="2026-12-31", include=["online-conference-share"])
    )
    [result] = missed.results
    [line] = [text for text in words(missed, tmp_path) if "1/5" in text]
    assert (
        "20% (ít nhất 60%) · không đạt" in line and str(result.shortfall.convert) in line.partition("không đạt")[2]
    )
    assert any("not met" in text for text in words(missed, tmp_path, lang="en"))


def test_indicators_stand_in_their_order(tmp_path):
    answer = wardplan.measure({"meetings": meetings(3, 5)}, options=options())
    told = words(answer, tmp_path)
    shown = [result.title.vi for result in answer.results if result.share is not None]
    assert [text for text in told if text in shown] == shown


def test_the_forecast_has_the_cap_and_the_point_of_no_return(tmp_path):
    answer = wardplan.forecast({"meetings": meetings(3, 8)}, options=options())
    told = words(answer, tmp_path)
    assert f"Mức tối đa: {answer.cap}" in told and any(
        text.endswith(f": {answer.point_of_no_return.in_person}") for text in told
    )
    assert any(f"{answer.feasible_totals.low}–{answer.feasible_totals.high}" in text for text in told)
    assert "theo tốc độ thực hiện" in told and "Đã tổ chức" in told
    unknown = wardplan.forecast({"meetings": []}, options={"period": "2026", "asOf": "2026-06-30"})
    assert words(unknown, tmp_path)[-1].startswith("Chưa đủ căn cứ") or "Chưa đủ căn cứ dự báo" in words(
        unknown, tmp_path
    )


def test_the_clarities_are_a_grid(tmp_path):
    told = words(wardplan.clarities(PLAN), tmp_path)
    assert [told.count(word) for word in ("T1", "T2", "Rõ sản phẩm")] == [1, 1, 1]
    assert told.count("rõ") + told.count("chưa rõ") + told.count("thiếu phụ lục") == 12


def test_the_calendar_has_every_day(tmp_path):
    told = words(wardplan.calendar(2028), tmp_path)
    assert (
        told.count("29") == 12
        and told.count("31") == 7
        and "Tháng 12" in told
        and any("ngày nghỉ lễ" in text for text in told)
    )


def test_no_name_ends_a_script():
    task = {"id": "</script><script>x</script>", "title": "Rà soát"}
    answer = wardplan.clarities({"id": "KH", "tasks": [task]})
    assert "</script><script>x" not in wardplan.plot(answer).to_html()


def test_a_picture_is_written_as_png(tmp_path):
    path = tmp_path / "hinh.png"
    wardplan.plot(wardplan.clarities(PLAN)).save(str(path))
    assert path.read_bytes().startswith(b"\x89PNG")


def test_what_has_no_picture_and_what_is_missing_are_told(monkeypatch):
    with pytest.raises(TypeError, match="ScheduleAnswer: only of MeasureAnswer"):
        wardplan.plot(wardplan.schedule(PLAN, options={"period": "2026"}))
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(ImportError, match=r"wardplan\[plot\]"):
        wardplan.plot(wardplan.clarities(PLAN))
