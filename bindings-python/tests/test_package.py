"""What Python users rely on, beside the answers themselves."""

import copy
import doctest
import inspect
import json
import pickle
import pydoc
import re
import subprocess
import sys
import unicodedata
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar, get_type_hints

import pytest
import wardplan
from wardplan import _csv, _errors, _frames, _labels, _lists, _operations, _read_plan, _read_register, _record, _wardplan, _workbook, dicts

CONFERENCE = {
    "id": "HN-10",
    "category": "conference",
    "kind": "dissemination",
    "sessions": [{"start": "2026-06-01T10:00", "end": "2026-06-01T14:00"}],
}


def refused(call) -> wardplan.InputError:
    with pytest.raises(wardplan.InputError) as caught:
        call()
    return caught.value


def test_every_operation_is_a_function_with_the_arguments_of_its_call():
    for name, _, keys in _wardplan.operations():
        function = getattr(wardplan, name, None)
        assert function is not None, f"the package has no function `{name}`"
        arguments = [re.sub("([A-Z])", r"_\1", key).lower() for key in keys]
        # The names of two calls are those of options as well.
        stated = [] if name in ("tables", "check_rulebook") else ["stated"]
        assert list(inspect.signature(function).parameters) == arguments + stated, name
        assert name in wardplan.__all__ and function.__doc__, name
    assert len(_operations.__all__) == len(_wardplan.operations())


@pytest.mark.parametrize("module", [wardplan, _operations, _record, _frames, _labels, _lists, _errors, _workbook, _read_plan, _read_register, _csv, dicts])
def test_examples_run(module):
    found = doctest.testmod(module)
    assert found.attempted and not found.failed


def test_dicts_json_text_and_classes_give_one_answer():
    answer = wardplan.check_meeting(CONFERENCE)
    assert answer == wardplan.check_meeting(json.dumps(CONFERENCE))
    assert answer == wardplan.check_meeting(wardplan.Meeting.from_dict(CONFERENCE))
    assert answer == wardplan.check_meeting(MappingProxyType(CONFERENCE))
    text = wardplan.call_json("check_meeting", json.dumps({"meeting": CONFERENCE}))
    assert answer.to_json() == text


def test_options_are_keywords_in_snake_case_or_one_record():
    meetings = {"meetings": [{**CONFERENCE, "status": "held", "mode": "online"}]}
    keyword = wardplan.measure(meetings, period="2026-Q2", as_of=date(2026, 6, 30), include=["online-conference-share"])
    for options in (
        {"period": "2026-Q2", "asOf": "2026-06-30", "include": ["online-conference-share"]},
        wardplan.Options(period="2026-Q2", as_of="2026-06-30", include=["online-conference-share"]),
    ):
        assert wardplan.measure(meetings, options=options) == keyword
    assert wardplan.measure(meetings, agency=None) == wardplan.measure(meetings)
    for call, told in [
        (lambda: wardplan.measure(meetings, asOf="2026-06-30"), "no option `asOf`: did you mean `as_of`"),
        (lambda: wardplan.measure(meetings, colour="red"), "no option `colour`$"),
        (lambda: wardplan.measure(meetings, period="2026", options={"asOf": "2026-06-30"}), "not in both: `period`"),
    ]:
        with pytest.raises(TypeError, match=told):
            call()
    assert refused(lambda: wardplan.measure(meetings, as_of="30/6/2026")).path == "/options/asOf"


def test_dicts_for_type_checkers_have_the_keys_of_their_records():
    for name in dicts.__all__:
        stated = name == "StatedOptions"
        record = getattr(wardplan, "Options" if stated else name.removesuffix("Dict"))
        assert sorted(getattr(dicts, name).__annotations__) == sorted(record._names if stated else record._keys), name
    assert dicts.MeetingDict.__required_keys__ == {"id"} and "from" in dicts.SeasonDict.__required_keys__


def test_values_have_the_types_of_python():
    meeting = wardplan.Meeting(
        id="HN-1", invited_on=date(2026, 5, 1), sessions=[{"start": datetime(2026, 6, 1, 7, 30)}]
    )
    assert meeting.invited_on == date(2026, 5, 1)
    assert meeting.sessions[0].start == datetime(2026, 6, 1, 7, 30)
    assert meeting.participants == () and meeting.waiver is None
    layer = wardplan.rulebook("le-chan-2026").rulebook
    values = [target.value for target in layer.targets]
    assert Fraction(3, 5) in values


@pytest.mark.parametrize("share", ["60%", "3/5", "0.6", Fraction(3, 5), Decimal("0.6")])
def test_every_exact_form_of_a_share_is_one_share(share):
    target = wardplan.Target(id="T", indicators=["online-conference-share"], value=share)
    assert target.value == Fraction(3, 5)
    assert target.to_dict()["value"] == "60%"


def test_a_float_share_is_refused_with_the_reason():
    error = refused(lambda: wardplan.Target(id="T", value=0.6))
    assert (error.code, error.path) == ("float-refused", "/value")
    assert "not exact" in error.message.en and '"0.6"' in error.help.en


