"""
Hold the time reader against phrases that others' tools are tested with.

Usage: python benchmarks/timex_phrases.py [--errors] FOLDER

FOLDER holds ``duckling-english.jsonl`` (one phrase a line: kind, start, end,
grain, amount, unit, reference) and ``recognizers-english/DateTimeModel.json``
(the specifications of Recognizers-Text). A phrase is *read* when the span or the
length is the expected one, and *among* when it is that of an alternative: these
tools are assistants, to whom a bare "Monday" lies ahead, where news looks back.
It *holds* when the span is coarser than the expected one and contains it: "two
weeks ago" is a week here, "early March" a part of March, "the past two months"
reach from about two months ago to now. A range of Recognizers-Text ends where
its last part begins ("2014 to 2018" at 1 January 2018), which is the same range.

Left out on purpose, and counted apart by kind, are readings that were not given
and that

- *latent*: Duckling itself gives only when asked for latent ones,
- *ahead*: are the same words, a day, a week or a year ahead, as an assistant
  looks ahead where news looks back,
- *moment*: are counted in hours or less from now, as a publication is a day,
- *shorthand*: news does not print ("EOM", "15h30", "Thu" alone, "3ish"),
- *feast*: are feasts of calendars that are not computed here, or, for those of
  Islam and of the Jews, a day off (they begin at sunset, or by the moon),
- *season*: are seasons by the sun, where those here are whole months,
- *odd*: no reader would give ("upcoming two days" as the second of them).
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from dateline import When
from dateline.temporal import Timex, find_timexes

__all__ = ["judge_duckling", "judge_recognizers"]

_UNITS: Final = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
_SECONDS: Final = {"TS": 1, "TM": 60, "TH": 3_600, "D": 86_400, "W": 604_800}
_LENGTH: Final = re.compile(
    r"P(?:(\d+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_SMALL: Final = {"minute": 60, "hour": 3_600, "second": 1}
_MINUTE: Final = 60
#: The phrases are spoken two hours behind UTC.
_OFFSET: Final = 2 * 3_600
_ZONE: Final = re.compile(r"\b(?i:gmt|cet|cst|bst|pst|ist|utc)\b")
_COUNTED: Final = re.compile(
    r"\b(ago|hence|back|from (now|today)|in|after|later|within|last|past|next|coming"
    r"|previous)\b"
)
_SEASON: Final = re.compile(r"\b(seasons?|summer|winter|spring|autumn|fall)\b")
_FEAST: Final = re.compile(r"\b(eid|ramadan|ashura|kippur|rosh|passover)\b")
#: How far ahead of the reading for news that for an assistant may lie, in days.
_AHEAD: Final = (1, 7, 364, 365, 366, 371)
_SHORTHAND: Final = re.compile(
    r"\d+h(\d\d)?\b|['\"]$"
    r"|\b([EB]O[DMY]|ATM|ASAP|ish|lunch|school|less|fewer|quarters?) ?"
    r"|^(mon|tue|tues|wed|thu|thurs?|fri|sat|sun)\.?$",
    re.IGNORECASE,
)
_SOON: Final = re.compile(r"\b(seconds?|minutes?|mins?|hours?|hrs?|h|m|s)\b|\bnow\b")
_EPOCH: Final = dt.datetime(1970, 1, 1)  # noqa: DTZ001 - phrases have no zone


def _second(text: str) -> int:
    return int((dt.datetime.fromisoformat(text) - _EPOCH).total_seconds())


def _spans(timexes: Sequence[Timex]) -> Iterator[When]:
    """Yield what the expressions say together, and each alternative."""
    dated = [timex for timex in timexes if timex.when.dated]
    if not dated:
        return
    yield min((timex.when for timex in dated), key=_length)
    for timex in dated:
        yield timex.when
        yield from (one.when for one in timex.alternatives)
    ends = [[one.when for one in timex.alternatives] for timex in dated]
    if len(ends) > 1 and ends[0]:
        for first, last in itertools.product(ends[0], ends[-1] or [dated[-1].when]):
            if first.earliest < last.latest:
                yield When(first.first, last.last)


def _length(when: When) -> int:
    return when.latest - when.earliest


def judge_duckling(case: dict[str, Any]) -> str:
    """Return "read", "among", "holds", "wrong", "nothing" or why it is left out."""
    phrase, kind = case["phrase"], case["kind"]
    found = find_timexes(phrase, published=case["reference"][:10])
    found = [timex for timex in found if timex.value]
    if kind == "none":
        return "wrong" if found else "read"
    latent = case["group"] == "latentCorpus"
    if kind == "duration":
        verdict = _judge_length(case, found)
    else:
        verdict = _judge_span(case, found)
    if verdict not in {"wrong", "nothing"}:
        return verdict
    words = phrase.lower()
    feast = "holiday" in case and not any(t.rule == "holiday" for t in found)
    kinds = {
        "latent": latent,
        "feast": feast or bool(_FEAST.search(words)),
        "shorthand": bool(_SHORTHAND.search(phrase)),
        "moment": _is_soon(case),
        "ahead": _is_ahead(case, found),
        "season": kind == "interval" and bool(_SEASON.search(words)),
        "odd": "upcoming" in words or "closest" in words,
    }
    return next((f"left out: {name}" for name, told in kinds.items() if told), verdict)


def _is_ahead(case: dict[str, Any], found: Sequence[Timex]) -> bool:
    """Whether the expected span is the one here, a day, a week or a year later."""
    if "start" not in case:
        return False
    start = _second(case["start"])
    gaps = {start - when.earliest for when in _spans(found) if when.first}
    return not gaps.isdisjoint(days * _SECONDS["D"] for days in _AHEAD)


def _is_soon(case: dict[str, Any]) -> bool:
    small = case.get("grain") in {"second", "minute", "hour"}
    return small and bool(_SOON.search(case["phrase"].lower()))


def _judge_length(case: dict[str, Any], found: Sequence[Timex]) -> str:
    if not found:
        return "nothing"
    unit = _UNITS[case["unit"]]
    head = "PT" if unit[0] == "T" else "P"
    values = {f"{head}{case['amount']}{unit[-1]}"}
    if unit == "M":
        values |= {f"P{case['amount'] // 12}Y", f"P{case['amount'] // 3}Q"}
        values |= {f"P{case['amount'] // 12}Y{case['amount'] % 12}M"}
    length = case["amount"] * _SECONDS.get(unit, 0)
    same = length and length == _in_seconds(found[0].value)
    return "read" if same or found[0].value in values else "wrong"


def _in_seconds(value: str) -> float:
    """Return the seconds of a duration of days or less; 0 for others."""
    match = _LENGTH.fullmatch(value)
    sizes = (86_400, 3_600, 60, 1)
    parts = zip(match.groups(), sizes, strict=True) if match else ()
    return sum(float(count or 0) * size for count, size in parts)


def _judge_span(case: dict[str, Any], found: Sequence[Timex]) -> str:
    spans = list(_spans(found))
    if not spans:
        return "nothing"
    for index, span in enumerate(spans):
        if _fits(case, span):
            return "among" if index else "read"
    start = _second(case["start"])
    end = _second(case.get("end") or case["start"])
    holds = spans[0].earliest <= start and end <= spans[0].latest
    named = any(timex.mod or "T" in timex.value for timex in found)
    counted = bool(_COUNTED.search(case["phrase"].lower()))
    return "holds" if holds and (named or counted) else "wrong"


def _fits(case: dict[str, Any], span: When) -> bool:
    """Whether a span is the expected one, in the zone of the phrase or in UTC."""
    start = _second(case["start"])
    end = _second(case["end"]) if case.get("end") else None
    ahead = _OFFSET if _ZONE.search(case["phrase"]) else 0
    if case["kind"] == "open-after":
        return span.last is None and span.earliest == start
    is_until = span.first is None and span.last is not None
    if case["kind"] == "open-before" or (is_until and end):
        edges = {span.latest, span.last.start} if span.last else set()
        return span.first is None and (end or start) in edges
    if not (span.first and span.last):
        return False
    if end is None:
        size = _SMALL.get(case["grain"])
        if size:
            return start + ahead <= span.earliest < start + ahead + size
        return span.earliest == start and span.first == span.last
    return span.earliest == start + ahead and abs(span.latest - end - ahead) <= _MINUTE


def judge_recognizers(case: dict[str, Any]) -> str:
    """Return the verdict on one specification of Recognizers-Text."""
    reference = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")
    found = find_timexes(case["Input"], published=reference[:10])
    found = [timex for timex in found if timex.value]
    results = case["Results"]
    if not results:
        return "wrong" if found else "read"
    wanted = [_values(result) for result in results]
    got = {value for timex in found for value in _told(timex)}
    first = {value for timex in found for value in _first(timex)}
    if all(values & first for values in wanted):
        return "read"
    if all(values & got for values in wanted):
        return "among"
    words = case["Input"].lower()
    counted = bool(_COUNTED.search(words)) or any(timex.mod for timex in found)
    if counted and all(_holds(values, found) for values in wanted):
        return "holds"
    texts = " ".join(str(result.get("TypeName")) for result in results)
    if "datetimeV2.time" in texts.replace("timerange", "time") or _SOON.search(words):
        return "left out: moment"
    if _SHORTHAND.search(case["Input"]):
        return "left out: shorthand"
    return "wrong" if found else "nothing"


def _holds(values: set[str], found: Sequence[Timex]) -> bool:
    """Whether a span that was read contains an expected day or range of days."""
    ranges = [_DAYS.fullmatch(value) for value in values]
    spans = [
        (_second(match[1]), _second(match[2] or match[1])) for match in ranges if match
    ]
    return any(
        timex.when.first
        and timex.when.last
        and timex.when.earliest <= start <= end <= timex.when.latest
        for timex in found
        for start, end in spans
    )


_DAYS: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?")


def _values(result: dict[str, Any]) -> set[str]:
    values: set[str] = set()
    for one in (result.get("Resolution") or {}).get("values") or []:
        values.add(one.get("timex", ""))
        if "value" in one:
            values.add(one["value"].replace(" ", "T"))
        if "start" in one and "end" in one:
            values.add(f"{one['start']}/{one['end']}".replace(" ", "T"))
    return values - {""}


def _first(timex: Timex) -> Iterator[str]:
    """Yield the value, the value without its year, and the span."""
    yield timex.value
    if _YEAR.match(timex.value):
        yield f"XXXX{timex.value[4:]}"
    yield from _written(timex.when)


_YEAR: Final = re.compile(r"\d{4}-")


def _told(timex: Timex) -> Iterator[str]:
    yield from _first(timex)
    for other in timex.alternatives:
        yield other.value
        yield from _written(other.when)


def _written(when: When) -> Iterator[str]:
    if not (when.first and when.last):
        return
    first = _EPOCH + dt.timedelta(seconds=when.earliest)
    last = _EPOCH + dt.timedelta(seconds=when.latest)
    yield f"{first.date()}"
    yield f"{first.isoformat()}"
    yield f"{first.date()}/{last.date()}"
    if when.first != when.last:
        start = _EPOCH + dt.timedelta(seconds=when.last.start)
        yield f"{first.date()}/{start.date()}"
        yield f"{first.isoformat()}/{start.isoformat()}"
    yield f"{first.isoformat()}/{last.isoformat()}"


def _show(name: str, verdicts: Counter[str]) -> None:
    total = sum(verdicts.values())
    left = sum(count for said, count in verdicts.items() if said.startswith("left"))
    kept = total - left
    either = verdicts["read"] + verdicts["among"] + verdicts["holds"]
    print(
        f"{name:22} {total:5} {left:8} {verdicts['read']:5} "
        f"{verdicts['among']:6} {verdicts['holds']:6} {verdicts['wrong']:6} "
        f"{verdicts['nothing']:8} "
        f"{100 * either / kept if kept else 0:6.1f} %"
    )


def main(arguments: Sequence[str]) -> int:
    """Judge all phrases of the folder named on the command line."""
    names = [one for one in arguments if one != "--errors"]
    if len(names) != 1:
        print(__doc__)
        return 2
    folder = Path(names[0])
    duckling = folder / "duckling-english.jsonl"
    recognizers = folder / "recognizers-english" / "DateTimeModel.json"
    if not duckling.is_file() or not recognizers.is_file():
        print(f"no {duckling.name} and {recognizers.name} in {folder}", file=sys.stderr)
        return 1
    cases = [json.loads(line) for line in duckling.read_text("utf-8").splitlines()]
    print(
        f"{'':22} {'cases':>5} {'left out':>8} {'read':>5} {'among':>6} {'holds':>6} ",
        end="",
    )
    print(f"{'wrong':>6} {'nothing':>8} {'share':>8}")
    verdicts = [(case, judge_duckling(case)) for case in cases]
    for kind in sorted({case["kind"] for case in cases}):
        counts = Counter(said for case, said in verdicts if case["kind"] == kind)
        _show(f"duckling {kind}", counts)
    _show("duckling", Counter(said for _, said in verdicts))
    specs = json.loads(recognizers.read_text("utf-8-sig"))
    judged = [(case, judge_recognizers(case)) for case in specs]
    _show("recognizers", Counter(said for _, said in judged))
    reasons = Counter(
        said for _, said in (*verdicts, *judged) if said.startswith("left")
    )
    print(
        "\n"
        + "\n".join(f"{said:22} {count:5}" for said, count in sorted(reasons.items()))
    )
    if "--errors" in arguments:
        for case, said in verdicts:
            if said in {"wrong", "nothing"}:
                found = find_timexes(case["phrase"], published=case["reference"][:10])
                print(
                    said,
                    case["kind"],
                    repr(case["phrase"]),
                    case.get("start"),
                    case.get("end"),
                    case.get("grain"),
                    [(t.text, t.value) for t in found],
                )
        for case, said in judged:
            if said in {"wrong", "nothing"}:
                day = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")
                found = find_timexes(case["Input"], published=day[:10])
                print(
                    said,
                    repr(case["Input"]),
                    [_values(r) for r in case["Results"]],
                    [(t.text, t.value) for t in found],
                )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
