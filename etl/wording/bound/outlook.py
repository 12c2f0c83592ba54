"""Where a measure is heading."""

from etl.wording import outlook
from etl.wording.bound.release import BoundWords, Figures
from etl.wording.sentence import Sentence, of_figures


class OutlookWords(BoundWords):
    def trend_words(self, figures: Figures) -> Sentence:
        if not figures:
            return Sentence("")
        text = outlook.trend_words(figures, self._of(figures), self.voice)
        return Sentence(text, of_figures(figures))

    def projection(self, figures: Figures, decimals: int = 1) -> Sentence:
        if not figures:
            return Sentence("")
        text = outlook.projection(figures, self._of(figures), decimals, self.voice)
        return Sentence(text, of_figures(figures))

    def best_year(self, figures: Figures, decimals: int = 1) -> Sentence:
        if not figures:
            return Sentence("")
        text = outlook.best_year(figures, self._of(figures), decimals, self.voice)
        return Sentence(text, of_figures(figures))
