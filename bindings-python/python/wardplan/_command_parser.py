"""The words of the command `wardplan`, and what it says of them."""

from __future__ import annotations

import sys
from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Iterable
from typing import Any, NoReturn

from wardplan._command_input import REGISTERS
from wardplan._command_words import in_vietnamese
from wardplan._errors import said
from wardplan._labels import labels
from wardplan._views import visible

__all__ = ["FORMATS", "LANG", "parser"]

FORMATS = ("text", "json", "csv", "html", "md", "sarif", "xlsx", "docx")
LANG = ("--lang", "--language")


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
        told = said(in_vietnamese(message), message)
        print(visible(f"{self.format_usage()}wardplan: {told}"), file=sys.stderr)
        raise SystemExit(2)


def parser() -> ArgumentParser:
    """What the command understands, in the language of errors."""
    top = _Parser(
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
    _add_language(top)
    commands = top.add_subparsers(
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
    report = _add(commands, "report", "báo cáo kết quả thực hiện kế hoạch", "report how a plan was carried out")
    report.add_argument(
        "--picture",
        action="store_true",
        help=said("vẽ các chỉ tiêu vào tệp `.docx`", "draw the indicators in the file `.docx`"),
    )
    compare = _add(
        commands,
        "compare",
        "đối chiếu kế hoạch với yêu cầu của cấp trên",
        "hold a plan against what it implements",
    )
    compare.add_argument(
        "--superior",
        metavar=said("BỘ", "RULEBOOK"),
        default="kl-226",
        help=said(
            "bộ quy định hoặc tệp kế hoạch cấp trên (mặc định kl-226)",
            "a rulebook, or the file of a superior plan (kl-226 where nothing is stated)",
        ),
    )
    template = commands.add_parser(
        "template", help=said("ghi một sổ mẫu để điền", "write an empty register to fill in")
    )
    template.add_argument("register", choices=REGISTERS, metavar=said("SỔ", "REGISTER"), help=", ".join(f"{name}: {words}" for name, words in _registers().items()))
    template.add_argument("-o", "--output", metavar=said("TỆP", "FILE"), help=said("tệp .xlsx ghi ra", "the .xlsx file to write"))
    _add_language(template)
    return top


def _registers() -> dict[str, str]:
    """The registers by what people call them."""
    words = labels("register", said("vi", "en"))  # type: ignore[arg-type]
    return {name: words[name] for name in REGISTERS}


def _add_language(parser: ArgumentParser) -> None:
    # It is known before the rest is read, and may stand before the command and after it.
    parser.add_argument(*LANG, choices=("vi", "en"), default=SUPPRESS, help=said("ngôn ngữ", "language"))


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
    names = _registers()
    for register in REGISTERS:
        parser.add_argument(
            f"--{register}",
            action="append",
            metavar=said("TỆP", "FILE"),
            help=names[register],
        )
    parser.add_argument(
        "--period", metavar=said("KỲ", "PERIOD"), help=said("kỳ: 2026, 2026-H1, 2026-Q2, 2026-06", "the period: 2026, 2026-H1, 2026-Q2, 2026-06")
    )
    parser.add_argument(
        "--as-of", metavar=said("NGÀY", "DAY"), help=said("ngày đánh giá: 30/6/2026", "the day on which the data are looked at: 2026-06-30")
    )
    parser.add_argument(
        "--rulebook", metavar=said("BỘ", "RULEBOOK"),
        help=said(
            "bộ quy định (mặc định kl-226); `plan`: theo chính kế hoạch",
            "the rulebook (kl-226 where nothing is stated); `plan` for the plan itself",
        ),
    )
    parser.add_argument(
        "--column", metavar=said("CỘT=NGHĨA", "COLUMN=MEANING"),
        action="append",
        help=said('cột của bảng ghi gì: "Kết quả=status"', 'what a column of the table holds: "Kết quả=status"'),
    )
    parser.add_argument(
        "--term", metavar=said("CHỮ=NGHĨA", "WORD=MEANING"),
        action="append",
        help=said('chữ trong bảng nghĩa là gì: "TT=online"', 'what words of the table mean: "TT=online"'),
    )
    parser.add_argument("--year", metavar=said("NĂM", "YEAR"), type=int, help=said("năm của những ngày không ghi năm", "the year of days without one"))
    parser.add_argument("--by", metavar=said("NHÓM", "GROUP"), help=said("tách theo: agency, month, quarter", "group by: agency, month, quarter"))
    parser.add_argument(
        "--include", metavar=said("TÊN", "NAME"), nargs="+", help=said("chỉ những quy tắc, chỉ tiêu này", "only these rules or indicators")
    )
    parser.add_argument(
        "--exclude", metavar=said("TÊN", "NAME"), nargs="+", help=said("bỏ những quy tắc, chỉ tiêu này", "not these rules or indicators")
    )
    parser.add_argument(
        "--baseline", metavar=said("SỐ", "FIGURE"),
        action="append",
        help=said(
            "số nền: conference-reduction=24, hoặc =register để đếm trong sổ",
            "a baseline: conference-reduction=24, or =register to count it in the register",
        ),
    )
    parser.add_argument(
        "--options", metavar=said("JSON", "JSON"),
        help=said("mọi tùy chọn khác, dạng JSON hoặc tệp JSON", "all other options, as JSON or a JSON file"),
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help=said(
            "dạng ghi ra (mặc định theo đuôi tệp, hoặc text)", "the form (by the ending of the file, else text)"
        ),
    )
    parser.add_argument("-o", "--output", metavar=said("TỆP", "FILE"), help=said("tệp ghi ra", "the file to write"))
    parser.add_argument(
        "--all",
        action="store_true",
        help=said("in mọi dòng và những gì chưa kiểm tra", "print all rows, and what was not looked at"),
    )
    _add_language(parser)
    return parser
