"""What the words of a name say about who bears it."""

from __future__ import annotations

from typing import Final

from ..model.actor import Actor, ActorKind
from .mentions import Mention, Tie

__all__ = [
    "ARMED_FORCES",
    "aliases_of",
    "is_no_person",
    "kind_of_name",
    "names_no_one",
    "title_of",
]

_COMPANY_MARKS: Final = frozenset(
    "AG Airlines Airways Bank Brands Chemicals Co Co. Corp Corp. Electronics Energy "
    "Foods GmbH Group Holding Holdings Inc Inc. Industries Insurance LLC Labs "
    "Logistics Ltd Ltd. Media Mining Motor Motors NV PLC Partners Petroleum Pharma "
    "Pharmaceuticals SE Semiconductor Software SpA Steel Stores Systems Technologies "
    "Telecom Ventures plc".split()
)
_NAMED_KINDS: Final[tuple[tuple[ActorKind, frozenset[str]], ...]] = (
    (ActorKind.COMPANY, _COMPANY_MARKS),
    (ActorKind.POLICE, frozenset({"Police", "Constabulary", "Sheriff"})),
    (
        ActorKind.MILITARY,
        frozenset(
            "Army Navy Force Forces Guard Guards Corps Marines Infantry Brigade "
            "Battalion Regiment".split()
        ),
    ),
    (
        ActorKind.GOVERNMENT,
        frozenset(
            "Ministry Department Parliament Senate Congress Court Council Agency "
            "Commission Government Office Bureau Assembly Administration Authority "
            "Embassy Consulate House Legislature Cabinet Service "
            "Treasury".split()
        ),
    ),
    (ActorKind.PARTY, frozenset({"Party", "Coalition", "Alliance", "Front", "Union"})),
    (ActorKind.MEDIA, frozenset("Times Post News Journal Herald Tribune".split())),
)
#: What stands before the names of ships: of a navy, or at least of no firm.
_SHIPS: Final = {
    **dict.fromkeys(("HMAS", "HMCS", "HMS", "USNS", "USS"), ActorKind.MILITARY),
    **dict.fromkeys(("FV", "F/V", "MT", "MV", "M/V", "RMS"), ActorKind.OTHER),
}
#: What these end or begin is a day or a text: "the Water Act", "Article 5 of".
_LAST: Final = frozenset(
    "Accord Accords Act Agreement Amendment Award Awards Bill Charter Code "
    "Constitution Convention Covenant Day Decree Directive Law Laws Medal Ordinance "
    "Prize Protocol Regulation Resolution Statute Treaty Trophy".split()
)
#: Headlines write these large.
_HAPPEN: Final = frozenset(
    "avalanche blast blaze blizzard cyclone drought earthquake explosion famine fire "
    "flood floods heatwave hurricane landslide mudslide outbreak pandemic quake storm "
    "tornado tremor tsunami typhoon wildfire wildfires".split()
)
_GROUNDS: Final = frozenset({"Lake", "Mount", "Mt", "Mt."})
_FIRST: Final = frozenset({"Article", "Chapter", "Section"})
#: "U.S. forces" and "the American military" are one.
ARMED_FORCES: Final = frozenset(
    {"military", "force", "troop", "soldier", "army", "armed force", "armed forces"}
)


def kind_of_name(name: str) -> ActorKind | None:
    """
    Return the kind that "Iraqi Parliament" or "Ministry of Health" gives away.

    >>> kind_of_name("Ministry of Health"), kind_of_name("Acme Motors")
    (ActorKind.GOVERNMENT, ActorKind.COMPANY)
    """
    ship = _SHIPS.get(name.partition(" ")[0])
    if ship is not None:
        return ship
    front, _, _ = name.partition(" of ")
    lasts = {part.rsplit(maxsplit=1)[-1] for part in (name, front) if part}
    if name.isupper():
        lasts |= {last.capitalize() for last in lasts}
    return next(
        (kind for kind, marks in _NAMED_KINDS if not marks.isdisjoint(lasts)), None
    )


def names_no_one(name: str) -> bool:
    """
    Whether a name is that of a day, a law or a number.

    >>> names_no_one("Water Act"), names_no_one("8,189.49"), names_no_one("Act Now")
    (True, True, False)
    """
    if not any(map(str.isalpha, name)):
        return True
    words = name.split()
    numbered = len(words) > 1 and words[0] in _FIRST and words[1][0].isdecimal()
    alone = words == ["Constitution"] or name.lower() in _HAPPEN
    # "The Convention on Human Rights" is one as well.
    front = name.partition(" on ")[0].partition(" of ")[0].split()
    lasts = {words[-1], front[-1]} if len(words) > 1 and front else set()
    last = not lasts.isdisjoint(_LAST) and kind_of_name(name) is None
    return numbered or alone or last


def is_no_person(name: str) -> bool:
    """
    Whether a name that was taken for a person's is none.

    It is what happens, written large ("Avalanche" in a headline), or a mountain.

    >>> is_no_person("Avalanche"), is_no_person("Mount Garvin"), is_no_person("Ada")
    (True, True, False)
    """
    return name.lower() in _HAPPEN or name.partition(" ")[0] in _GROUNDS


def aliases_of(owner: Actor, body: str) -> tuple[str, ...]:
    """
    Return the name that every article can give to what belongs to a state.

    "The Iraqi parliament", "Iraq's parliament" and "the Parliament of Iraq" share
    the last one; "US troops" and "the American military" are armed forces.
    """
    if owner.kind is not ActorKind.COUNTRY or not body:
        return ()
    if body.lower().removeprefix("military ").removesuffix("s") in ARMED_FORCES:
        body = "armed forces"
    return (f"{body[0].upper()}{body[1:]} of {owner.name}",)


def title_of(told: Mention) -> str:
    """Return an office without its owner: "spokesman" of "the EU's spokesman"."""
    text = told.text
    for modifier in told.modifiers:
        if modifier.tie is Tie.BEFORE:
            text = text.removeprefix(modifier.text).lstrip() or text
    words = text.rstrip(" ,;").split()
    return " ".join(word for word in words if not word.endswith(("’s", "'s")))