def test_times_of_other_places_are_converted_and_instants_keep_their_meaning():
    paris = datetime(2026, 6, 1, 2, 30, tzinfo=timezone(timedelta(hours=2)))
    assert wardplan.Session(start=paris).start == datetime(2026, 6, 1, 7, 30)


def test_words_that_python_reserves_have_an_underscore():
    value = wardplan.rulebook("vn-state").rulebook.parameters["meeting-limit-training"][0]
    assert isinstance(value.from_, date) or value.from_ is None
    assert wardplan.Filter(in_={"kind": ["review"]}).to_dict() == {"in": {"kind": ["review"]}}
    assert wardplan.Filter(not_=wardplan.Filter(eq={"mode": "online"})).not_.eq == {"mode": "online"}


def test_choices_hold_exactly_one_key():
    due = wardplan.Deadline(before=date(2026, 6, 10))
    assert (due.before, due.within) == (date(2026, 6, 10), None)
    assert due.to_json() == '{"before":"2026-06-10"}'
    assert refused(wardplan.Deadline).code == "not-a-deadline"


def test_all_problems_come_at_once_and_an_error_can_be_passed_on():
    error = refused(lambda: wardplan.check_meetings([{"idd": "A"}, {"id": "B", "invitedOn": "x"}]))
    assert [problem.code for problem in error.errors] == [
        "unknown-key",
        "missing-key",
        "invalid-date",
    ]
    assert isinstance(error, ValueError)
    assert str(error) == (
        "/meetings/0/idd: `idd` is not a key of this object; did you mean `id`? (and 2 more problems)"
    )
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert twin.errors == error.errors and str(twin) == str(error) and twin.total == 3


def test_what_is_wrong_alike_in_many_rows_is_one_problem():
    error = refused(lambda: wardplan.check_meetings([{}] * 1000))
    [problem] = error.errors
    assert (problem.path, problem.count, error.total) == ("/meetings/*/id", 1000, 1000)
    assert problem.paths == tuple(f"/meetings/{index}/id" for index in range(20))
    assert error.message == problem.message and error.help is None
    assert problem.message.vi == "thiếu mục `id`"
    assert problem.message.to_dict() == {"vi": "thiếu mục `id`", "en": "`id` is missing"}


def test_the_language_of_errors_is_chosen_once_and_both_are_always_there():
    error = refused(lambda: wardplan.check_meetings([{}]))
    assert str(error) == error.summary.en == "/meetings/0/id: `id` is missing"
    wardplan.set_language("vi")
    try:
        assert str(error) == error.summary.vi == "/meetings/0/id: thiếu mục `id`"
        assert str(refused(lambda: wardplan.call_json("rule", "{}"))).startswith("`rule` không phải")
    finally:
        wardplan.set_language("en")
    with pytest.raises(ValueError, match="'fr'"):
        wardplan.set_language("fr")
    assert str(error) == error.summary.en


class Loop(dict):
    """A mapping that holds itself."""


def in_circles():
    loop = Loop()
    loop["denominator"] = loop
    return loop


class Word(str, Enum):
    CONFERENCE = "conference"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({1, 2}, "wrong-type"),
        (b"[]", "wrong-type"),
        (object(), "wrong-type"),
        (float("nan"), "float-refused"),
        (3, "wrong-type"),
        (2**70, "out-of-range"),
        ({"id": "\ud800"}, "wrong-type"),
        ({"id": "A", 5: "x"}, "unknown-key"),
        ({"id": "A", "waiver": in_circles()}, "too-deep"),
    ],
)
def test_what_json_cannot_hold_is_refused_at_its_place(value, code):
    error = refused(lambda: wardplan.check_meetings([value]))
    assert error.code == code and error.path.startswith("/meetings/0"), error


def test_a_key_that_is_no_text_is_refused_where_any_key_may_stand():
    events = {5: "2026-06-01", None: "2026-06-01"}
    error = refused(lambda: wardplan.resolve_deadline({"before": "2026-06-10"}, events=events))
    assert [(problem.path, problem.message.en.split("found ")[1]) for problem in error.errors] == [
        ("/events/5", "a value of type `int as a key`"),
        ("/events/None", "a value of type `NoneType as a key`"),
    ]


class Meddler:
    """A whole number that changes the dict that it stands in."""

    def __init__(self, within):
        self.within = within

    def __index__(self):
        self.within["note"] = "one more"
        return 30


