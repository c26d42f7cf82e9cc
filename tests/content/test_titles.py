"""What pages are called is said in the language they are in."""

from leerklimaat.content.load import Loaded
from leerklimaat.model.bank import Bank


def test_questions_are_on_something_in_english(real: Loaded, sample: Loaded) -> None:
    for loaded in (real, sample):
        titles = [bank.title for _, bank in loaded.bases["en"].all(Bank)]
        assert titles
        assert [title for title in titles if title.startswith("Questions with")] == []


def test_the_buttons_for_best_and_worst_say_what_the_questions_say(real: Loaded) -> None:
    for language, word in {"nl": "slechtst", "en": "worst"}.items():
        ui = real.bases[language].ui
        told = ("item.worst", "item.judge.best-worst", "client.quiz.refused.differ")
        assert [key for key in told if word not in ui[key]] == []
