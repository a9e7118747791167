"""Records do not change, and what is equal has one hash."""

import copy
import json
import pickle

import pytest
import wardplan

CONFERENCE = {
    "id": "HN-10",
    "category": "conference",
    "kind": "dissemination",
    "sessions": [{"start": "2026-06-01T10:00", "end": "2026-06-01T14:00"}],
}


def test_records_are_frozen_equal_hashable_and_survive_copies():
    finding = wardplan.check_meeting(CONFERENCE).findings[0]
    with pytest.raises(AttributeError, match="frozen"):
        finding.rule = "another"
    with pytest.raises(AttributeError):
        del finding.rule
    with pytest.raises(AttributeError):
        finding.colour = "red"
    twin = pickle.loads(pickle.dumps(finding))
    assert twin == finding and hash(twin) == hash(finding) and twin is not finding
    assert copy.deepcopy(finding) == finding and {twin, finding} == {finding}
    assert finding != finding.to_dict()
    with pytest.raises(TypeError, match="an operation answers"):
        wardplan.Finding()


def test_what_answers_hold_is_frozen_all_through():
    finding = wardplan.check_meeting({"id": "A"}, include=["meeting-unclassified"]).findings[0]
    for change in (
        lambda: finding.params.update(given=99),
        lambda: finding.params.pop("missing"),
        lambda: finding.params["missing"].append("x"),
        lambda: finding.params["missing"].__setitem__(0, "x"),
        lambda: finding.params.__ior__({"given": 99}),
    ):
        with pytest.raises(TypeError, match="frozen"):
            change()
    mine = dict(finding.params)
    mine["given"] = 99
    assert finding.params == {"missing": ["category", "kind"]} and type(mine) is dict
    plain = finding.to_dict()
    plain["params"]["missing"].append("x")
    assert json.loads(json.dumps(finding.params)) == finding.params != plain["params"]
    register = wardplan.read_register([{"STT": 1, "Nội dung": "Giao ban"}])
    with pytest.raises(AttributeError, match="frozen"):
        register.rows = ()
    twin = pickle.loads(pickle.dumps(register))
    assert twin.rows == register.rows and twin.answers == register.answers


def loose(value):
    """Every dict and list that a value holds, however deep."""
    if isinstance(value, wardplan.Record):
        for held in value._values():
            yield from loose(held)
    elif isinstance(value, dict | list):
        yield value
        for held in value.values() if isinstance(value, dict) else value:
            yield from loose(held)
    elif isinstance(value, tuple):
        for held in value:
            yield from loose(held)


ANSWERS = {
    "measure": lambda: wardplan.measure({"meetings": [{**CONFERENCE, "host": "vp"}]}, by="agency"),
    "rulebook": lambda: wardplan.rulebook("vn-state"),
    "schema": lambda: wardplan.schema("measure"),
    "check": lambda: wardplan.check_meetings([CONFERENCE, {"id": "A"}]),
    "import": lambda: wardplan.import_plan("I. NHIỆM VỤ\n\n1. Rà soát quy chế trước 10/6/2026.\n"),
    "given": lambda: wardplan.Options(conventions={"hybridCountsAs": "online"}, baselines=[{"indicator": "x", "value": 1}]),
    "filter": lambda: wardplan.Filter(not_={"in": {"kind": ["review"]}}),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_nothing_in_a_record_can_be_changed_and_equal_records_have_one_hash(name):
    value, again = ANSWERS[name](), ANSWERS[name]()
    held = list(loose(value))
    assert all(type(one).__module__ == "wardplan._frozen" for one in held)
    assert held or name == "given"
    twin = pickle.loads(pickle.dumps(value))
    assert value == again == twin == copy.deepcopy(value) and len({value, again, twin}) == 1
    assert all(type(one).__module__ == "wardplan._frozen" for one in loose(twin))