def test_a_dict_that_changes_while_it_is_read_is_no_defect():
    meeting = {"id": "A"}
    meeting["remoteSites"] = Meddler(meeting)
    assert wardplan.check_meeting(meeting).findings


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        ({1, 2}, "wrong-type", "expected what JSON can hold, found a value of type `set`"),
        (b"x", "wrong-type", "expected what JSON can hold, found a value of type `bytes`"),
        (0.5, "float-refused", "`0.5` is a float, which is not exact"),
        (float("nan"), "float-refused", "`NaN` is a float, which is not exact"),
        (2**53, "out-of-range", "`9007199254740992` is beyond 9007199254740991"),
    ],
)
def test_what_was_put_into_an_answer_is_never_written_as_something_else(value, code, words):
    finding = wardplan.check_meeting(CONFERENCE).findings[0]

    def put(held):  # past what a frozen dict refuses
        dict.__setitem__(finding.params, "mine", held)
        return held

    put([0, value])
    for write in (finding.to_json, finding.to_dict):
        error = refused(write)
        assert (error.code, error.path, error.message.en) == (code, "/params/mine/1", words)
    put({5: 0})
    assert refused(finding.to_json).path == "/params/mine/5"
    loop = put({})
    loop["again"] = loop
    assert refused(finding.to_dict).code == "too-deep"
    put([Fraction(3, 5), date(2026, 6, 1), True, None, 3])
    assert json.loads(finding.to_json()) == finding.to_dict()
    assert finding.to_dict()["params"]["mine"] == ["60%", "2026-06-01", True, None, 3]


def test_texts_of_enums_and_integers_of_other_libraries_are_taken():
    class Whole:
        def __index__(self):
            return 30

    item = wardplan.AgendaItem(kind="discussion", minutes=Whole())
    assert item.minutes == 30
    assert wardplan.Meeting(id="A", category=Word.CONFERENCE).category == "conference"


def test_json_text_says_where_it_breaks_and_stands_at_its_place():
    error = refused(lambda: wardplan.check_plan('{"id": '))
    assert (error.code, error.path) == ("invalid-json", "/plan")
    error = refused(lambda: wardplan.check_plan('{"id": "K"}, "options": {}'))
    assert (error.code, error.path) == ("invalid-json", "/plan")
    # The id of a rulebook is a text that means itself.
    assert refused(lambda: wardplan.rulebook("kl-227")).code == "unknown-name"


def test_decomposed_text_comes_back_as_it_was_given():
    name = unicodedata.normalize("NFD", "Phòng Văn hóa - Xã hội")
    agency = wardplan.Agency(id="vhxh", name=name)
    assert agency.name == name and pickle.loads(pickle.dumps(agency)).name == name


def test_records_say_what_is_stated():
    assert repr(wardplan.Session(start="2026-06-01T07:30")) == (
        "Session(start=datetime.datetime(2026, 6, 1, 7, 30))"
    )


def test_what_is_secret_is_not_shown():
    meeting = wardplan.Meeting(id="HN-1", title="Phòng thủ dân sự", secrecy="secret")
    assert repr([meeting]) == "[Meeting(secrecy='secret')]"
    plan = wardplan.Plan(id="KH-9", document={"title": "Phòng thủ", "secrecy": "topSecret"})
    assert repr(plan) == "Plan(document=Document(secrecy='topSecret'))"
    assert "KH-9" in repr(wardplan.Plan(id="KH-9", document={"secrecy": "none"}))


def test_importing_takes_what_it_needs_and_no_more():
    code = "import sys; before = set(sys.modules); import wardplan; print(*sorted(set(sys.modules) - before))"
    taken = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True).stdout.split()
    others = {name.partition(".")[0] for name in taken} - set(sys.stdlib_module_names)
    assert others == {"wardplan"}
    # What one way in or out needs is loaded with it.
    heavy = {"argparse", "csv", "difflib", "email", "html", "importlib.metadata", "shutil", "xml", "xml.etree", "zipfile"}
    assert not heavy & set(taken)
    assert not {"wardplan.dicts", "wardplan._command", "wardplan._html"} & set(taken)


def test_help_lists_the_words_that_a_field_takes():
    told = pydoc.plain(pydoc.render_doc(wardplan.Meeting))
    assert "one of `inPerson`, `online`, `hybrid`." in told
    assert "one of `error`, `warning`, `info`." in inspect.getdoc(wardplan.Finding.severity)


def test_the_package_says_that_it_is_typed():
    assert (Path(wardplan.__file__).parent / "py.typed").exists()


def test_every_class_that_a_field_names_is_there():
    typed = {"Any": Any, "ClassVar": ClassVar}  # which the module imports for type checkers alone
    for kind in wardplan._types.CLASSES.values():
        assert get_type_hints(kind, {**vars(wardplan._types), **typed})


def test_every_answer_is_an_answer_of_its_operation():
    answers = (kind for kind in wardplan._types.CLASSES.values() if issubclass(kind, _frames.Answer))
    kinds = {kind._operation for kind in answers} - {_frames.Answer._operation}
    names = {name for name, _, _ in _wardplan.operations()}
    # Operations that check have one answer between them.
    assert kinds == names - {"check_meetings", "check_meeting", "check_task", "check_rulebook"}


def test_compact_findings_are_rendered_from_the_class():
    full = wardplan.check_meeting(CONFERENCE)
    compact = wardplan.check_meeting(CONFERENCE, options={"answer": "compact"})
    assert compact.findings == () and wardplan.render(compact.compact).findings == full.findings
    assert compact.to_tables() == full.to_tables()
