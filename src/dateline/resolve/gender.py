"""Whom "he" or "she" cannot be, by the noun, title or first name one goes by."""

from __future__ import annotations

from typing import Final

from .mentions import Mention

__all__ = ["is_woman"]

_WOMEN: Final = frozenset(
    "woman girl lady wife widow mother grandmother stepmother daughter granddaughter "
    "sister aunt niece queen princess duchess baroness actress waitress nun mom mum "
    "policewoman congresswoman businesswoman spokeswoman chairwoman saleswoman "
    "girlfriend bride mrs ms miss mme".split()
)
_MEN: Final = frozenset(
    "man boy gentleman husband widower father grandfather stepfather son grandson "
    "brother uncle nephew king prince duke baron actor waiter monk dad priest pope "
    "policeman congressman businessman spokesman salesman boyfriend bridegroom groom "
    "mr sir imam".split()
)
#: First names that tell, in news in English; those that both bear are left out.
_HERS: Final = frozenset(
    "abigail adriana agnes alice alicia alison amanda amber amy angela anita ann anna "
    "anne annette barbara beatrice bernadette beth betty beverly bonnie brenda bridget "
    "carla carmen carol caroline carolyn catherine cheryl chloe christina christine "
    "cindy claire clara claudia colleen cynthia deborah debra denise diana diane donna "
    "doris dorothy edith eileen elaine eleanor elena elizabeth ellen emily emma erica "
    "esther eva evelyn fatima felicity fiona frances gail gina gloria grace gwen "
    "hannah harriet heather heidi helen helena hillary ingrid irene isabel jacqueline "
    "jane janet janice jean jennifer jenny jessica jill joan joanna joyce judith judy "
    "julia julie june karen kate katherine kathleen kathryn kathy katie kristen laura "
    "lauren leila linda lisa lois louise lucy lydia lynn madeleine margaret maria "
    "marie marilyn marjorie martha mary maureen megan melanie melissa michelle mildred "
    "miriam molly monica nadia nancy naomi natalie natasha nicole nina nora norma olga "
    "olivia pamela patricia paula peggy penelope phyllis priscilla rachel rebecca "
    "renata rhonda rita rosa rose ruth sally samantha sandra sara sarah sharon sheila "
    "shirley silvia sofia sophia sophie stella stephanie sue susan suzanne sylvia "
    "tamara tanya teresa theresa tina valerie vanessa vera veronica victoria virginia "
    "wanda wendy yolanda yvonne zoe".split()
)
_HIS: Final = frozenset(
    "aaron abdul abdullah abraham adam adrian ahmed alan albert alejandro alexander "
    "alfred ali allan allen andre andrew anthony antonio arnold arthur barack barry "
    "benjamin bernard bill bob boris brad bradley brandon brian bruce bryan carl "
    "carlos charles christopher clarence clark claude clifford colin craig curtis "
    "daniel darren dave david dean dennis derek dmitry donald doug douglas duncan "
    "dwight earl ed eddie edgar edward edwin eric ernest eugene felix fernando "
    "francisco frank franklin fred frederick gareth gary geoffrey george gerald gerard "
    "gilbert glenn gordon graham greg gregory guy hans harold harry hassan hector "
    "henry herbert herman howard hugh hugo ian ibrahim igor isaac ivan jack jacob "
    "jacques james jason javier jeff jeffrey jeremy jerome jerry jim jimmy joe joel "
    "john johnny jonathan jorge jose joseph joshua juan julian karl keith ken kenneth "
    "kevin kurt kyle larry lawrence leo leon leonard lloyd louis lucas luis luke "
    "manuel marc marcus mario mark martin marvin matt matthew maurice max michael "
    "miguel mike mohamed mohammad mohammed muhammad murray nathan neil nelson nicholas "
    "nigel norman oliver omar oscar osama pablo patrick paul pedro peter phil philip "
    "pierre rafael ralph ray raymond ricardo richard rick rob robert roberto rodney "
    "roger roland ron ronald roy russell ryan saddam samuel scott sean sergei seth "
    "sidney simon stanley stephen steve steven stuart ted terrence thomas tim timothy "
    "todd tom tommy tony trevor troy vernon victor vincent vladimir walter warren "
    "wayne william yusuf".split()
)


def is_woman(mention: Mention) -> bool | None:
    """
    Return what its noun, its title or its first name says; None if nothing.

    >>> is_woman(Mention("the widow", 0, 9, "widow"))
    True
    >>> is_woman(Mention("Okafor", 0, 6, "okafor", name="Okafor", title="Mr."))
    False
    >>> is_woman(Mention("Martha Okafor", 0, 13, "okafor", name="Martha Okafor"))
    True
    >>> is_woman(Mention("the nurse", 0, 9, "nurse"))
    """
    titles = [word.strip(".").lower() for word in mention.title.split()]
    for word in titles if mention.name else [mention.head]:
        if word in _WOMEN:
            return True
        if word in _MEN:
            return False
    first, _, last = mention.name.lower().partition(" ")
    if not last or first not in _HERS | _HIS:
        return None
    return first in _HERS
