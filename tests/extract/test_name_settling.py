"""A name is one thing throughout an article."""

from __future__ import annotations

from parses import named, parsed

from dateline.extract.syntax.names import settle_names


def test_the_label_with_most_evidence_wins() -> None:
    """Two sentences that call Acme a firm outvote one that calls it a place."""
    sentences = [
        parsed("They/PRP/nsubj>sued sued=sue/VBD/ROOT Acme/NNP/dobj>sued@ORG"),
        parsed("It/PRP/nsubj>hit hit/VBD/ROOT Acme/NNP/dobj>hit@ORG", index=1),
        parsed("It/PRP/nsubj>saw saw=see/VBD/ROOT Acme/NNP/dobj>saw@GPE", index=2),
    ]
    settle_names(sentences)

    assert [[("Acme", "ORG")]] * 3 == [named(sentence) for sentence in sentences]


def test_a_name_in_the_plural_is_no_person() -> None:
    """The Rovers are many, and Jan Rovers is one of the name."""
    team = parsed("Rovers/NNS/nsubj>won@PERSON won=win/VBD/ROOT")
    settle_names([team])
    one = [
        parsed("Rovers/NNS/nsubj>won@PERSON won=win/VBD/ROOT"),
        parsed(
            "They/PRP/nsubj>met met=meet/VBD/ROOT Jan/NNP/compound>Rovers@PERSON "
            "Rovers/NNP/dobj>met@+",
            index=1,
        ),
    ]
    settle_names(one)

    assert [("Rovers", "ORG")] == named(team)
    assert [("Rovers", "PERSON")] == named(one[0])


def test_a_noun_before_a_name_says_what_it_is() -> None:
    """ "The maker Acme" weighs more than a guess."""
    sentences = [
        parsed("maker/NN/compound>Acme Acme/NNP/nsubj>sued@PERSON sued=sue/VBD/ROOT"),
        parsed("It/PRP/nsubj>hit hit/VBD/ROOT Acme/NNP/dobj>hit@PERSON", index=1),
    ]
    settle_names(sentences)

    assert [("Acme", "ORG")] == named(sentences[1])


def test_a_noun_behind_a_name_says_what_it_is() -> None:
    """Who has shareholders is a company; who is a president is a person."""
    firm = parsed(
        "They/PRP/nsubj>met met=meet/VBD/ROOT Acme/NNP/compound>shareholders@GPE "
        "shareholders=shareholder/NNS/dobj>met"
    )
    person = parsed(
        "They/PRP/nsubj>met met=meet/VBD/ROOT president/NN/compound>Okafor "
        "Okafor/NNP/dobj>met"
    )
    settle_names([firm, person])

    assert [("Acme", "ORG")] == named(firm)
    assert [("Okafor", "PERSON")] == named(person)


def test_two_nouns_before_a_name_say_more_than_the_last() -> None:
    """A grid operator is a firm, a winch operator works a winch."""
    sentences = [
        parsed(
            f"{kind}/NN/compound>operator operator/NN/compound>Acme "
            "Acme/NNP/nsubj>sued@ORG sued=sue/VBD/ROOT"
        )
        for kind in ("grid", "winch")
    ]
    for sentence in sentences:
        settle_names([sentence])

    assert [[("Acme", "ORG")], [("Acme", "PERSON")]] == list(map(named, sentences))


def test_a_short_form_is_marked_where_the_recogniser_missed_it() -> None:
    """ "Calder Blades" in one sentence makes "Calder" a name in the next."""
    sentences = [
        parsed(
            "They/PRP/nsubj>sued sued=sue/VBD/ROOT Calder/NNP/compound>Blades@ORG "
            "Blades/NNP/dobj>sued@+"
        ),
        parsed("It/PRP/nsubj>hit hit/VBD/ROOT Calder/NN/dobj>hit", index=1),
        parsed("It/PRP/nsubj>hit hit/VBD/ROOT calder/NN/dobj>hit", index=2),
    ]
    settle_names(sentences)

    assert [("Calder", "ORG")] == named(sentences[1])
    assert [] == named(sentences[2])


def test_a_last_name_is_its_person() -> None:
    """ "Renata Okafor" in one sentence makes "Okafor" no place in the next."""
    sentences = [
        parsed(
            "They/PRP/nsubj>met met=meet/VBD/ROOT Renata/NNP/compound>Okafor@PERSON "
            "Okafor/NNP/dobj>met@+"
        ),
        parsed("It/PRP/nsubj>hit hit/VBD/ROOT Okafor/NNP/dobj>hit@GPE", index=1),
        parsed(
            "He/PRP/nsubj>met met=meet/VBD/ROOT Renata/NNP/compound>Okafor@PERSON "
            "Okafor/NNP/dobj>met@+",
            index=2,
        ),
    ]
    settle_names(sentences)

    assert [("Okafor", "PERSON")] == named(sentences[1])


