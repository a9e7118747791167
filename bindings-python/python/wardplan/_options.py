"""The options of a call: keyword arguments in snake case, or one record of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wardplan._types import Options

if TYPE_CHECKING:
    from wardplan.dicts import OptionsDict, StatedOptions

__all__ = ["stated_options"]


def stated_options(options: Options | OptionsDict | Mapping[str, Any] | str | None, stated: StatedOptions) -> Any:
    """The options as the core takes them.

    Raises `TypeError` for a keyword that is no option, and where options are stated in both ways.
    """
    if not stated:
        return options
    keys = dict(zip(Options._names, Options._keys, strict=True))
    for name in stated:
        if name not in keys:
            from difflib import get_close_matches

            near = get_close_matches(name.lower(), keys, 1, 0.5)
            raise TypeError(f"there is no option `{name}`{f': did you mean `{near[0]}`?' if near else ''}")
    if options is not None:
        first = next(iter(stated))
        raise TypeError(f"options are stated as keywords or in `options`, not in both: `{first}` belongs to the others")
    return {keys[name]: value for name, value in stated.items() if value is not None}
