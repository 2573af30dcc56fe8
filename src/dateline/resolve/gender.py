"""Whom "he" or "she" cannot be, by the noun, title or first name one goes by."""

from __future__ import annotations

from typing import Final

from .mentions import Mention

__all__ = ["is_first_name", "is_woman"]

_WOMEN: Final = frozenset(
    "woman girl lady wife widow mother grandmother stepmother daughter granddaughter "
    "sister aunt niece queen princess duchess baroness actress waitress nun mom mum "
    "policewoman congresswoman businesswoman spokeswoman chairwoman saleswoman "
    "girlfriend ex-girlfriend ex-wife fiancee fiancée mother-in-law sister-in-law "
    "daughter-in-law stepdaughter stepsister half-sister grandma godmother landlady "
    "heiress headmistress schoolgirl housewife anchorwoman councilwoman assemblywoman "
    "stewardess barmaid ballerina bride mrs ms miss mme".split()
)
_MEN: Final = frozenset(
    "man boy gentleman husband widower father grandfather stepfather son grandson "
    "brother uncle nephew king prince duke baron actor waiter monk dad priest pope "
    "policeman congressman businessman spokesman salesman boyfriend ex-boyfriend "
    "ex-husband fiance fiancé father-in-law brother-in-law son-in-law stepson "
    "stepbrother half-brother grandpa godfather schoolboy fireman councilman "
    "assemblyman bridegroom groom mr sir imam".split()
)
#: First names that tell, in news in English; those that both bear are left out.
_HERS: Final = frozenset(
    "abigail adriana agnes agnieszka aisha akiko alice alicia alison amanda amber "
    "amelia amina amy ana anastasia angela anita anjali ann anna anne annegret anneke "
    "annette annika aoife astrid ava ayse barbara beatrice beatriz bernadette beth "
    "betty beverly birgit birgitta bonnie brenda bridget brigitte brooke camila carla "
    "carmen carol caroline carolyn catherine charlotte cheryl chiara chioma chloe "
    "christina christine ciara cindy claire clara claudia colleen courtney cynthia "
    "daisy daniela deborah debra deepika denise diana diane donna doris dorothy edith "
    "edna eileen ekaterina elaine eleanor elena elif elizabeth ella ellen emily emine "
    "emma erica erin esther ethel eva evelyn ewa fatima fatma felicity femke fernanda "
    "fiona frances francesca francoise freya gabriela gail gina gisela giulia gladys "
    "gloria grace greta gunilla gwen gwendolyn hailey hannah harriet haruka hazel "
    "heather heidi helen helena helga helle hillary indira inger ingrid ioana irene "
    "irina isabel isabelle isla ivana jacqueline jana jane janet janice jean jelena "
    "jennifer jenny jessica jill joan joanna joyce juana judith judy julia julie june "
    "karen karin katarina kate katherine kathleen kathryn kathy katie kavita kayla "
    "keiko kelsey khadija kimberly kirsten kristen lakshmi laura lauren layla leila "
    "lena lily linda lindsay lindsey lisa lois lorena loretta louise lucia lucy luisa "
    "lydia lynn madeleine magdalena malgorzata margaret maria mariam mariana marie "
    "marijke marilyn marit marjorie marta martha martina mary maryam maureen meera "
    "megan melanie melissa mette mia michelle mildred milica miriam mirjam molly "
    "monica monika nadia nancy naoko naomi natalia natalie natasha nathalie neha "
    "ngozi niamh nicole nina nomvula nora norma oksana olga olivia paige pamela paola "
    "patricia paula peggy penelope petra phyllis pooja poppy priscilla priya rachel "
    "raquel rebecca renata rhonda rita rosa rose ruby ruth sabine sally samantha "
    "samira sandra sara sarah saskia sharon sheila shirley sigrid silvia sinead "
    "siobhan sofia solveig sonia sophia sophie stella stephanie sue sunita susan "
    "susana suzanne svetlana sylvia tamara tanya tatiana teresa theresa tina ulrike "
    "ursula valeria valerie vanessa vera veronica veronique vesna victoria virginia "
    "wanda wanjiru wendy yasmin yoko yolanda yvonne zainab zanele zeynep zoe "
    "zuzana".split()
)
_HIS: Final = frozenset(
    "aaron abdoulaye abdul abdullah abraham adam adrian ahmed alan alasdair alastair "
    "albert alejandro alessandro alexander alexei alfred ali allan allen alonso "
    "amadou amit anatoly anders andre andrei andrew andrzej angus anil anthony "
    "antonio arnold arthur arvind ashok barack barry bashar ben benjamin bernard bill "
    "bjorn bob boris brad bradley brandon brendan brian bruce bryan callum carl "
    "carlos charles charlie christopher clarence clark claude clifford colin conor "
    "craig curtis daniel darren dave david dean declan deepak dennis derek diego "
    "dieter dimitris dmitry donald doug douglas duncan dwight dylan earl ed eddie "
    "edgar eduardo edward edwin emeka emilio emre enrique eoin eric erik ernest "
    "ernesto ethan eugene faisal felix ferenc fernando francesco francisco frank "
    "franklin fred frederick gabor gareth gary gavin geoffrey george gerald gerard "
    "gerhard gilbert giorgos giovanni giuseppe glenn gordon graham greg gregory "
    "gustavo guy hamid hans harald harold harry hassan hector helmut henrik henry "
    "herbert herman hiroshi hosni howard hugh hugo ian ibrahim ibrahima ignacio igor "
    "isaac ismail issa istvan ivan jack jacob jacques jamal james jason javier jeff "
    "jeffrey jens jeremy jerome jerry jerzy jim jimmy jiri joaquin joe joel johan "
    "john johnny jonathan jorge jose joseph josh joshua josphat juan julian julio "
    "jurgen karim karl keith ken kenji kenneth kevin khaled khalid klaus kofi kostas "
    "krzysztof kurt kwame kyle larry lars laszlo lawrence leo leon leonard liam lloyd "
    "louis luca lucas luis luke maarten mahmoud mamadou manoj manuel marc marco "
    "marcus marek mario mark martin marvin matt matteo matthew maurice max mehmet "
    "michael miguel mihai mikael mike mikhail milos mohamed mohammad mohammed moussa "
    "muhammad murray mustafa narendra nathan neil nelson nicholas nigel nikolai nikos "
    "nils norman olaf oleg oleksandr oliver omar osama oscar oumar pablo padraig "
    "paolo patrick paul pavel pedro peter phil philip pierre pieter piotr rafael "
    "rahul rajesh ralph ramesh rashid raul ray raymond recep ricardo richard rick rob "
    "robert roberto rodney rodrigo roger roland ron ronald roy rupert russell ryan "
    "saddam samir samuel sanjay scott sean sergei sergey sergio seth sidney simon "
    "sipho stanley stefan stefano stephen steve steven stuart suresh sven takeshi "
    "tariq taro ted terrence thabo thomas tim timothy todd tom tomas tomasz tommy "
    "tony trevor troy tunde tyler uwe vaclav vernon victor vijay vincent vladimir "
    "volodymyr walter warren wayne willem william wolfgang wouter yannis yuri yusuf "
    "zoltan".split()
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


def is_first_name(word: str) -> bool:
    """
    Whether a word is a first name that people bear in the news.

    >>> is_first_name("Marcus"), is_first_name("Mercy")
    (True, False)
    """
    lower = word.lower()
    return lower in _HERS or lower in _HIS
