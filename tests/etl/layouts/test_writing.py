"""Any layout is written and read back as it was."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.layouts import Layout, layout_as_toml
from etl.layouts.layout import Bare, Dictionary, Header, Numbers, Part, Rows, Source, Table, Value
from etl.layouts.words import Marker, Role, Rule, Scale
from etl.model.cell import State
from tests.etl.map.foreign.county import layout_of

WORDS = st.sampled_from(
    [
        "Rate",
        "Ünïcode",
        "a, b",
        'say "so"',
        "50%",
        "***",
        "# of",
        "N/A",
        "=1",
        "[x]",
        "a = b",
        "0012",
    ]
)
ENTRIES = st.one_of(WORDS, st.just(""))
LISTS = st.lists(WORDS, min_size=1, max_size=3).map(tuple)
PAIRS = st.dictionaries(WORDS, WORDS, max_size=5).map(lambda words: tuple(words.items()))
WHOLE = st.integers(0, 9)
CONDITIONS = st.dictionaries(
    WORDS, st.lists(ENTRIES, min_size=1, max_size=2).map(tuple), max_size=2
).map(lambda told: tuple(told.items()))
NUMBERS = st.none() | st.sampled_from([0.0, 0.5, 100.0])


@st.composite
def markers(draw: st.DrawFn) -> tuple[Marker, ...]:
    found = []
    for text in draw(st.lists(ENTRIES, unique=True, max_size=3)):
        ends = draw(st.tuples(NUMBERS, NUMBERS, NUMBERS))
        is_figure = any(end is not None for end in ends)
        state = State.REPORTED if is_figure else draw(st.sampled_from(State))
        found.append(Marker(text, state, *ends))
    return tuple(found)


RULES = st.lists(
    st.builds(Rule, when=CONDITIONS.filter(bool), state=st.sampled_from(State)), max_size=2
).map(tuple)
COUNTS = st.none() | st.builds(
    Part,
    columns=LISTS,
    where=CONDITIONS,
    markers=markers(),
    factor=st.sampled_from([None, 1.0, 1000.0]),
)
ENDS = COUNTS | st.builds(
    Part, columns=LISTS, scale=st.none() | st.sampled_from(Scale), factor=st.just(0.1)
)
SOURCES = st.builds(
    Source,
    columns=st.lists(LISTS, max_size=3).map(tuple),
    join=st.sampled_from(["", "-", " "]),
    widths=st.lists(WHOLE, max_size=2).map(tuple),
    within=st.sampled_from(["", "/(.*)/"]),
    text=ENTRIES,
    above=WHOLE,
    codes=PAIRS,
    blank=ENTRIES,
    fill=st.booleans(),
    dictionary=st.none() | st.builds(Dictionary, sheet=WORDS, key=WORDS, word=WORDS),
)
VALUES = st.builds(
    Value,
    columns=LISTS,
    scale=st.sampled_from(Scale),
    measure=WORDS,
    add=st.just(()) | LISTS,
    where=CONDITIONS,
    numerator=COUNTS,
    denominator=COUNTS,
    low=ENDS,
    markers=markers(),
    rules=RULES,
    note=ENTRIES,
    factor=st.sampled_from([1.0, 0.1, 1000.0]),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    needed = (Role.ORGANIZATION, Role.SCHOOL_YEAR, Role.STUDENT_GROUP)
    more = draw(st.sets(st.sampled_from([Role.GRADE_BAND, Role.MEASURE, Role.NOTE])))
    sources = {role: draw(SOURCES) for role in Role if role in needed or role in more}
    year = sources[Role.SCHOOL_YEAR]
    sources[Role.SCHOOL_YEAR] = replace(year, bare=draw(st.sampled_from(Bare)), lag=draw(WHOLE))
    return Table(
        sources=tuple(sources.items()),
        values=tuple(draw(st.lists(VALUES, min_size=1, max_size=2))),
        sheets=draw(st.just(()) | st.just((1, "Data"))),
        header=Header(draw(WHOLE), draw(st.integers(1, 3)), (1,), draw(WHOLE), draw(st.booleans())),
        rows=Rows(draw(LISTS), (), draw(CONDITIONS), draw(st.booleans()), draw(st.booleans())),
        markers=draw(markers()),
        rules=draw(RULES),
        flags=draw(PAIRS),
        numbers=draw(st.builds(Numbers, st.sampled_from(["", ","]), st.booleans())),
    )


LAYOUTS = st.builds(
    Layout,
    name=st.just("county"),
    title=WORDS,
    tables=st.lists(tables(), min_size=1, max_size=2).map(tuple),
    source=ENTRIES,
    files=st.just(()) | LISTS,
    indicators=PAIRS,
)


@settings(max_examples=60, deadline=None)
@given(layout=LAYOUTS)
def test_any_layout_is_written_and_read_back_as_it_was(layout: Layout) -> None:
    assert layout_of(layout_as_toml(layout)) == layout
