"""A table of words: how it is read, what it answers, and what it refuses."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any, Final

import pytest

from dateline.errors import InvalidValueError
from dateline.extract.what.lexicon import Lexicon
from dateline.model.types import EVENT_TYPES, EventType

SMALL: Final = """
[classes]
crowds = "student worker"
fruit = "apple pear"

[roots]
LEGAL = "ACCUSE"

[turns.begin]
verbs = "begin set+off"

[turns.end]
verbs = "end call+off"
into = { PROTEST = "CONCEDE" }

[PROTEST]
verbs = "strike storm<@crowds go+on:hunger_strike pick:@fruit"
nouns = "march hunger_strike"

[ASSAULT]
verbs = "strike:* storm pick:apple"
nouns = "raid"

[LEGAL]
verbs = "sue"
nouns = "trial"

[LEGAL.COERCE]
verbs = "sue+for:damages"
nouns = "sentence"

[AGREE]
verbs = "agree+to_do"

[REJECT]
verbs = "agree+to"
"""


@pytest.fixture(name="small", scope="module")
def _small() -> Lexicon:
    return Lexicon.from_toml(SMALL)


@pytest.fixture(name="ours", scope="module")
def _ours() -> Lexicon:
    return Lexicon.built_in()


@pytest.mark.parametrize(
    ("lemma", "around", "expected"),
    [
        ("strike", {}, "PROTEST"),
        ("strike", {"objects": ["town"]}, "ASSAULT"),
        ("storm", {"subjects": ["army"]}, "ASSAULT"),
        ("storm", {"subjects": ["army", "worker"]}, "PROTEST"),
        ("go", {"particles": ["on:hunger strike", "on"]}, "PROTEST"),
        ("go", {"particles": ["on"]}, None),
        ("pick", {"objects": ["pear"]}, "PROTEST"),
        ("pick", {"objects": ["apple"]}, "ASSAULT"),
        ("begin", {"objects": ["march"]}, "PROTEST"),
        ("begin", {"objects": ["year"]}, None),
        ("begin", {}, None),
        ("set", {"objects": ["raid"], "particles": ["off"]}, "ASSAULT"),
        ("end", {"objects": ["march"]}, "CONCEDE"),
        ("end", {"objects": ["raid"]}, None),
        ("call", {"objects": ["march"], "particles": ["off"]}, "CONCEDE"),
        ("agree", {"particles": ["to do"]}, "AGREE"),
        ("agree", {"particles": ["to"]}, "REJECT"),
        ("sing", {"objects": ["march"]}, None),
    ],
)
def test_the_words_around_a_verb_choose_its_type(
    small: Lexicon, lemma: str, around: dict[str, list[str]], expected: str | None
) -> None:
    """The most particular pattern wins; what the table does not know has no type."""
    kind = small.verb_type(lemma, **around)

    assert expected == (kind.name if kind else None)


@pytest.mark.parametrize(
    ("phrasal", "expected"),
    [([], "PROTEST"), (["off"], "LEGAL"), (["up"], "PROTEST")],
)
def test_a_verb_with_its_own_particle_is_another_verb(
    phrasal: list[str], expected: str
) -> None:
    """Who picks pears off picks none; a particle that no entry has says nothing."""
    table = Lexicon.from_toml(
        '[PROTEST]\nverbs = "pick:pear"\n[LEGAL]\nverbs = "pick+off"'
    )

    sense = table.verb_sense(
        "pick", objects=["pear"], particles=phrasal, phrasal=phrasal
    )

    assert sense is not None
    assert expected == sense.type.name


@pytest.mark.parametrize(
    ("subject", "expected"),
    [("plane", "ACCIDENT"), ("price", "BUSINESS"), ("sun", None)],
)
def test_a_particle_with_its_subject_is_a_pattern(
    subject: str, expected: str | None
) -> None:
    """Planes that go down are one thing, prices another."""
    table = Lexicon.from_toml(
        '[classes]\ncraft = "plane ship"\n[ACCIDENT]\nverbs = "go+down<@craft"\n'
        '[BUSINESS]\nverbs = "go+down<price"'
    )

    kind = table.verb_type("go", subjects=[subject], particles=["down"])

    assert expected == (kind.name if kind else None)
    assert table.verb_type("go", subjects=[subject]) is None


def test_a_class_may_hold_words_with_a_blank() -> None:
    """A low line stands for a blank there as well."""
    table = Lexicon.from_toml(
        '[classes]\nraces = "derby grand_prix"\n[SPORT]\nverbs = "win:@races"'
    )

    assert table.verb_type("win", objects=["grand prix", "prix"]) is not None
    assert table.verb_type("win", objects=["prix"]) is None


def test_a_noun_of_verb_and_particle_is_known_in_both_spellings() -> None:
    """An entry of its own goes before the other spelling of another one."""
    table = Lexicon.from_toml(
        '[PROTEST]\nnouns = "walkout sit-in"\n[COERCE]\nnouns = "lock-out lockout"\n'
        '[CRIME]\nnouns = "holdup"\n[OTHER]\nnouns = "hold-up"'
    )
    names = "walk-out", "walkout", "sit-in", "sitin", "lockout", "hold-up", "holdup"

    kinds = [table.noun_type(name) for name in names]

    assert "PROTEST PROTEST PROTEST PROTEST COERCE OTHER CRIME".split() == [
        kind.name if kind else None for kind in kinds
    ]


@pytest.mark.parametrize(
    ("particles", "expected"),
    [([], ("LEGAL", "ACCUSE")), (["for:damages"], ("LEGAL", "COERCE"))],
)
def test_an_everyday_type_is_filed_under_a_root(
    small: Lexicon, particles: list[str], expected: tuple[str, str]
) -> None:
    """The root of the type by default, that of its own table where it has one."""
    sense = small.verb_sense("sue", particles=particles)

    assert sense is not None
    assert expected == (sense.type.name, sense.root.name)


def test_a_type_of_conflict_research_is_its_own_root(small: Lexicon) -> None:
    """What has no other root is filed under itself, and so are turned types."""
    march = small.noun_sense("march")
    ended = small.verb_sense("end", objects=["march"])

    assert march is not None
    assert ended is not None
    assert "PROTEST" == march.root.name
    assert "CONCEDE" == ended.root.name


def test_a_noun_of_two_words_is_written_with_a_low_line(small: Lexicon) -> None:
    """The table splits at blanks, so a low line stands for one."""
    assert EventType("PROTEST") == small.noun_type("hunger strike")
    assert small.noun_type("hunger") is None


@pytest.mark.parametrize(
    ("lemma", "root", "expected"),
    [
        ("end", "PROTEST", "CONCEDE"),
        ("end", "AID", None),
        ("begin", "PROTEST", None),
        ("sing", "PROTEST", None),
    ],
)
def test_a_verb_of_ending_turns_a_type_into_another(
    small: Lexicon, lemma: str, root: str, expected: str | None
) -> None:
    """Only types that the turn names, and only by verbs that end."""
    assert expected == small.turned(lemma, root)


def test_patterns_of_a_caller_go_first(small: Lexicon) -> None:
    """A lexicon is extended without touching the one it was made from."""
    more = small.extended({"strike:gold": "LAUNCH", "end": "STATE"}, {"march": "SPORT"})

    assert EventType("LAUNCH") == more.verb_type("strike", objects=["gold"])
    assert EventType("ASSAULT") == more.verb_type("strike", objects=["town"])
    assert EventType("STATE") == more.verb_type("end")
    assert EventType("SPORT") == more.noun_type("march")
    assert EventType("PROTEST") == small.noun_type("march")


def test_a_caller_may_use_the_classes_of_the_table() -> None:
    """What is true of any road is said once, and of two words in one noun too."""
    more = Lexicon.built_in().extended({"paint:@ways": "CRAFT"}, {"road_work": "CRAFT"})

    assert EventType("CRAFT") == more.verb_type("paint", objects=["bridge"])
    assert EventType("CRAFT") == more.noun_type("road work")


@pytest.mark.parametrize("pattern", ["", "paint:", "paint:@nuts", "paint road", "+off"])
def test_a_pattern_that_could_never_match_is_refused(
    small: Lexicon, pattern: str
) -> None:
    """Nothing that a caller writes is passed over in silence."""
    with pytest.raises(InvalidValueError) as caught:
        small.extended({pattern: "CRAFT"}, {})

    assert repr(pattern) in str(caught.value)


def test_a_caller_may_add_a_type_of_its_own(small: Lexicon) -> None:
    """The vocabulary is open."""
    more = small.extended({"excavate": "HERITAGE"}, {})

    assert EventType("HERITAGE") == more.verb_type("excavate")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[", "no TOML"),
        ('[protest]\nverbs = "march"', "one word in capitals"),
        ('[PROTEST]\nverbs = "eat:@fruit"', "'@fruit', which [classes] does not"),
        ('[PROTEST]\nverbs = "go:home:now"', "'go:home:now' is no pattern"),
        ('[PROTEST]\nverbs = "go:home+to"', "'go:home+to' is no pattern"),
        ('[PROTEST]\nverbs = "@crowds"', "'@crowds' is no pattern"),
        ('[PROTEST]\nverbs = "go"\n[AID]\nverbs = "go"', "'go' stands twice"),
        ('[PROTEST]\nnouns = "go"\n[AID]\nnouns = "go"', "'go' stands twice"),
        ('[PROTEST]\nverbs = "go+on"\n[AID]\nverbs = "go+on"', "'go+on' stands twice"),
        (
            '[turns.a]\nverbs = "end"\n[turns.b]\nverbs = "end"\ninto = {A = "B"}',
            "'end' stands twice",
        ),
    ],
)
def test_a_table_that_says_two_things_is_refused(text: str, message: str) -> None:
    """The error names the pattern, so that a maintainer finds it."""
    with pytest.raises(InvalidValueError) as caught:
        Lexicon.from_toml(text)

    assert message in str(caught.value)


def _tables() -> dict[str, Any]:
    path = files("dateline.data").joinpath("event_types.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_every_table_is_a_type_that_we_define() -> None:
    """A name misspelt would make a type of its own."""
    named = set(_tables()) - {"classes", "roots", "turns"}

    assert named <= set(EVENT_TYPES)


def test_every_root_and_turn_is_a_type_that_we_define() -> None:
    """Types that are named inside the tables are ours as well."""
    tables = _tables()
    named = set(tables["roots"]) | set(tables["roots"].values())
    for turn in tables["turns"].values():
        named |= set(turn.get("into", {})) | set(turn.get("into", {}).values())
    for name, table in tables.items():
        if name not in {"classes", "roots", "turns"}:
            named |= set(table) - {"verbs", "nouns"}

    assert named <= set(EVENT_TYPES)


def test_no_class_is_left_unused() -> None:
    """A class that no pattern uses is dead weight."""
    tables = _tables()
    text = str({k: v for k, v in tables.items() if k != "classes"})
    unused = [name for name in tables["classes"] if f"@{name}" not in text]

    assert [] == unused


@pytest.mark.parametrize(
    ("lemma", "around", "expected"),
    [
        ("halt", {"objects": ["traffic"]}, "PROTEST"),
        ("halt", {"objects": ["production"]}, "BUSINESS"),
        ("increase", {"objects": ["patrol"]}, "MOBILIZE"),
        ("place", {"objects": ["vehicle"]}, "MOBILIZE"),
        ("remove", {"objects": ["barrier"]}, "RETREAT"),
        ("lift", {"objects": ["sanction"]}, "CONCEDE"),
        ("suspend", {"objects": ["aid"]}, "SANCTION"),
        ("cancel", {"objects": ["visit"]}, "REJECT"),
        ("launch", {"objects": ["raid"]}, "COERCE"),
        ("launch", {"objects": ["phone"]}, "LAUNCH"),
        ("sign", {"objects": ["treaty"]}, "AGREE"),
        ("sign", {"objects": ["law"]}, "LEGAL"),
        ("win", {"objects": ["election"]}, "ELECTION"),
        ("win", {"objects": ["medal"]}, "SPORT"),
        ("fall", {"objects": ["percent"]}, "BUSINESS"),
        ("step", {"particles": ["down"]}, "APPOINTMENT"),
        ("call", {"particles": ["for:help", "for"]}, "REQUEST"),
        ("sweep", {"particles": ["across"], "subjects": ["storm"]}, "WEATHER"),
        ("sue", {}, "LEGAL"),
        ("die", {}, "DEATH"),
        ("rob", {}, "CRIME"),
        ("derail", {}, "ACCIDENT"),
        ("vaccinate", {}, "HEALTH"),
        ("deteriorate", {}, "STATE"),
    ],
)
def test_our_table_knows_politics_and_everyday_life(
    ours: Lexicon, lemma: str, around: dict[str, list[str]], expected: str
) -> None:
    """A sample across the types, one clause each."""
    kind = ours.verb_type(lemma, **around)

    assert expected == (kind.name if kind else None)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("ceasefire", "AGREE"),
        ("summit", "CONSULT"),
        ("earthquake", "DISASTER"),
        ("war game", "COOPERATE"),
        ("car bomb", "ASSAULT"),
        ("travel ban", "COERCE"),
        ("merger", "BUSINESS"),
        ("teapot", None),
    ],
)
def test_our_table_knows_nouns(ours: Lexicon, noun: str, expected: str | None) -> None:
    """Nouns that denote an event by themselves, and one that does not."""
    kind = ours.noun_type(noun)

    assert expected == (kind.name if kind else None)
