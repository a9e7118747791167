"""The command `wardplan`: plans and registers as files in, tables and reports out."""

from __future__ import annotations

import json
import os
import shutil
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from wardplan import _operations as operations
from wardplan._command_input import REGISTERS, Given, given
from wardplan._command_parser import FORMATS, LANG, parser
from wardplan._errors import InputError, said, set_language
from wardplan._excel import write_workbook
from wardplan._frames import Answer
from wardplan._html import page_html
from wardplan._progress import Shown
from wardplan._reported import Reported
from wardplan._sarif import as_sarif
from wardplan._terminal import as_markdown, as_text
from wardplan._types import Language, RuleEntry, Skipped
from wardplan._views import views, visible
from wardplan._workbook import template_workbook

__all__ = ["main"]

_IN_FILES = ("xlsx", "docx")
_ENDINGS = {"txt": "text", "htm": "html", "": "text", **{form: form for form in FORMATS}}
# What people open by such an ending must be such a file.
_NOT_TEXT = ("xlsx", "xls", "ods", "docx", "doc", "odt", "rtf", "pdf", "png")
# What stands behind the answer, and is printed where all is asked for.
_ASIDE = ("skipped", "outline", "columns")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command, and gives its status: 0, 1 where a finding is an error, 2 where the input is bad."""
    words = list(sys.argv[1:] if argv is None else argv)
    set_language(_language(words))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = parser().parse_args(words, Namespace(lang=_language(words)))
    try:
        if arguments.command == "template":
            return _template(arguments)
        form = _asked_form(arguments)
        with Shown(sys.stderr) as progress:
            asked = given(arguments, progress)
            progress.working()
            answers = _COMMANDS[arguments.command](asked, arguments)
        _write(answers, form, arguments, asked)
        _tell(asked, arguments)
        left_out = _LeftOut.of(answers)
        left_out.tell(form, arguments)
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
    listed = (found.severity == "error" for answer in answers for found in getattr(answer, "findings", ()))
    # What is not listed may be an error where the rule says so, or leaves it to the modality of the clause.
    return int(any(listed) or any(rule.severity in ("error", "byModality") for rule in left_out.more))


class _LeftOut(NamedTuple):
    """What answers do not list: how many findings of each rule, and what no rule looked at."""

    more: dict[RuleEntry, int]
    skipped: list[Skipped]

    @classmethod
    def of(cls, answers: Sequence[Answer]) -> _LeftOut:
        counts: Counter[str] = Counter()
        for answer in answers:
            more = getattr(answer, "more", None)
            counts.update(more if isinstance(more, Mapping) else {})
        more = {rule: counts[rule.name] for rule in operations.rules().rules if rule.name in counts} if counts else {}
        skipped = [one for answer in answers for one in getattr(answer, "skipped", ()) if one.reason != "excludedByOption"]
        return cls(more, skipped)

    def tell(self, form: str, arguments: Namespace) -> None:
        if self.more:
            vi, en = ("; ".join(f"{getattr(rule.title, lang)}: {count}" for rule, count in self.more.items()) for lang in ("vi", "en"))
            _say(f"còn phát hiện chưa liệt kê, theo quy tắc: {vi}", f"more findings that are not listed, by rule: {en}")
        if self.skipped and form == "text" and not arguments.all:
            rules = len({one.rule for one in self.skipped})
            _say(
                f"có {rules} quy tắc chưa kiểm tra được hết; `--all` nêu từng quy tắc và lý do",
                f"{rules} rules could not look at everything; `--all` tells each and why",
            )


def _language(words: Sequence[str]) -> Language:
    """The language, before anything of the call is read."""
    named = [
        word.partition("=")[2] or after
        for word, after in zip(words, [*words[1:], ""], strict=False)
        if word.partition("=")[0] in LANG
    ]
    return "en" if named[-1:] == ["en"] else "vi"


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


def _asked_form(arguments: Namespace) -> str:
    """The form that is asked for, by its name or by the ending of the file: refused before anything is read."""
    output = arguments.output
    form: str = arguments.format or _form(output)
    if form in _IN_FILES and not output:
        raise ValueError(
            said(
                f"`{form}` cần nêu tệp ghi ra: `--output ket-qua.{form}`",
                f"`{form}` needs a file to write: `--output result.{form}`",
            )
        )
    if output and (ending := Path(output).suffix.lower().lstrip(".")) in _NOT_TEXT and ending != form:
        raise ValueError(
            said(f"không ghi `{form}` vào tệp `.{ending}`", f"`{form}` is not written into a file `.{ending}`")
        )
    if form != "docx" and getattr(arguments, "picture", False):
        raise ValueError(said("`--picture` chỉ vẽ vào tệp `.docx`", "`--picture` draws in a file `.docx` only"))
    return form


def _write(answers: list[Answer], form: str, arguments: Namespace, asked: Given) -> None:
    output = arguments.output
    if output and any(Path(output).resolve() == Path(file).resolve() for file in asked.files):
        raise ValueError(
            said(f"`{output}` là tệp được đọc; hãy ghi ra tệp khác", f"`{output}` is read; write to another file")
        )
    shown = (view for answer in answers for view in views(answer, arguments.lang, None))
    if form == "xlsx":
        write_workbook(output, list(shown))
        return
    if form == "docx":
        if isinstance(answers[0], Reported):
            picture = _measure(asked, arguments)[0] if arguments.picture else None
            answers[0].to_docx(output, plan=asked.plan, picture=picture)
        else:
            from wardplan._docx_tables import write_document

            write_document(output, list(shown))
        return
    if form == "sarif":
        text = _sarif(answers, arguments, asked)
    else:
        text = _text(answers, form, arguments)
    if output:
        # A table as CSV has its line ends already.
        Path(output).write_text(text, encoding="utf-8", newline="")
    else:
        sys.stdout.write(text)


def _form(output: str | None) -> str:
    """The form that the ending of a file asks for."""
    ending = Path(output or "").suffix.lower().lstrip(".")
    if ending not in _ENDINGS:
        ways = ", ".join(f"`.{form}`" for form in ("txt", *FORMATS[1:]))
        other = said(" (để có `.pdf`: ghi `.docx` hoặc `.html` rồi in ra)", " (for a `.pdf` write `.docx` or `.html`, and print that)")
        raise ValueError(
            said(f"không ghi được tệp `.{ending}`; ghi được: {ways}", f"a file `.{ending}` is not written; there are {ways}")
            + other * (ending == "pdf")
        )
    return _ENDINGS[ending]


def _sarif(answers: list[Answer], arguments: Namespace, asked: Given) -> str:
    if not any(hasattr(answer, "findings") for answer in answers):
        raise ValueError(
            said(
                f"`sarif` ghi các phát hiện, `{arguments.command}` không có; hãy dùng `check` hoặc `xray`",
                f"`sarif` holds findings, and `{arguments.command}` has none; use `check` or `xray`",
            )
        )
    findings = [found for answer in answers for found in getattr(answer, "findings", ())]
    left_out = _LeftOut.of(answers)
    return as_sarif(findings, asked.places, arguments.lang, left_out.more, left_out.skipped)


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
