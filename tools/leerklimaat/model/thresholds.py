"""How few and how many there may be of what authors write: thresholds, which are content.

From: model/record. To: model/site (the writing rules), and so to docs/schrijfregels.yml and the
rules that judge by it. Never: what makes a record work at all; that is for the model and the rules.
"""

from typing import Annotated

from pydantic import Field

from leerklimaat.model.record import Part
from leerklimaat.model.text import Decimal, Whole

Count = Annotated[Whole, Field(ge=1)]
Share = Annotated[Decimal, Field(gt=0, lt=1)]


class Bounds(Part):
    """Hoe weinig en hoe veel het er mogen zijn."""

    least: Count
    """Het kleinste aantal dat mag."""

    most: Count
    """Het grootste aantal dat mag."""

    def hold(self, number: int) -> bool:
        """True for a number between the two, or one of them."""
        return self.least <= number <= self.most

    def __str__(self) -> str:
        return f"{self.least} tot {self.most}"


class TranslationLimits(Part):
    """Hoe lang een vertaalde vraag mag zijn, naast de Nederlandse."""

    shortest: Annotated[Decimal, Field(gt=0, lt=1)]
    """Het kleinste deel van de lengte van het Nederlands, bijvoorbeeld 0.7."""

    longest: Annotated[Decimal, Field(gt=1)]
    """Het grootste, bijvoorbeeld 1.5."""


class CompetenceLimits(Part):
    """Wat er bij een competentie en een houdingsaspect hoort te staan."""

    situations: Count
    """Kleinste aantal kritische situaties."""

    indicators: Count
    """Kleinste aantal indicatoren per niveau."""

    indicator_words: Count
    """Hoogste aantal woorden van een indicator."""

    descriptors: Bounds
    """Aantal beschrijvingen van een houdingsaspect."""


class LessonLimits(Part):
    """Wat er in een les hoort te staan."""

    objectives: Bounds
    """Aantal leerdoelen."""

    prompts: Bounds
    """Aantal vragen vooraf, in het blok `recall`."""

    explanation_words: Count
    """Hoogste aantal woorden in één blok uitleg."""

    key_points: Bounds
    """Aantal punten om te onthouden."""

    summary_words: Count
    """Hoogste aantal woorden van de korte versie, `plain_summary`."""

    items: Count
    """Kleinste aantal vragen in de bank van een les."""

    applying: Share
    """Kleinste deel van die vragen dat om toepassen of hoger vraagt, bijvoorbeeld 0.5."""

    remembering: Share
    """Grootste deel dat om onthouden vraagt, bijvoorbeeld 0.2."""


class ItemLimits(Part):
    """Hoeveel een vraag uitlegt, en waaruit je kunt kiezen."""

    rationale_words: Bounds
    """Aantal woorden van de uitleg bij een antwoord."""

    single_choice_options: Bounds
    """Aantal antwoorden waarvan er één goed is."""

    multiple_response_options: Bounds
    """Aantal antwoorden waarvan er meer goed zijn."""

    judgement_options: Bounds
    """Aantal handelingen om te beoordelen."""

    ordering_steps: Bounds
    """Aantal stappen om op volgorde te zetten."""

    matching_pairs: Bounds
    """Aantal paren om te combineren."""

    cloze_gaps: Bounds
    """Aantal gaten in een tekst."""

    set_members: Bounds
    """Aantal vragen in een set met dezelfde antwoorden."""

    situations_alike: Share
    """Grootste deel dat twee situaties van een set gelijk mogen zijn, bijvoorbeeld 0.8."""


class StemLimits(Part):
    """Hoe lang een vraag, haar situatie en haar antwoorden mogen zijn."""

    words: Bounds
    """Aantal woorden van de vraag; een situatie telt mee voor het kleinste aantal."""

    situation_words: Count
    """Hoogste aantal woorden van een situatie."""

    option_words: Count
    """Hoogste aantal woorden van een antwoord."""

    long_option: Count
    """Vanaf hoeveel woorden per antwoord telt hoe lang de antwoorden samen zijn."""

    longer_answers: Annotated[Decimal, Field(ge=1)]
    """Hoeveel keer zo lang als de vraag zulke antwoorden samen mogen zijn."""

    variants: Count
    """Kleinste aantal schrijfwijzen dat goed is, bij een gat dat iemand zelf invult."""


