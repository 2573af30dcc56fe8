"""What one party does to another, as those who code conflicts read it."""

from __future__ import annotations

from typing import Final

import pytest
from parses import parsed, word

from dateline.extract.what.dyads import root_between
from dateline.extract.what.lexicon import Lexicon

#: A sentence, who acts, who is acted upon, and the root between the two.
SENTENCES: Final[dict[str, tuple[str, str, str, str | None]]] = {
    "a deed": (
        "Chad/NNP/nsubj>armed armed=arm/VBD/ROOT Mali/NNP/dobj>armed",
        "Chad",
        "Mali",
        "MOBILIZE",
    ),
    "a promise of help": (
        "Chad/NNP/nsubj>help will/MD/aux>help help/VB/ROOT Mali/NNP/dobj>help",
        "Chad",
        "Mali",
        "AGREE",
    ),
    "a promise of nothing that is known": (
        "Chad/NNP/nsubj>sing will/MD/aux>sing sing/VB/ROOT Mali/NNP/dobj>sing",
        "Chad",
        "Mali",
        "AGREE",
    ),
    "a promise of harm": (
        (
            "Chad/NNP/nsubj>vowed vowed=vow/VBD/ROOT to/TO/aux>bomb "
            "bomb/VB/xcomp>vowed "
            "Mali/NNP/dobj>bomb"
        ),
        "Chad",
        "Mali",
        "THREATEN",
    ),
    "an offer to fight": (
        (
            "Chad/NNP/nsubj>offered offered=offer/VBD/ROOT to/TO/aux>fight "
            "fight/VB/xcomp>offered for/IN/prep>fight Mali/NNP/pobj>for"
        ),
        "Chad",
        "Mali",
        "AGREE",
    ),
    "what may be done": (
        "Chad/NNP/nsubj>bomb may/MD/aux>bomb bomb/VB/ROOT Mali/NNP/dobj>bomb",
        "Chad",
        "Mali",
        "THREATEN",
    ),
    "what may have been done": (
        (
            "Chad/NNP/nsubj>bombed may/MD/aux>bombed have/VB/aux>bombed "
            "bombed=bomb/VBN/ROOT Mali/NNP/dobj>bombed"
        ),
        "Chad",
        "Mali",
        "ASSAULT",
    ),
    "a letter that asks": (
        (
            "Chad/NNP/nsubj>sent sent=send/VBD/ROOT Mali/NNP/dative>sent "
            "letter/NN/dobj>sent demanding=demand/VBG/acl>letter "
            "refund/NN/dobj>demanding"
        ),
        "Chad",
        "Mali",
        "REQUEST",
    ),
    "a letter": (
        (
            "Chad/NNP/nsubj>sent sent=send/VBD/ROOT Mali/NNP/dative>sent "
            "letter/NN/dobj>sent"
        ),
        "Chad",
        "Mali",
        "CONSULT",
    ),
    "a clause that asks": (
        (
            "Chad/NNP/nsubj>insisted insisted=insist/VBD/ROOT that/IN/mark>publish "
            "Mali/NNP/nsubj>publish publish/VB/ccomp>insisted it/PRP/dobj>publish"
        ),
        "Chad",
        "Mali",
        "REQUEST",
    ),
    "an envoy ordered to go": (
        (
            "Chad/NNP/nsubj>ordered ordered=order/VBD/ROOT envoy/NN/dobj>ordered "
            "to/TO/aux>leave leave/VB/xcomp>ordered"
        ),
        "Chad",
        "envoy",
        "SANCTION",
    ),
    "a participle before a noun": (
        (
            "Chad/NNP/nsubj>brought brought=bring/VBD/ROOT flour/NN/dobj>brought "
            "to/IN/prep>brought besieged=besiege/VBN/amod>town town/NN/pobj>to"
        ),
        "Chad",
        "town",
        "AID",
    ),
    "a demand to come": (
        "Chad/NNP/nsubj>urge will/MD/aux>urge urge/VB/ROOT Mali/NNP/dobj>urge",
        "Chad",
        "Mali",
        "REQUEST",
    ),
    "a refusal": (
        (
            "Chad/NNP/nsubj>refused refused=refuse/VBD/ROOT to/TO/aux>meet "
            "meet/VB/xcomp>refused Mali/NNP/dobj>meet"
        ),
        "Chad",
        "Mali",
        "REJECT",
    ),
    "a refusal of nothing that is known": (
        (
            "Chad/NNP/nsubj>sing will/MD/aux>sing not/RB/neg>sing sing/VB/ROOT "
            "Mali/NNP/dobj>sing"
        ),
        "Chad",
        "Mali",
        "REJECT",
    ),
    "nothing known that was not done": (
        (
            "Chad/NNP/nsubj>sing did=do/VBD/aux>sing not/RB/neg>sing sing/VB/ROOT "
            "Mali/NNP/dobj>sing"
        ),
        "Chad",
        "Mali",
        None,
    ),
    "help that failed": (
        (
            "Chad/NNP/nsubj>failed failed=fail/VBD/ROOT to/TO/aux>help "
            "help/VB/xcomp>failed Mali/NNP/dobj>help"
        ),
        "Chad",
        "Mali",
        "REJECT",
    ),
    "harm that failed": (
        (
            "Chad/NNP/nsubj>failed failed=fail/VBD/ROOT to/TO/aux>bomb "
            "bomb/VB/xcomp>failed Mali/NNP/dobj>bomb"
        ),
        "Chad",
        "Mali",
        "CONCEDE",
    ),
    "what others must do": (
        (
            "Chad/NNP/nsubj>said said=say/VBD/ROOT Mali/NNP/nsubj>go must/MD/aux>go "
            "go/VB/ccomp>said"
        ),
        "Chad",
        "Mali",
        "REQUEST",
    ),
    "what others did": (
        (
            "Chad/NNP/nsubj>said said=say/VBD/ROOT Mali/NNP/nsubj>lied "
            "lied=lie/VBD/ccomp>said"
        ),
        "Chad",
        "Mali",
        "ACCUSE",
    ),
    "what the speaker did": (
        (
            "Chad/NNP/nsubj>said said=say/VBD/ROOT it/PRP/nsubj>bombed "
            "bombed=bomb/VBD/ccomp>said Mali/NNP/dobj>bombed"
        ),
        "Chad",
        "Mali",
        "ASSAULT",
    ),
    "nothing that is known is said": (
        (
            "Chad/NNP/nsubj>said said=say/VBD/ROOT it/PRP/nsubj>sang "
            "sang=sing/VBD/ccomp>said Mali/NNP/dobj>sang"
        ),
        "Chad",
        "Mali",
        None,
    ),
    "an order to go": (
        (
            "Chad/NNP/nsubj>ordered ordered=order/VBD/ROOT Mali/NNP/dobj>ordered "
            "to/TO/aux>go go/VB/xcomp>ordered"
        ),
        "Chad",
        "Mali",
        "REQUEST",
    ),
    "an order to harm": (
        (
            "Chad/NNP/nsubj>ordered ordered=order/VBD/ROOT "
            "troops=troop/NNS/dobj>ordered "
            "to/TO/aux>bomb bomb/VB/xcomp>ordered Mali/NNP/dobj>bomb"
        ),
        "Chad",
        "Mali",
        "ASSAULT",
    ),
    "an order to others to go": (
        (
            "Chad/NNP/nsubj>ordered ordered=order/VBD/ROOT "
            "troops=troop/NNS/dobj>ordered to/TO/aux>retreat "
            "retreat/VB/xcomp>ordered from/IN/prep>retreat Mali/NNP/pobj>from"
        ),
        "Chad",
        "Mali",
        "RETREAT",
    ),
    "a deed that ends": (
        (
            "Chad/NNP/nsubj>stopped stopped=stop/VBD/ROOT "
            "bombing=bomb/VBG/xcomp>stopped Mali/NNP/dobj>bombing"
        ),
        "Chad",
        "Mali",
        "RETREAT",
    ),
    "the end of what has no other side": (
        (
            "Chad/NNP/nsubj>stopped stopped=stop/VBD/ROOT "
            "meeting=meet/VBG/xcomp>stopped Mali/NNP/dobj>meeting"
        ),
        "Chad",
        "Mali",
        "CONSULT",
    ),
    "a decision not to": (
        (
            "Chad/NNP/nsubj>decided decided=decide/VBD/ROOT not/RB/neg>sing "
            "to/TO/aux>sing sing/VB/xcomp>decided for/IN/prep>sing Mali/NNP/pobj>for"
        ),
        "Chad",
        "Mali",
        "REJECT",
    ),
    "a plan": (
        (
            "Chad/NNP/nsubjpass>set is=be/VBZ/auxpass>set set/VBN/ROOT to/TO/aux>bomb "
            "bomb/VB/xcomp>set Mali/NNP/dobj>bomb"
        ),
        "Chad",
        "Mali",
        "THREATEN",
    ),
    "the purpose of sending": (
        (
            "Chad/NNP/nsubj>sent sent=send/VBD/ROOT troops=troop/NNS/dobj>sent "
            "to/TO/aux>rescue rescue/VB/advcl>sent Mali/NNP/dobj>rescue"
        ),
        "Chad",
        "Mali",
        "AID",
    ),
    "sending for no purpose that is known": (
        (
            "Chad/NNP/nsubj>sent sent=send/VBD/ROOT troops=troop/NNS/dobj>sent "
            "to/TO/aux>sing sing/VB/advcl>sent Mali/NNP/dobj>sing"
        ),
        "Chad",
        "Mali",
        "MOBILIZE",
    ),
    "forces that keep the peace": (
        (
            "Chad/NNP/nsubj>moved moved=move/VBD/ROOT "
            "peacekeepers=peacekeeper/NNS/dobj>moved to/IN/prep>moved Mali/NNP/pobj>to"
        ),
        "Chad",
        "Mali",
        "AID",
    ),
    "a call to give thanks": (
        (
            "Chad/NNP/nsubj>phoned phoned=phone/VBD/ROOT Mali/NNP/dobj>phoned "
            "to/TO/aux>thank thank/VB/xcomp>phoned it/PRP/dobj>thank"
        ),
        "Chad",
        "Mali",
        "SUPPORT",
    ),
    "a call to chat": (
        (
            "Chad/NNP/nsubj>phoned phoned=phone/VBD/ROOT Mali/NNP/dobj>phoned "
            "to/TO/aux>chat chat/VB/xcomp>phoned"
        ),
        "Chad",
        "Mali",
        "CONSULT",
    ),
    "a deed that begins": (
        (
            "Chad/NNP/nsubj>began began=begin/VBD/ROOT to/TO/aux>help "
            "help/VB/xcomp>began "
            "Mali/NNP/dobj>help"
        ),
        "Chad",
        "Mali",
        "AID",
    ),
    "a deed that moves someone to another": (
        (
            "Chad/NNP/nsubj>forced forced=force/VBD/ROOT Mali/NNP/dobj>forced "
            "to/TO/aux>retreat retreat/VB/xcomp>forced"
        ),
        "Chad",
        "Mali",
        "RETREAT",
    ),
    "a demand, whatever is demanded": (
        (
            "Chad/NNP/nsubj>urged urged=urge/VBD/ROOT Mali/NNP/dobj>urged "
            "to/TO/aux>help "
            "help/VB/xcomp>urged"
        ),
        "Chad",
        "Mali",
        "REQUEST",
    ),
    "readiness": (
        (
            "Chad/NNP/nsubj>is is=be/VBZ/ROOT ready/JJ/acomp>is to/TO/aux>help "
            "help/VB/xcomp>ready Mali/NNP/dobj>help"
        ),
        "Chad",
        "Mali",
        "AGREE",
    ),
    "two parties to one noun": (
        (
            "Talks=talk/NNS/nsubj>drew between/IN/prep>Talks Chad/NNP/pobj>between "
            "and/CC/cc>Chad Mali/NNP/conj>Chad drew=draw/VBD/ROOT "
            "crowds=crowd/NNS/dobj>drew"
        ),
        "Chad",
        "Mali",
        "CONSULT",
    ),
    "a deed told by a noun": (
        (
            "Chad/NNP/poss>refusal refusal/NN/nsubj>pleased to/TO/aux>help "
            "help/VB/acl>refusal Mali/NNP/dobj>help pleased=please/VBD/ROOT "
            "us/PRP/dobj>pleased"
        ),
        "Chad",
        "Mali",
        "REJECT",
    ),
    "a law that does it": (
        (
            "Chad/NNP/nsubj>wrote wrote=write/VBD/ROOT a/DT/det>law law/NN/dobj>wrote "
            "banning=ban/VBG/acl>law Mali/NNP/dobj>banning"
        ),
        "Chad",
        "Mali",
        "COERCE",
    ),
    "a law that was passed by others": (
        (
            "Chad/NNP/nsubj>praised praised=praise/VBD/ROOT a/DT/det>law "
            "law/NN/dobj>praised banned=ban/VBN/acl>law by/IN/agent>banned "
            "Mali/NNP/pobj>by"
        ),
        "Chad",
        "Mali",
        "SUPPORT",
    ),
    "a meeting on a trip": (
        (
            "Chad/NNP/nsubj>ended ended=end/VBD/ROOT trip/NN/dobj>ended "
            "where/WRB/advmod>met "
            "he/PRP/nsubj>met met=meet/VBD/relcl>trip Mali/NNP/dobj>met"
        ),
        "Chad",
        "Mali",
        "CONSULT",
    ),
    "a war in which they fought": (
        (
            "Chad/NNP/nsubj>recalled recalled=recall/VBD/ROOT a/DT/det>war "
            "war/NN/dobj>recalled in/IN/prep>fought which/WDT/pobj>in "
            "it/PRP/nsubj>fought "
            "fought=fight/VBD/relcl>war Mali/NNP/dobj>fought"
        ),
        "Chad",
        "Mali",
        "ASSAULT",
    ),
    "what someone else did": (
        (
            "Chad/NNP/nsubj>condemned condemned=condemn/VBD/ROOT a/DT/det>band "
            "band/NN/dobj>condemned that/WDT/nsubj>helped helped=help/VBD/relcl>band "
            "Mali/NNP/dobj>helped"
        ),
        "Chad",
        "Mali",
        "ACCUSE",
    ),
    "the second of two deeds": (
        (
            "Chad/NNP/nsubj>sold sold=sell/VBD/ROOT gold/NN/dobj>sold and/CC/cc>sold "
            "attacked=attack/VBD/conj>sold Mali/NNP/dobj>attacked"
        ),
        "Chad",
        "Mali",
        "ASSAULT",
    ),
    "a deed done before another": (
        (
            "Chad/NNP/nsubj>slept slept=sleep/VBD/ROOT after/IN/mark>attacked "
            "it/PRP/nsubj>attacked attacked=attack/VBD/advcl>slept "
            "Mali/NNP/dobj>attacked"
        ),
        "Chad",
        "Mali",
        "ASSAULT",
    ),
    "no target": (
        "Nurses=nurse/NNS/nsubj>marched marched=march/VBD/ROOT",
        "Nurses",
        "",
        "PROTEST",
    ),
    "no verb": (
        "Chad/NNP/compound>visit visit/NN/ROOT to/IN/prep>visit Mali/NNP/pobj>to",
        "Chad",
        "Mali",
        "CONSULT",
    ),
    "nothing that is known": (
        "Chad/NNP/nsubj>sang sang=sing/VBD/ROOT Mali/NNP/dobj>sang",
        "Chad",
        "Mali",
        None,
    ),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_root_between_two_parties_is_that_of(sentence: str) -> None:
    """One sentence for each way in which words add up."""
    written, source, target, expected = SENTENCES[sentence]
    read = parsed(written)
    targets = [word(read, target)] if target else []
    root = root_between([word(read, source)], targets, Lexicon.built_in())

    assert expected == (root.name if root else None)


def test_a_party_of_several_words_is_asked_by_its_head() -> None:
    """The head of "the new army" is the noun, wherever the words begin."""
    sentence = parsed(
        "the/DT/det>army new/JJ/amod>army army/NN/nsubj>shelled "
        "shelled=shell/VBD/ROOT a/DT/det>port port/NN/dobj>shelled"
    )
    words = sentence.words
    root = root_between(words[:3], words[4:], Lexicon.built_in())

    assert root is not None
    assert "ASSAULT" == root.name


def test_a_party_without_a_noun_is_asked_by_its_first_head() -> None:
    """A span may hold no noun where the tagger erred."""
    sentence = parsed(
        "Yemeni/JJ/nsubj>shelled shelled=shell/VBD/ROOT it/PRP/dobj>shelled"
    )
    root = root_between(sentence.words[:1], sentence.words[2:], Lexicon.built_in())

    assert root is not None
    assert "ASSAULT" == root.name
