"""The command `wardplan`, over files."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
import wardplan
from wardplan._command import main
from wardplan._terminal import as_markdown, as_text
from wardplan._views import View

WARD = str(Path(__file__).parents[2] / "docs" / "notebooks" / "phuong.xlsx")
MEETINGS = [f"{WARD}::Sổ họp 2026::2026-", f"{WARD}::Sổ họp 2025::2025-"]
TIME = ["--period", "2026", "--as-of", "30/6/2026"]
PLAN = "KẾ HOẠCH\nChấn chỉnh hội họp năm 2026\n\nI. NHIỆM VỤ\n\n1. Rà soát quy chế họp trước ngày 15/6/2026.\n\n2. Sắp xếp phòng họp.\n"


@pytest.fixture(autouse=True)
def english_again():
    yield
    wardplan.set_language("en")


@pytest.fixture
def plan(tmp_path) -> str:
    path = tmp_path / "ke-hoach.md"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def test_a_register_is_checked_and_measured(capsys):
    assert main(["check", MEETINGS[0]]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Phát hiện (4)\nMức độ ") and "Gửi giấy mời chậm" in out and "Chưa kiểm tra" not in out
    assert main(["check", MEETINGS[0], "--all"]) == 0 and "Chưa kiểm tra" in capsys.readouterr().out
    assert (
        main(
            [
                "measure",
                *MEETINGS,
                *TIME,
                "--baseline",
                "conference-reduction=register",
                "--include",
                "conference-reduction",
            ]
        )
        == 0
    )
    row = capsys.readouterr().out.splitlines()[3]
    assert row.split("  ")[:2] == ["Mức giảm số lượng hội nghị", "10/24"]
    assert (
        main(
            [
                "measure",
                *MEETINGS,
                *TIME,
                "--by",
                "agency",
                "--options",
                '{"conventions": {"hybridCountsAs": "online"}}',
                "--lang",
                "en",
            ]
        )
        == 0
    )
    assert "Numerator/Denominator" in capsys.readouterr().out


def test_findings_of_severity_error_are_a_status(plan, capsys):
    assert main(["check", plan]) == 1
    assert main(["check", plan, "--include", "text-mixed-script"]) == 0
    capsys.readouterr()


def test_every_command_over_a_plan(plan, capsys):
    for command, words in {
        "xray": ["Rõ người", "Phát hiện"],
        "schedule": ["14/6/2026", "Chưa xác định ngày (1)"],
        "compare": ["Mức đáp ứng yêu cầu cấp trên"],
    }.items():
        assert main([command, plan, "--period", "2026"]) in (0, 1)
        out = capsys.readouterr().out
        assert all(word in out for word in words), out
    assert main(["forecast", MEETINGS[0], *TIME, "--baseline", "conference-reduction=24"]) == 0
    assert "tối đa 21 hội nghị" in capsys.readouterr().out
    assert main(["report", plan, MEETINGS[0], *TIME, "--format", "md"]) == 0
    assert capsys.readouterr().out.startswith("# BÁO CÁO")


def test_a_plan_is_held_against_the_file_of_another(plan, tmp_path, capsys):
    superior = tmp_path / "cap-tren.json"
    target = {"id": "T", "indicators": ["online-conference-share"], "comparator": "atLeast", "value": "70%"}
    superior.write_text(json.dumps({"id": "TP", "targets": [target]}), encoding="utf-8")
    assert main(["compare", plan, "--superior", str(superior)]) in (0, 1)
    assert "ít nhất 70%" in capsys.readouterr().out


def test_tasks_of_a_table_are_those_of_the_plan(capsys):
    assert main(["xray", "--tasks", f"{WARD}::Nhiệm vụ", "--format", "csv"]) == 1
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out.removeprefix("\ufeff"))))
    assert rows[0][:3] == ["STT", "Nhiệm vụ", "Rõ người"] and len(rows) == 7


def test_every_format_is_written(plan, tmp_path, capsys):
    assert main(["check", plan, MEETINGS[0], "--format", "json"]) == 1
    held = json.loads(capsys.readouterr().out)
    assert [len(answer["findings"]) for answer in held] == [len(wardplan.read_plan(plan).answer.findings), 4]
    for name in ("a.html", "a.csv", "a.md", "a.xlsx", "a.txt"):
        assert main(["check", plan, MEETINGS[0], "--output", str(tmp_path / name)]) == 1
    assert capsys.readouterr().out == ""
    rows = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8-sig"))))
    assert rows[0][1] == "Quy tắc" and len(rows) == 1 + sum(len(answer["findings"]) for answer in held)
    html = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert html.count("<html") == 1 and html.count('class="wardplan"') == 2
    assert "| Mức độ | Tên quy tắc |" in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert len(openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames) == 4


def test_bad_input_says_what_to_do(plan, tmp_path, capsys):
    for words, told in [
        (["check", "no-such-file.xlsx"], "no-such-file.xlsx"),
        (["check", WARD], "nhiều trang tính"),
        (["check", plan, plan], "chỉ đọc một kế hoạch"),
        (["schedule"], "cần tệp kế hoạch"),
        (["forecast", MEETINGS[0]], "/options/asOf"),
        (["measure", MEETINGS[0], "--period", "2026-H3"], "/options/period"),
        (["measure", MEETINGS[0], "--format", "xlsx"], "--output"),
        (["check", plan, "--options", "{"], "wardplan:"),
    ]:
        assert main(words) == 2, words
        streams = capsys.readouterr()
        assert told in streams.err and not streams.out, (words, streams)
    with pytest.raises(SystemExit) as left:
        main(["measure", "--colour"])
    assert left.value.code == 2 and "Cách dùng: wardplan" in capsys.readouterr().err


def test_a_file_of_another_kind_is_refused_before_anything_is_read(tmp_path, capsys):
    for words, told in [
        (["-o", "a.pdf"], "ghi được: `.txt`, `.json`, `.csv`, `.html`, `.md`, `.sarif`, `.xlsx`, `.docx` (để có `.pdf`"),
        (["-o", "a.doc"], "không ghi được tệp `.doc`"),
        (["-o", "a.docx", "--format", "json"], "không ghi `json` vào tệp `.docx`"),
    ]:
        words = [words[0], str(tmp_path / words[1]), *words[2:]]
        assert main(["check", "no-such-file.xlsx", *words]) == 2
        streams = capsys.readouterr()
        assert told in streams.err and not streams.out and not list(tmp_path.iterdir())
    assert main(["report", "no-such-file.md", "--picture"]) == 2 and "`--picture` chỉ vẽ" in capsys.readouterr().err
    assert main(["measure", *MEETINGS, "-o", str(tmp_path / "a"), "--format", "json"]) == 0
    assert json.loads((tmp_path / "a").read_text(encoding="utf-8"))["results"]


def test_sarif_names_rules_and_places(plan, tmp_path, capsys):
    assert main(["check", plan, MEETINGS[0], "--format", "sarif"]) == 1
    log = json.loads(capsys.readouterr().out)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    [run] = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("wardplan", wardplan.__version__)
    for rule in driver["rules"]:
        assert rule["id"] and rule["name"] and rule["help"]["text"] and rule["shortDescription"]["text"]
    read = wardplan.read_plan(plan)
    meetings = wardplan.read_register(WARD, sheet="Sổ họp 2026", id_prefix="2026-")
    found = [*wardplan.check_plan(read.plan), *wardplan.check_meetings(meetings, read.plan)]
    assert len(run["results"]) == len(found)
    lines = read.text.split("\n")
    for result, finding in zip(run["results"], found, strict=True):
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule
        assert result["level"] == {"error": "error", "warning": "warning", "info": "note"}[finding.severity]
        assert result["message"]["text"].startswith(finding.message.vi)
        [location] = result["locations"]
        logical = location["logicalLocations"]
        assert logical[0]["fullyQualifiedName"] == finding.path
        physical = location["physicalLocation"]
        if finding.path.startswith("/plan"):
            assert physical["artifactLocation"]["uri"] == Path(plan).as_uri()
        else:
            assert physical["artifactLocation"]["uri"].endswith("docs/notebooks/phuong.xlsx")
            # Under the head, which is in row 6.
            assert logical[1]["name"] == f"Sổ họp 2026!{7 + int(finding.path.split('/')[2])}"
    [late] = [result for result in run["results"] if result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "/plan/tasks/1/due"]
    region = late["locations"][0]["physicalLocation"]["region"]
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 :].startswith("Sắp xếp phòng họp")
    assert main(["measure", *MEETINGS, "-o", str(tmp_path / "a.sarif")]) == 2
    assert "`measure` không có; hãy dùng `check`" in capsys.readouterr().err


def test_what_is_not_listed_and_not_looked_at_is_told(capsys):
    words = ["check", MEETINGS[0], "--options", '{"mostFindings": 1}']
    every = wardplan.check_meetings(wardplan.read_register(WARD, sheet="Sổ họp 2026", id_prefix="2026-"))
    assert main(words) == int(any(found.severity == "error" for found in every))
    told = capsys.readouterr().err
    assert "còn phát hiện chưa liệt kê, theo quy tắc: " in told and "quy tắc chưa kiểm tra được hết; `--all`" in told
    main([*words, "--all"])
    streams = capsys.readouterr()
    assert "`--all`" not in streams.err and "Chưa kiểm tra" in streams.out
    main([*words, "--format", "sarif"])
    [run] = json.loads(capsys.readouterr().out)["runs"]
    texts = [one["message"]["text"] for one in run["invocations"][0]["toolExecutionNotifications"]]
    counted = sum(int(text.split()[1]) for text in texts if text.endswith("phát hiện chưa liệt kê"))
    assert counted + len(run["results"]) == len(every)
    assert {one.message.vi for one in every.skipped} <= set(texts)


def test_a_place_that_is_no_text_has_no_line(tmp_path, capsys):
    path = tmp_path / "sổ họp.json"
    path.write_text(json.dumps([{"id": "A", "category": "conference", "kind": "review"}, {"id": "B"}]), encoding="utf-8")
    assert main(["check", "--meetings", str(path), "--format", "sarif", "--lang", "en"]) == 0
    [run] = json.loads(capsys.readouterr().out)["runs"]
    location = run["results"][0]["locations"][0]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": path.as_uri()}}
    assert [place["kind"] for place in location["logicalLocations"]] == ["member"]
    assert run["tool"]["driver"]["language"] == "en" and "%" in path.as_uri()


def test_a_sheet_of_tasks_is_not_taken_for_meetings(capsys):
    assert main(["measure", f"{WARD}::Nhiệm vụ"]) == 2
    assert "bảng “Nhiệm vụ” là bảng phân công nhiệm vụ (`tasks`), không phải sổ họp (`meetings`)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "vi", "en"),
    [
        ([], "thiếu LỆNH", "required: COMMAND"),
        (["chek"], "LỆNH: không có lựa chọn 'chek'; chọn một trong ", "invalid choice: 'chek'"),
        (["measure", "--colour"], "không có tham số hay tùy chọn --colour", "unrecognized"),
        (["measure", "--period"], "--period: cần một giá trị", "expected one"),
        (["measure", "--include"], "--include: cần ít nhất một giá trị", "at least one"),
        (["measure", "--year", "x"], "--year: 'x' không phải số nguyên", "invalid int"),
        (["measure", "--all=3"], "--all: không nhận giá trị '3'", "ignored explicit"),
        (["template"], "thiếu SỔ", "required: REGISTER"),
    ],
)
def test_what_the_parser_says_is_said_in_both_languages(words, vi, en, capsys):
    for language, told in [([], vi), (["--lang", "en"], en), (["--language=en"], en)]:
        with pytest.raises(SystemExit) as left:
            main([*words[:1], *language, *words[1:]])
        assert left.value.code == 2 and told in capsys.readouterr().err.splitlines()[-1]


def test_a_template_is_written_once(tmp_path, capsys):
    path = tmp_path / "so.xlsx"
    assert main(["template", "meetings", "--output", str(path)]) == 0 and path.read_bytes()[:2] == b"PK"
    assert main(["template", "meetings", "--output", str(path)]) == 2
    capsys.readouterr()


def test_help_has_examples_in_both_languages(capsys):
    for language, words in {
        "vi": ["Cách dùng:", "ví dụ:", "mã kết thúc"],
        "en": ["Usage:", "examples:", "exit status"],
    }.items():
        with pytest.raises(SystemExit) as left:
            main(["--lang", language, "--help"])
        out = capsys.readouterr().out
        assert left.value.code == 0 and all(word in out for word in words), out


@pytest.mark.parametrize(
    "command", [[sys.executable, "-m", "wardplan"], [str(Path(sys.executable).parent / "wardplan")]]
)
def test_the_command_runs_as_a_program(command, plan):
    done = subprocess.run([*command, "check", plan], capture_output=True, encoding="utf-8", env={"LC_ALL": "C"})
    assert done.returncode == 1 and "Phát hiện" in done.stdout
    [told] = done.stderr.splitlines()
    assert told.startswith("wardplan: có ") and "chưa kiểm tra được hết" in told


def test_a_table_is_explained_and_a_plan_judged_by_itself(tmp_path, capsys):
    path = tmp_path / "so.csv"
    path.write_text("STT;Nội dung;Cách họp;Thời gian;Kết quả\n1;Hội nghị A;TT;8h ngày 3/6;Đã họp\n", encoding="utf-8")
    told = ["--column", "Cách họp=mode", "--column", "Kết quả=status", "--term", "TT=online", "--year", "2026"]
    assert main(["measure", str(path), "--format", "json", *told]) == 0
    assert "--column" not in capsys.readouterr().err
    assert main(["measure", str(path), "--format", "json"]) == 0
    err = capsys.readouterr().err
    assert "so.csv: Ô C" in err and '--column "Kết quả=status"' in err
    own = tmp_path / "ke-hoach.json"
    target = {"id": "I", "clause": "I", "indicators": ["conference-reduction"], "modality": "must"}
    entries = {
        "id": "KH",
        "period": "2026",
        "document": {"number": "12/KH-UBND", "issuedOn": "2026-01-15", "issuer": "UBND phường An Biên"},
        "targets": [{**target, "comparator": "atLeast", "value": "15%"}],
    }
    own.write_text(json.dumps(entries), encoding="utf-8")
    call = ["measure", str(own), *MEETINGS, *TIME, "--include", "conference-reduction"]
    assert main(call) == 0
    shown = capsys.readouterr()
    assert "ít nhất 10%" in shown.out and "--rulebook plan" in shown.err
    assert main([*call, "--rulebook", "plan"]) == 0
    shown = capsys.readouterr()
    assert "ít nhất 15%" in shown.out and "--rulebook plan" not in shown.err
    own.write_text(json.dumps({**entries, "document": None}), encoding="utf-8")
    assert main([*call, "--rulebook", "plan"]) == 0
    assert "1 quy định của kế hoạch chưa dùng để đánh giá được" in capsys.readouterr().err


def test_files_that_hold_something_else_are_one_clear_error(tmp_path, capsys):
    wrong = {
        "a.json": b"[1, 2]",
        "deep.json": b"[" * 100_000,
        "a.docx": b"PK\x03\x04 damaged",
        "a.pdf": b"%PDF-1.4 damaged",
    }
    for name, data in wrong.items():
        path = tmp_path / name
        path.write_bytes(data)
        assert main(["schedule", str(path)]) == 2
        [told] = [line for line in capsys.readouterr().err.splitlines() if line.startswith("wardplan: ")]
        assert "không phải" in told


def test_a_file_that_is_read_is_not_written(plan, capsys):
    before = Path(plan).read_bytes()
    assert main(["check", plan, "--output", plan]) == 2
    assert "là tệp được đọc" in capsys.readouterr().err and Path(plan).read_bytes() == before


def test_nothing_that_stands_in_a_file_steers_the_terminal(tmp_path, capsys):
    path = tmp_path / "so.json"
    session = {"start": "2026-06-03T08:00", "end": "2026-06-03T09:00"}
    rows = [{"id": str(at), "title": "x\u001b]0;y\u0007", "room": "A\u001b[31m", "sessions": [session]} for at in range(2)]
    path.write_text(json.dumps(rows), encoding="utf-8")
    main(["check", "--meetings", str(path), "--all"])
    told = capsys.readouterr()
    assert "\u001b" not in told.out + told.err and "A\u241b[31m" in told.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--as-of", "31/6/2026"], "`31/6/2026` không phải là ngày có thật"),
        (["--baseline", "24"], "conference-reduction=24"),
        (["--column", "status"], "`--column` cần có dạng"),
        (["--output", "/none/so.xlsx"], "không có tệp hoặc thư mục `/none/so.xlsx`"),
    ],
)
def test_slips_are_told_in_vietnamese(words, told, capsys):
    assert main(["measure", *MEETINGS, *words]) == 2
    assert told in capsys.readouterr().err


VIEW = View(
    "t", "Phát hiện", ["Mức độ", "Nội dung"], [["lỗi", "một câu dài | hai <dòng>\ntiếp"]], [["bad", None]], 30, []
)


def test_a_table_keeps_within_the_width_and_colours_words():
    plain = as_text([VIEW], 30, False)
    assert plain.splitlines()[0] == "Phát hiện (1/30)" and max(map(len, plain.splitlines())) <= 30
    assert "\033[31mlỗi\033[0m" in as_text([VIEW], 80, True) and "\033" not in plain


def test_markdown_cells_hold_no_markup():
    assert r"| lỗi | một câu dài \| hai \<dòng\><br>tiếp |" in as_markdown([VIEW])
