"""The command `wardplan`: plans and registers as files in, tables and reports out."""

from __future__ import annotations

import json
import os
import shutil
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from wardplan import _operations as operations
from wardplan._command_input import REGISTERS, Given, given
from wardplan._errors import InputError, said, set_language
from wardplan._excel import write_workbook
from wardplan._frames import Answer, counted
from wardplan._html import page_html
from wardplan._reported import Reported
from wardplan._terminal import as_markdown, as_text
from wardplan._views import views, visible
from wardplan._workbook import template_workbook

__all__ = ["main"]

FORMATS = ("text", "json", "csv", "html", "md", "xlsx", "docx")
_IN_FILES = ("xlsx", "docx")
# What stands behind the answer, and is printed where all is asked for.
_ASIDE = ("skipped", "outline", "columns")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command, and gives its status: 0, 1 where a finding is an error, 2 where the input is bad."""
    words = list(sys.argv[1:] if argv is None else argv)
    language = "en" if "--lang=en" in words or ("--lang", "en") in zip(words, words[1:]) else "vi"
    set_language(language)  # type: ignore[arg-type]
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = _parser().parse_args(words)
    try:
        if arguments.command == "template":
            return _template(arguments)
        asked = given(arguments)
        answers = _COMMANDS[arguments.command](asked, arguments)
        _write(answers, arguments, asked)
        _tell(asked, arguments)
    except InputError as error:
        for problem in error.errors[:20]:
            told = said(problem.message.vi, problem.message.en)
            advice = problem.help and said(problem.help.vi, problem.help.en)
            print(visible(f"{problem.path}: {told}{f'; {advice}' if advice else ''}"), file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except FileNotFoundError as error:
        _say(f"không có tệp hoặc thư mục `{error.filename}`", f"there is no file or folder `{error.filename}`")
        return 2
    except (ValueError, OSError, ImportError, KeyError, TypeError) as error:
        print(visible(f"wardplan: {error.args[0] if isinstance(error, KeyError) else error}"), file=sys.stderr)
        return 2
    return int(any(found.severity == "error" for answer in answers for found in getattr(answer, "findings", ())))


def _tell(asked: Given, arguments: Namespace) -> None:
    """Tells what of the files had no part in the answer."""
    shown = asked.unread if arguments.all else asked.unread[:5]
    for file, told in shown:
        print(visible(f"{file}: {told}"), file=sys.stderr)
    if more := len(asked.unread) - len(shown):
        _say(f"và {more} ô khác chưa đọc hết; `--all` in tất cả", f"and {more} more cells that were not read as a whole; `--all` prints all")
    if asked.unread:
        _say(
            "cho biết cột nào là gì bằng `--column \"Kết quả=status\"`, chữ nào là gì bằng `--term \"TT=online\"`",
            "say what a column is by `--column \"Kết quả=status\"`, what words are by `--term \"TT=online\"`",
        )
    if asked.unruled:
        _say(
            f"{asked.unruled} quy định của kế hoạch chưa dùng để đánh giá được; `plan_rulebook` nêu từng quy định",
            f"{asked.unruled} statements of the plan judge nothing; `plan_rulebook` tells each",
        )
    if arguments.command in ("measure", "forecast", "report") and "rulebook" not in asked.options and _has_targets(asked.plan):
        _say(
            "chỉ tiêu lấy theo bộ quy định `kl-226`; dùng `--rulebook plan` để đánh giá theo chỉ tiêu của chính kế hoạch này",
            "targets are those of the rulebook `kl-226`; `--rulebook plan` judges by the targets of this plan itself",
        )


def _has_targets(plan: Any) -> bool:
    return bool(plan.get("targets") if isinstance(plan, dict) else getattr(plan, "targets", ()))


def _say(vi: str, en: str) -> None:
    print(f"wardplan: {said(vi, en)}", file=sys.stderr)


def _check(asked: Given, _: Namespace) -> list[Answer]:
    answers: list[Answer] = []
    meetings = asked.registers.get("meetings")
    others = {name: rows for name, rows in asked.registers.items() if name != "meetings"}
    if asked.plan is not None:
        answers.append(operations.check_plan(asked.plan, asked.registers, options=asked.options))
    if meetings is not None:
        answers.append(operations.check_meetings(meetings, asked.plan, options=asked.options))
    if asked.plan is None and (others or meetings is None):
        asked.needed_plan()
    return answers


def _measure(asked: Given, _: Namespace) -> list[Answer]:
    return [operations.measure(asked.registers, asked.plan, options=asked.options)]


def _forecast(asked: Given, _: Namespace) -> list[Answer]:
    return [operations.forecast(asked.registers, asked.plan, options=asked.options)]


def _schedule(asked: Given, _: Namespace) -> list[Answer]:
    return [operations.schedule(asked.needed_plan(), options=asked.options)]


def _xray(asked: Given, _: Namespace) -> list[Answer]:
    clarities = operations.clarities(asked.needed_plan(), options=asked.options)
    return [
        clarities,
        asked.read.answer if asked.read else operations.check_plan(asked.plan, options=asked.options),
    ]


def _report(asked: Given, _: Namespace) -> list[Answer]:
    return [operations.report(asked.needed_plan(), asked.registers, options=asked.options)]


def _compare(asked: Given, arguments: Namespace) -> list[Answer]:
    superior: Any = arguments.superior
    if Path(superior).suffix:
        superior = given(
            Namespace(**{**vars(arguments), "files": [superior], **dict.fromkeys(REGISTERS)})
        ).needed_plan()
    return [operations.compare_plans(superior, asked.needed_plan(), options=asked.options)]


_COMMANDS = {
    "check": _check,
    "measure": _measure,
    "forecast": _forecast,
    "schedule": _schedule,
    "xray": _xray,
    "report": _report,
    "compare": _compare,
}


def _template(arguments: Namespace) -> int:
    path = Path(arguments.output or f"{arguments.register}.xlsx")
    with path.open("xb") as opened:
        opened.write(template_workbook(arguments.register))
    _say(f"đã ghi `{path}`", f"wrote `{path}`")
    return 0


def _write(answers: list[Answer], arguments: Namespace, asked: Given) -> None:
    form, output = arguments.format, arguments.output
    if output and any(Path(output).resolve() == Path(file).resolve() for file in asked.files):
        raise ValueError(
            said(f"`{output}` là tệp được đọc; hãy ghi ra tệp khác", f"`{output}` is read; write to another file")
        )
    if form is None:
        ending = Path(output or "").suffix.lower().lstrip(".")
        form = ending if ending in FORMATS else "text"
    if form in _IN_FILES and not output:
        raise ValueError(
            said(
                f"`{form}` cần nêu tệp ghi ra: `--output ket-qua.{form}`",
                f"`{form}` needs a file to write: `--output result.{form}`",
            )
        )
    if form == "xlsx":
        write_workbook(output, [view for answer in answers for view in views(answer, arguments.lang, None)])
        return
    if form == "docx":
        if not isinstance(answers[0], Reported):
            raise ValueError(said("chỉ `report` ghi được `docx`", "only `report` is written as `docx`"))
        answers[0].to_docx(output, plan=asked.plan)
        return
    text = _text(answers, form, arguments)
    if output:
        # A table as CSV has its line ends already.
        Path(output).write_text(text, encoding="utf-8", newline="")
    else:
        sys.stdout.write(text)


def _text(answers: list[Answer], form: str, arguments: Namespace) -> str:
    lang = arguments.lang
    if form == "json":
        held = [answer.to_dict() for answer in answers]
        return json.dumps(held[0] if len(held) == 1 else held, ensure_ascii=False, indent=1) + "\n"
    if form == "html":
        return page_html(answers, lang)
    if form == "csv":
        name = views(answers[0], lang, 0)[0].name
        # What one operation answered twice is one table.
        tables = [
            answer.to_csv(name, lang, lang=lang)
            for answer in answers
            if answer._operation == answers[0]._operation
        ]
        return tables[0] + "".join(table.partition("\r\n")[2] for table in tables[1:])
    if form == "md":
        markdown = getattr(answers[0], "markdown", None)
        shown = (view for answer in answers for view in views(answer, lang, None))
        return getattr(markdown, lang) + "\n" if markdown else as_markdown(list(shown))
    most = None if arguments.all or arguments.output else 20
    colours = not arguments.output and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    shown = (
        view
        for answer in answers
        for view in views(answer, lang, most)
        if view.name not in _ASIDE or arguments.all
    )
    return as_text(list(shown), shutil.get_terminal_size((110, 24)).columns, colours)


class _Help(RawDescriptionHelpFormatter):
    def add_usage(
        self, usage: Any, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, said("Cách dùng: ", "Usage: ") if prefix is None else prefix)


class _Parser(ArgumentParser):
    def __init__(self, **told: Any) -> None:
        super().__init__(formatter_class=_Help, add_help=False, allow_abbrev=False, **told)
        self._positionals.title = said("tham số", "arguments")
        self._optionals.title = said("tùy chọn", "options")
        self.add_argument("-h", "--help", action="help", help=said("in trợ giúp này", "print this help"))

    def error(self, message: str) -> NoReturn:
        print(f"{self.format_usage()}wardplan: {message}", file=sys.stderr)
        raise SystemExit(2)


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog="wardplan",
        description=said(
            "Đọc kế hoạch và sổ theo dõi của phường, xã; chỉ ra điều còn thiếu, mâu thuẫn, trễ hạn hoặc chưa đạt.",
            "Reads a ward's plan and registers; says what is missing, contradictory, late or short.",
        ),
        epilog=said(
            """ví dụ:
  wardplan template meetings --output so-hop.xlsx
  wardplan check ke-hoach.docx "phuong.xlsx::Sổ họp 2026"
  wardplan measure "phuong.xlsx::Sổ họp 2026" --period 2026 --as-of 30/6/2026
  wardplan xray ke-hoach.docx --format html --output xray.html
  wardplan report ke-hoach.docx so-hop.xlsx --period 2026-H1 --as-of 30/6/2026 --output bao-cao.docx

