"""Every vector through the installed package: by JSON text, and by dicts and classes.

    python conformance.py EXPECTED.jsonl COUNTS.json

What Rust answers is in the first file. Every answer must be the same bytes; how many were compared
is written to the second. Exits with 1 if anything differs, or if an operation is missing.
"""

import inspect
import json
import pickle
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import wardplan
from wardplan import _wardplan


def refused(error: wardplan.InputError) -> str:
    return _wardplan.canonical({"errors": error.errors, "total": error.total})


def by_text(operation: str, text: str) -> str:
    try:
        return wardplan.call_json(operation, text)
    except wardplan.InputError as error:
        return refused(error)


def snake(key: str) -> str:
    return re.sub(r"([A-Z])", lambda upper: "_" + upper.group().lower(), key)


def by_objects(name: str, call: dict[str, Any], texts: set[str]) -> str:
    """The call through the function, as a user makes it. Text means itself for some arguments alone; for others
    it is JSON, so that a text that only is one is written as such."""
    text = json.dumps(call)
    call = {
        key: json.dumps(value) if isinstance(value, str) and key not in texts else value
        for key, value in call.items()
    }
    function = getattr(wardplan, name)
    arguments = {snake(key): value for key, value in call.items()}
    [keys] = [keys for known, _, keys in _wardplan.operations() if known == name]
    try:
        inspect.signature(function).bind(**arguments)
        is_call = set(call) <= set(keys)
    except TypeError:
        is_call = False
    if not is_call:
        # Python itself refuses arguments that a call does not have, or lacks: the door behind the
        # function says what the core says of them.
        function, arguments = _wardplan.run, {"operation": name, "arguments": call}
    try:
        answer = function(**arguments)
    except wardplan.InputError as error:
        return refused(error)
    if pickle.loads(pickle.dumps(answer)) != answer:
        return f"{name}: the pickled answer is another one"
    if wardplan.call_json(name, text) != _wardplan.canonical(answer.to_dict()):
        return f"{name}: `to_dict` is not the answer"
    return answer.to_json()


def difference(expected: str, found: str) -> str:
    at = next((n for n, (a, b) in enumerate(zip(expected, found)) if a != b), 0)
    start = max(0, at - 40)
    return f"expected …{expected[start : at + 80]}…\n  found    …{found[start : at + 80]}…"


def main(expected: Path, counts: Path) -> int:
    names = {camel: name for name, camel, _ in _wardplan.operations()}
    missing = [name for name in names.values() if not hasattr(wardplan, name)]
    failures = [f"the package has no function `{name}`" for name in missing]
    tried: defaultdict[str, Counter[str]] = defaultdict(Counter)
    # `splitlines` would also cut at the U+2028 and U+000B that texts hold.
    lines = map(json.loads, filter(None, expected.read_text(encoding="utf-8").split("\n")))
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for vector in lines:
        operation, text, answer = vector["operation"], vector["text"], vector["answer"]
        doors = {"text": by_text(operation, text)}
        if vector["textOnly"] is None:
            call = json.loads(text)
            if not vector["random"]:
                texts[operation] |= {key for key, value in call.items() if isinstance(value, str)}
            doors["objects"] = by_objects(names[operation], call, texts[operation])
        for door, found in doors.items():
            tried[operation][door] += 1
            if found != answer:
                failures.append(f"{vector['vector']} by {door}\n  {difference(answer, found)}")
    counts.write_text(json.dumps(tried, indent=1, sort_keys=True), encoding="utf-8")
    print("\n".join(failures[:20]) or f"{sum(t['text'] for t in tried.values())} vectors agree")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
