"""Whatever is passed in, the answer is a class or an `InputError`; nothing is lost on the way."""

import json
from datetime import date, datetime, time

import wardplan
from hypothesis import given, settings
from hypothesis import strategies as st

ANY = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.binary()
    | st.dates()
    | st.fractions(),
    lambda inner: st.lists(inner, max_size=3)
    | st.tuples(inner)
    | st.sets(st.integers(), max_size=2)
    | st.dictionaries(
        st.sampled_from(["id", "sessions", "start", "tasks", "due", "before", "secrecy", "x"])
        | st.integers(),
        inner,
        max_size=4,
    ),
    max_leaves=12,
)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@settings(max_examples=400, deadline=None)
@given(ANY, ANY, ANY)
def test_any_value_is_answered_or_refused(value, other, options):
    for call in (
        lambda: wardplan.check_meetings(value, other, options=options),
        lambda: wardplan.check_meetings([value], options=options),
        lambda: wardplan.check_plan(value),
        lambda: wardplan.check_task({"id": "T", "due": value, "assignments": other}),
        lambda: wardplan.measure({"meetings": [{"id": "A", "sessions": value}]}, options=options),
    ):
        try:
            answer = call()
        except wardplan.InputError as error:
            assert error.errors and all(problem.message for problem in error.errors)
        else:
            assert json.loads(answer.to_json()) == answer.to_dict()


SESSIONS = st.builds(
    lambda day, clock: wardplan.Session(start=datetime.combine(day, clock)),
    st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    st.times(time(0), time(23, 59)).map(lambda clock: clock.replace(microsecond=0)),
)


@settings(max_examples=200, deadline=None)
@given(TEXT, TEXT | st.none(), st.lists(SESSIONS, max_size=3), st.booleans() | st.none())
def test_a_record_survives_every_way_out_and_in(id, room, sessions, paperless):
    meeting = wardplan.Meeting(id=id, room=room, sessions=sessions, paperless=paperless)
    assert meeting.sessions == tuple(sessions)
    assert wardplan.Meeting.from_dict(meeting.to_dict()) == meeting
    assert wardplan.Meeting.from_json(meeting.to_json()) == meeting
    assert meeting.replace() == meeting
