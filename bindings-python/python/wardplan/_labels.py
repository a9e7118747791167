"""Names as people read them, and in the order in which they read them."""

from __future__ import annotations

import unicodedata

from wardplan._operations import vocabulary
from wardplan._types import Language

__all__ = ["labels", "reading_order"]

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# No mark, then grave, hook, tilde, acute, dot.
_TONES = "\u0300\u0309\u0303\u0301\u0323"


def labels(group: str, lang: Language = "vi") -> dict[str, str]:
    """What people read in place of each name of a group, such as `mode` or `verdict`.

    Raises `KeyError` if there is no such group.

    >>> labels("mode")["inPerson"], labels("verdict", "en")["notMet"]
    ('trực tiếp', 'not met')
    """
    terms = vocabulary().terms
    found = {term.name: term.vi if lang == "vi" else term.en for term in terms if term.group == group}
    if not found:
        raise KeyError(
            f"there is no group `{group}`, but {', '.join(dict.fromkeys(f'`{term.group}`' for term in terms))}"
        )
    return found


def reading_order(text: str) -> tuple[list[int], list[int], str]:
    """A key that sorts names as Vietnamese dictionaries do: Đ after D, and tones only where the letters
    are the same. Answers themselves are in the order of the input, or of code points.

    >>> sorted(["Đô thị", "Dịch vụ", "Địa chính", "Dân vận"], key=reading_order)
    ['Dân vận', 'Dịch vụ', 'Địa chính', 'Đô thị']
    """
    letters: list[int] = []
    tones: list[int] = []
    for letter in unicodedata.normalize("NFC", text).lower():
        parts = unicodedata.normalize("NFD", letter)
        tone = next((mark for mark in parts if mark in _TONES), "")
        base = unicodedata.normalize("NFC", parts.replace(tone, "")) if tone else letter
        place = _LETTERS.find(base)
        # Blanks, digits and what is no Vietnamese letter stand before letters, or after them.
        letters.append(1000 + place if place >= 0 else ord(base[0]) if ord(base[0]) < 128 else 2000 + ord(base[0]))
        tones.append(_TONES.index(tone) + 1 if tone else 0)
    return letters, tones, text
