"""The sentences of `argparse` in Vietnamese: it has none of its own."""

from __future__ import annotations

import re

__all__ = ["in_vietnamese"]

_SENTENCES = [
    (r"the following arguments are required: (.+)", r"thiếu {0}"),
    (r"unrecognized arguments: (.+)", r"không có tham số hay tùy chọn {0}"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"{0}: không có lựa chọn {1}; chọn một trong {2}"),
    (r"argument (.+?): invalid int value: (.+)", r"{0}: {1} không phải số nguyên"),
    (r"argument (.+?): expected one argument", r"{0}: cần một giá trị"),
    (r"argument (.+?): expected at least one argument", r"{0}: cần ít nhất một giá trị"),
    (r"argument (.+?): ignored explicit argument (.+)", r"{0}: không nhận giá trị {1}"),
]


def in_vietnamese(message: str) -> str:
    """A sentence of `argparse`, which is left as it is where it is not known."""
    for known, told in _SENTENCES:
        if found := re.fullmatch(known, message, re.DOTALL):
            return told.format(*found.groups())
    return message