def test_numbers_and_dates_are_no_names() -> None:
    """ "May" the month has no say in what "May" the queen is."""
    sentences = [
        parsed(
            "It/PRP/nsubj>fell fell=fall/VBD/ROOT in/IN/prep>fell May/NNP/pobj>in@DATE"
        ),
        parsed("It/PRP/nsubj>hit hit/VBD/ROOT May/NNP/dobj>hit@PERSON", index=1),
    ]
    settle_names(sentences)

    assert [[("May", "DATE")], [("May", "PERSON")]] == [named(s) for s in sentences]


def test_a_headline_has_no_vote() -> None:
    """Its capitals say nothing, so it takes its labels from the body."""
    sentences = [
        parsed("Acme/NNP/nsubj>Falls@GPE Falls=fall/VBZ/ROOT", headline=True),
        parsed("They/PRP/nsubj>sued sued=sue/VBD/ROOT Acme/NNP/dobj>sued@ORG", index=1),
    ]
    settle_names(sentences)

    assert [("Acme", "ORG")] == named(sentences[0])


def test_a_tie_leaves_the_label_as_it_was() -> None:
    """One voice on each side settles nothing."""
    sentences = [
        parsed("They/PRP/nsubj>sued sued=sue/VBD/ROOT Acme/NNP/dobj>sued@ORG"),
        parsed("It/PRP/nsubj>hit hit/VBD/ROOT Acme/NNP/dobj>hit@GPE", index=1),
    ]
    settle_names(sentences)

    assert ["ORG", "GPE"] == [named(sentence)[0][1] for sentence in sentences]


def test_nothing_to_settle_is_no_error() -> None:
    """An article may name no one."""
    sentence = parsed("It/PRP/nsubj>rained rained=rain/VBD/ROOT")
    settle_names([sentence])
    settle_names([])

    assert [] == named(sentence)


def test_an_appositive_says_what_a_name_is() -> None:
    """ "Its chief, Renata Okafor" and "Okafor, a pilot" are persons, no towns."""
    behind = parsed(
        "chief/NN/nsubj>left ~,/,/punct>chief Renata/NNP/compound>Okafor@GPE "
        "Okafor/NNP/appos>chief@+ left=leave/VBD/ROOT"
    )
    before = parsed(
        "Ann/NNP/compound>Lindqvist@GPE Lindqvist/NNP/nsubj>left@+ "
        "~,/,/punct>Lindqvist a/DT/det>pilot pilot/NN/appos>Lindqvist "
        "left=leave/VBD/ROOT"
    )
    settle_names([behind, before])

    assert [("Renata Okafor", "PERSON")] == named(behind)
    assert [("Ann Lindqvist", "PERSON")] == named(before)


def test_an_office_in_capitals_makes_a_person() -> None:
    """ "Governor Okafor" though the recogniser saw a town."""
    sentence = parsed(
        "Governor/NNP/compound>Okafor Okafor/NNP/nsubj>left@GPE left=leave/VBD/ROOT"
    )
    settle_names([sentence])

    assert [("Okafor", "PERSON")] == named(sentence)


def test_a_storm_keeps_its_kind_under_its_name_alone() -> None:
    """Once "Hurricane Edda", "Edda" is no person in the next sentence."""
    sentences = [
        parsed(
            "Hurricane/NNP/compound>Edda Edda/NNP/nsubj>hit@PERSON hit/VBD/ROOT "
            "it/PRP/dobj>hit"
        ),
        parsed("It/PRP/nsubj>saw saw=see/VBD/ROOT Edda/NNP/dobj>saw@ORG", index=1),
        parsed("It/PRP/nsubj>saw saw=see/VBD/ROOT Eddy/NNP/dobj>saw@ORG", index=2),
    ]
    settle_names(sentences)

    assert [[("Edda", "STORM")], [("Edda", "STORM")], [("Eddy", "ORG")]] == [
        named(sentence) for sentence in sentences
    ]


def test_a_last_name_is_a_person_however_often_it_is_mistaken() -> None:
    """One "Ada Okafor" outweighs any number of firms called Okafor."""
    firm = "It/PRP/nsubj>hit hit/VBD/ROOT Okafor/NNP/dobj>hit@ORG"
    sentences = [
        parsed(
            "They/PRP/nsubj>met met=meet/VBD/ROOT Ada/NNP/compound>Okafor@PERSON "
            "Okafor/NNP/dobj>met@+"
        ),
        *(parsed(firm, index=at) for at in (1, 2, 3)),
    ]
    settle_names(sentences)

    assert [[("Okafor", "PERSON")]] * 3 == [named(each) for each in sentences[1:]]