mã kết thúc: 0 xong; 1 có phát hiện mức lỗi; 2 dữ liệu vào không đọc được. English: --lang en --help""",
            """examples:
  wardplan template meetings --output meetings.xlsx --lang en
  wardplan check plan.docx "ward.xlsx::Sổ họp 2026" --lang en
  wardplan measure "ward.xlsx::Sổ họp 2026" --period 2026 --as-of 2026-06-30 --lang en
  wardplan xray plan.docx --format html --output xray.html --lang en
  wardplan report plan.docx meetings.xlsx --period 2026-H1 --as-of 2026-06-30 --output report.docx

exit status: 0 done; 1 a finding is an error; 2 the input cannot be read""",
        ),
    )
    commands = parser.add_subparsers(
        dest="command", required=True, metavar=said("LỆNH", "COMMAND"), title=said("lệnh", "commands")
    )
    _add(
        commands,
        "check",
        "kiểm tra kế hoạch và sổ họp theo các quy tắc",
        "check a plan and the register of meetings by the rules",
    )
    _add(commands, "measure", "tính các chỉ tiêu", "measure the indicators")
    _add(commands, "forecast", "dự báo số hội nghị đến hết kỳ", "forecast the conferences of the period")
    _add(commands, "schedule", "lịch hạn và báo cáo của kế hoạch", "the last days and reports of a plan")
    _add(commands, "xray", "soi kế hoạch theo 6 rõ", "look into a plan by the six clarities")
    _add(commands, "report", "báo cáo kết quả thực hiện kế hoạch", "report how a plan was carried out")
    compare = _add(
        commands,
        "compare",
        "đối chiếu kế hoạch với yêu cầu của cấp trên",
        "hold a plan against what it implements",
    )
    compare.add_argument(
        "--superior",
        default="kl-226",
        help=said(
            "bộ quy định hoặc tệp kế hoạch cấp trên (mặc định kl-226)",
            "a rulebook, or the file of a superior plan (kl-226 where nothing is stated)",
        ),
    )
    template = commands.add_parser(
        "template", help=said("ghi một sổ mẫu để điền", "write an empty register to fill in")
    )
    template.add_argument("register", choices=REGISTERS)
    template.add_argument("-o", "--output", help=said("tệp .xlsx ghi ra", "the .xlsx file to write"))
    template.add_argument("--lang", choices=("vi", "en"), default="vi", help=said("ngôn ngữ", "language"))
    return parser


def _add(commands: _SubParsersAction[Any], name: str, vi: str, en: str) -> ArgumentParser:
    parser: ArgumentParser = commands.add_parser(name, help=said(vi, en), description=said(vi, en))
    parser.add_argument(
        "files",
        nargs="*",
        metavar=said("TỆP", "FILE"),
        help=said(
            "kế hoạch (.docx .pdf .md .txt .json) hoặc sổ họp (.xlsx .ods .xls .csv), có thể nêu trang tính và tiền tố mã: so.xlsx::Sổ họp 2026::2026-",
            "a plan (.docx .pdf .md .txt .json) or the register of meetings (.xlsx .ods .xls .csv), with its sheet and the start of its ids: ward.xlsx::Sổ họp 2026::2026-",
        ),
    )
    for register in REGISTERS:
        parser.add_argument(
            f"--{register}",
            action="append",
            metavar=said("TỆP", "FILE"),
            help=said(f"sổ `{register}`", f"the register `{register}`"),
        )
    parser.add_argument(
        "--period", help=said("kỳ: 2026, 2026-H1, 2026-Q2, 2026-06", "the period: 2026, 2026-H1, 2026-Q2, 2026-06")
    )
    parser.add_argument(
        "--as-of", help=said("ngày đánh giá: 30/6/2026", "the day on which the data are looked at: 2026-06-30")
    )
    parser.add_argument(
        "--rulebook",
        help=said(
            "bộ quy định (mặc định kl-226); `plan`: theo chính kế hoạch",
            "the rulebook (kl-226 where nothing is stated); `plan` for the plan itself",
        ),
    )
    parser.add_argument(
        "--column",
        action="append",
        help=said('cột của bảng ghi gì: "Kết quả=status"', 'what a column of the table holds: "Kết quả=status"'),
    )
    parser.add_argument(
        "--term",
        action="append",
        help=said('chữ trong bảng nghĩa là gì: "TT=online"', 'what words of the table mean: "TT=online"'),
    )
    parser.add_argument("--year", type=int, help=said("năm của những ngày không ghi năm", "the year of days without one"))
    parser.add_argument("--by", help=said("tách theo: agency, month, quarter", "group by: agency, month, quarter"))
    parser.add_argument(
        "--include", nargs="+", help=said("chỉ những quy tắc, chỉ tiêu này", "only these rules or indicators")
    )
    parser.add_argument(
        "--exclude", nargs="+", help=said("bỏ những quy tắc, chỉ tiêu này", "not these rules or indicators")
    )
    parser.add_argument(
        "--baseline",
        action="append",
        help=said(
            "số nền: conference-reduction=24, hoặc =register để đếm trong sổ",
            "a baseline: conference-reduction=24, or =register to count it in the register",
        ),
    )
    parser.add_argument(
        "--options",
        help=said("mọi tùy chọn khác, dạng JSON hoặc tệp JSON", "all other options, as JSON or a JSON file"),
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help=said(
            "dạng ghi ra (mặc định theo đuôi tệp, hoặc text)", "the form (by the ending of the file, else text)"
        ),
    )
    parser.add_argument("-o", "--output", help=said("tệp ghi ra", "the file to write"))
    parser.add_argument(
        "--all",
        action="store_true",
        help=said("in mọi dòng và những gì chưa kiểm tra", "print all rows, and what was not looked at"),
    )
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help=said("ngôn ngữ", "language"))
    return parser