class CueLimits(Part):
    """Waaraan een antwoord te herkennen is zonder dat iemand de stof kent."""

    key_longer: Annotated[Decimal, Field(gt=1)]
    """Hoeveel keer zo lang als gemiddeld een goed antwoord mag zijn, voordat het opvalt."""

    key_far_longer: Annotated[Decimal, Field(gt=1)]
    """Hetzelfde, voordat het een fout is."""

    key_extra: Count
    """Hoeveel tekens langer dan het langste andere antwoord het dan ook nog is."""

    spread: Annotated[Decimal, Field(gt=1)]
    """Hoeveel keer zo lang als het kortste antwoord het langste mag zijn."""

    spread_from: Count
    """Vanaf hoeveel tekens van het langste antwoord lengte opvalt."""

    overlap: Share
    """Grootste deel dat twee antwoorden gelijk mogen zijn, bijvoorbeeld 0.85."""

    clang_letters: Count
    """Vanaf hoeveel letters een woord uit de vraag in een antwoord opvalt."""

    near_stem: Share
    """Vanaf welk deel twee vragen op elkaar lijken, bijvoorbeeld 0.85."""

    same_stem: Share
    """Vanaf welk deel zij dezelfde zijn, bijvoorbeeld 0.95."""

    told_words: Count
    """Zoveel woorden van een goed antwoord mogen niet in een andere vraag staan."""


class BankLimits(Part):
    """Wat over alle vragen van een bank samen geldt."""

    chance: Share
    """Kleinste kans waarmee een patroon van lengtes toeval heet, bijvoorbeeld 0.05."""

    position_from: Count
    """Vanaf hoeveel vragen de plaats van het goede antwoord geteld wordt."""

    position_share: Share
    """Hoeveel het deel van een plaats mag afwijken, bijvoorbeeld 0.1."""

    run: Count
    """Hoe vaak na elkaar het goede antwoord op dezelfde plaats mag staan."""

    negative: Share
    """Grootste deel van de vragen met een ontkenning, bijvoorbeeld 0.05."""

    true_false: Share
    """Grootste deel van de vragen dat *waar of niet waar* is, bijvoorbeeld 0.15."""

    true_from: Count
    """Vanaf hoeveel van zulke vragen het deel dat waar is geteld wordt."""

    true_share: Share
    """Hoeveel dat deel van de helft mag afwijken, bijvoorbeeld 0.1."""

    waived: Share
    """Grootste deel van de vragen met een uitzondering, bijvoorbeeld 0.1."""

    absolute_from: Count
    """Vanaf hoeveel antwoorden met een absoluut woord geteld wordt of die vaker fout zijn."""

    absolute_odds: Annotated[Decimal, Field(gt=1)]
    """Grootste kansverhouding: zo'n woord in een fout antwoord, tegenover in een goed."""

    absolute_smoothing: Count
    """Hoeveel antwoorden er in gedachten bij komen, even vaak met zo'n woord als gemiddeld."""


class BlindLimits(Part):
    """Wat lezers mogen raden die alleen de antwoorden zien, en horen te weten die alles zien."""

    only: Share
    """Grootste deel goed met alleen de antwoorden, bijvoorbeeld 0.45."""

    over_chance: Share
    """Hoeveel dat hoogstens meer is dan gokken, bijvoorbeeld 0.2."""

    over_chance_from: Count
    """Vanaf hoeveel vragen dat geldt."""

    full: Share
    """Kleinste deel goed met alles erbij, bijvoorbeeld 0.95."""


class ProgrammeLimits(Part):
    """Wat er bij een programma hoort te staan, en hoe ver de opgegeven studielast ernaast mag."""

    load_off: Share
    """Hoeveel de opgegeven studielast hoogstens verschilt van de berekende, bijvoorbeeld 0.2."""

    criteria: Bounds
    """Aantal criteria van een opdracht."""

    criterion_words: Count
    """Hoogste aantal woorden van een criterium."""


class SceneLimits(Part):
    """Waaruit een scène hoort te bestaan."""

    decisions: Count
    """Kleinste aantal keuzes tot een einde."""

    endings: Count
    """Kleinste aantal verschillende einden."""

    debrief: Count
    """Kleinste aantal vragen in de nabespreking."""

    team_questions: Count
    """Aantal vragen in de versie voor een team."""

    drawn: Count
    """Grootste aantal mensen en dingen in de tekening."""

    look_words: Count
    """Grootste aantal woorden van het rustige zinnetje na een keuze."""
