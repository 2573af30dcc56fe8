"""What of all that a sentence tells is news: an event, and no frame of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...model.precision import DAY_SECONDS
from ...model.report import Report
from ...model.types import Certainty, Role
from ...model.when import When
from ..certainty.claims import HEARSAY
from ..certainty.prospects import is_made_to, was_to
from ..syntax.clauses import Tense, subjects_of
from .lexicon import Lexicon
from .predicates import Predicate
from .scenery import is_made_known
from .views import is_view

__all__ = ["is_worth_telling", "worth_telling"]

#: "He said": words that say nothing of what was said.
_TOO_SHORT: Final = 2
#: So long what was said is news, in seconds.
_NEWS: Final = 7 * DAY_SECONDS
#: To say these is news besides what is said: the culprit's own word.
_ADMIT: Final = frozenset({"acknowledge", "admit", "concede", "confess"})
#: What someone wants is no plan, unless a day is set for it.
_WISHED: Final = frozenset({"want", "wish"})
#: What would or will be, of no one, is a guess.
_GUESSES: Final = frozenset({Certainty.ANTICIPATED, Certainty.CONDITIONAL})
#: A branch that struck her did so, and is not how things are.
_HARMS: Final = frozenset({"ASSAULT", "COERCE", "DEATH"})
#: "The charges were offset by a gain."
_BEARS: Final = frozenset(
    "aggravate amplify boost buoy compound cushion dampen drive fuel magnify offset "
    "outweigh overshadow spur".split()
)
#: Of these a thing undergoes what it does.
_SHUT: Final = frozenset(
    "close collapse disappear expire fail lapse reopen shut vanish".split()
)
_OVER: Final = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})
_PERSONS: Final = frozenset({"he", "she", "they"})
#: So few quoted words, and no others, are a piece of a sentence.
_SCRAP: Final = re.compile(r" “[^”\s]+(?P<rest>(?: [^”\s]+){0,4})”$")


def worth_telling(
    drafts: Sequence[tuple[Predicate, Report, bool]],
    lexicon: Lexicon,
    *,
    published: When,
    statements: bool,
) -> Iterator[tuple[Predicate, Report]]:
    """
    Yield what is news of a sentence; a saying frames what else is told.

    Args:
        drafts: The events of the sentence, their reports, and whether the text gives
            each a time of its own.

        lexicon: Which nouns tell of events.

        published: The day of the article.

        statements: Whether to tell of all that named speakers say.
    """
    told = {
        predicate.head.i: is_worth_telling(
            report, dated=dated, undergone=_is_undergone(predicate)
        )
        for predicate, report, dated in drafts
        if report.type.name != "STATEMENT"
    }
    framed = {
        id(predicate.standing.reporter)
        for predicate, _, _ in drafts
        if told.get(predicate.head.i, True)
    }
    done = {
        id(predicate.standing.reporter)
        for predicate, report, _ in drafts
        if report.certainty is Certainty.ASSERTED
    }
    for predicate, report, dated in drafts:
        wished = predicate.standing.why in _WISHED and not dated
        # "Two men who were to sing on Friday fled": it was not to be.
        gone = predicate.verb.head.dep == "relcl"
        ahead = dated and not gone and _is_ahead(report, published)
        over = was_to(predicate.verb) and not ahead
        if wished or over or (not dated and _is_idle(predicate, report, lexicon)):
            worth = False
        elif predicate.head.i in told:
            worth = told[predicate.head.i]
        else:
            worth = is_worth_telling(
                report,
                dated=dated,
                framed=id(predicate.verb) in framed,
                fresh=id(predicate.verb) in done and _is_fresh(report, published),
                viewed=is_view(predicate.verb),
                undergone=is_made_known(predicate.verb),
                statements=statements,
            )
        if worth:
            yield predicate, report


def _is_idle(predicate: Predicate, report: Report, lexicon: Lexicon) -> bool:
    """Whether it is "the gain left wages higher": how one thing bears on another."""
    verb, clause = predicate.verb, predicate.clause
    if verb.lemma == "become" and verb.all("acomp") and clause.tense is Tense.PERFECT:
        # "Pirates have become bolder."
        return True
    by = [noun for agent in verb.all("agent") for noun in agent.all("pobj")]
    if _is_of_nothing(predicate):
        return True
    if report.type.name != "OTHER" or predicate.nominal:
        return False
    if clause.passive and not (by and verb.lemma in _BEARS):
        return False
    if report.actors(Role.AGENT) or report.quantities or report.location:
        return False
    if verb.lemma in _SHUT or is_made_to(verb) or predicate.type.name in _HARMS:
        return False
    nouns = [*subjects_of(verb), *by]
    return bool(nouns) and all(
        word.tag in {"NN", "NNS"}
        and not word.entity
        and not lexicon.noun_type(word.lemma)
        for word in nouns
    )


def _is_of_nothing(predicate: Predicate) -> bool:
    """Whether the parser lost who or what a clause is of: "have been closed"."""
    verb, finite = predicate.verb, predicate.clause.finite
    nouns = verb.all("dobj", "agent", "prep", "expl", "ccomp", "attr", "csubj")
    return finite and not predicate.nominal and not (nouns or subjects_of(verb))


def _is_undergone(predicate: Predicate) -> bool:
    """Whether it is said of a thing that something was done to it, or made of it."""
    if is_made_to(predicate.verb):
        return True
    verb = predicate.verb
    if any(word.lower in _PERSONS for word in subjects_of(verb)):
        # "They escaped": someone did, whoever they are.
        return predicate.clause.finite and not predicate.clause.negated
    nouns = verb.all("nsubjpass")
    if verb.lemma in _SHUT and predicate.clause.tense in _OVER and not verb.all("dobj"):
        # "The mine closed" as well as if someone had closed it.
        nouns += verb.all("nsubj")
    return predicate.clause.finite and any(noun.is_noun for noun in nouns)


def _is_ahead(report: Report, published: When) -> bool:
    """Whether "she was to sing on Friday" may yet come: the day is not over."""
    return report.when.latest > published.earliest


def _is_fresh(report: Report, published: When) -> bool:
    if report.actors(Role.RECIPIENT) or report.lemma in _ADMIT:
        return False
    return published.earliest - report.when.earliest <= _NEWS


def is_worth_telling(
    report: Report,
    *,
    dated: bool,
    framed: bool = False,
    fresh: bool = False,
    undergone: bool = False,
    viewed: bool = False,
    statements: bool = False,
) -> bool:
    """
    Whether a report tells an event, or only the frame or the scenery of one.

    Args:
        report: What was found.

        dated: Whether the text gives it a time of its own.

        framed: Whether it only introduces what another report tells.

        fresh: Whether it was said when what it tells was news: "announced on
            Monday" that he had resigned, to no one in particular.

        undergone: Whether it says what was done to a thing: "it was announced".

        viewed: Whether all that is said is a view, or how things are.

        statements: Whether named speakers are told also where they only frame an
            event or hold a view.
    """
    if report.type.name == "STATEMENT" and report.trigger:
        agents = report.actors(Role.AGENT)
        if len(report.what.split()) <= _TOO_SHORT and not dated:
            return False
        if not dated and _is_scrap(report):
            return False
        if not statements:
            known = bool(agents) or undergone
            return known and (dated and not fresh if framed else not viewed)
        named = any(agent.name[:1].isupper() for agent in agents)
        return bool(agents) and (dated or named or not framed)
    told = report.participants or report.quantities or report.location
    if report.type.name == "OTHER":
        heard = report.attribution is not None and report.attribution.cue in HEARSAY
        may = report.certainty is Certainty.POSSIBLE and not heard
        guess = report.certainty in _GUESSES and not report.actors(Role.AGENT)
        return bool(dated or (not may and (undergone or (told and not guess))))
    if report.type.name == "STATE" and report.trigger:
        # "Has become a tool", "will improve": said of the world at large.
        plight = " " in report.trigger.exact
        return bool(dated or plight or report.actors(Role.AGENT))
    return True


def _is_scrap(report: Report) -> bool:
    """
    Whether it is “he did”, she said: no name in it, no number, told to no one.

    What is told to reporters is an event even where few words of it are quoted.
    """
    scrap = _SCRAP.search(report.what)
    if scrap is None or report.trigger is None or report.actors(Role.RECIPIENT):
        return False
    before = report.what[: scrap.start()]
    rest = scrap["rest"]
    return before.endswith(report.trigger.exact) and not re.search(r"[A-Z0-9]", rest)