def test_a_hurricane_center_is_no_storm() -> None:
    """Its last word stands behind "hurricane", but in a longer name."""
    sentence = parsed(
        "The/DT/det>Center@ORG National/NNP/compound>Center@+ "
        "Hurricane/NNP/compound>Center@+ Center/NNP/nsubj>warned@+ "
        "warned=warn/VBD/ROOT"
    )
    settle_names([sentence])

    assert [("The National Hurricane Center", "ORG")] == named(sentence)


def test_a_portfolio_is_part_of_the_office() -> None:
    """ "Defense" in "Defense Secretary" is no one; on its own it may be."""
    office = parsed(
        "Defense/NNP/compound>Okafor@ORG Secretary/NNP/compound>Okafor "
        "Okafor/NNP/nsubj>left@PERSON left=leave/VBD/ROOT"
    )
    alone = parsed("Defense/NNP/nsubj>spent@ORG spent=spend/VBD/ROOT")
    settle_names([office, alone])

    assert [("Okafor", "PERSON")] == named(office)
    assert [("Defense", "ORG")] == named(alone)


def test_of_two_full_names_the_later_one_counts() -> None:
    """Always: the order in which Python keeps a set of words has no say."""
    for name in "Abo Bela Cori Dunmar Elso Fenn Gorra Halden Ister Jorvik".split():
        sentences = [
            parsed(
                f"They/PRP/nsubj>sued sued=sue/VBD/ROOT {name}/NNP/compound>Blades@ORG "
                "Blades/NNP/dobj>sued@+"
            ),
            parsed(
                f"They/PRP/nsubj>saw saw=see/VBD/ROOT {name}/NNP/compound>Bay@GPE "
                "Bay/NNP/dobj>saw@+",
                index=1,
            ),
            parsed(f"It/PRP/nsubj>hit hit/VBD/ROOT {name}/NN/dobj>hit", index=2),
        ]
        settle_names(sentences)

        assert [(name, "GPE")] == named(sentences[2])


def test_what_has_shares_is_a_firm() -> None:
    """A firm that is taken for a person three times is one where it has shares."""
    person = "They/PRP/nsubj>met met=meet/VBD/ROOT Aeris/NNP/dobj>met@PERSON"
    sentences = [parsed(person, index=i) for i in range(3)]
    sentences.append(
        parsed(
            "Shares=share/NNS/nsubj>fell in/IN/prep>Shares Aeris/NNP/pobj>in@PERSON "
            "fell=fall/VBD/ROOT",
            index=3,
        )
    )
    settle_names(sentences)

    assert [[("Aeris", "ORG")]] * 4 == [named(sentence) for sentence in sentences]


def test_a_sum_is_no_part_of_a_name() -> None:
    """Who was fined Acme 2 million was Acme; "Seven Million Club" is a name."""
    fined = parsed(
        "They/PRP/nsubj>fined fined=fine/VBD/ROOT Acme/NNP/dobj>fined@ORG "
        "2/CD/nummod>euros@+ million/CD/nummod>euros@+ euros=euro/NNS/npadvmod>fined"
    )
    club = parsed(
        "They/PRP/nsubj>met met=meet/VBD/ROOT Seven/CD/compound>Club@ORG "
        "Million/CD/compound>Club@+ Club/NNP/dobj>met@+",
        index=1,
    )
    settle_names([fined, club])

    assert [("Acme", "ORG")] == named(fined)
    assert [("Seven Million Club", "ORG")] == named(club)


def test_what_a_sentence_calls_a_firm_is_no_part_of_its_name() -> None:
    """ "Rival Hanse Auto" is Hanse Auto; in the middle of a sentence it may not be."""
    rival = "Rival/NNP/compound>Auto@ORG Hanse/NNP/compound>Auto@+ Auto/NNP/{dep}@+"
    first = parsed(f"{rival.format(dep='nsubj>sued')} sued=sue/VBD/ROOT")
    inside = parsed(
        f"They/PRP/nsubj>sued sued=sue/VBD/ROOT {rival.format(dep='dobj>sued')}",
        index=1,
    )
    settle_names([inside])
    settle_names([first])

    assert [("Hanse Auto", "ORG")] == named(first)
    assert [("Rival Hanse Auto", "ORG")] == named(inside)
