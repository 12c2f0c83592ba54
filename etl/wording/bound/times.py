"""How many times one rate is another, bound to a release."""

from etl.model.figure import Figure, Series
from etl.wording import times
from etl.wording.bound.release import BoundWords, Cells, Figures
from etl.wording.phrases import times as said
from etl.wording.precision import Precision
from etl.wording.sentence import Sentence, of_figures


class TimesWords(BoundWords):
    def times_headline(self, figures: Figures, *cells: Cells) -> Sentence:
        found = times.reported(figures)
        return Sentence(
            times.headline(figures, Precision(cells), self.voice), of_figures(found[-1:])
        )

    def times_summary(self, figures: Figures, *cells: Cells) -> Sentence:
        text = times.summary(figures, Precision(cells), self.voice)
        return Sentence(text, of_figures(times.reported(figures)))

    def times_note(self, figures: Figures, *cells: Cells) -> Sentence:
        found = times.reported(figures)
        return Sentence(times.note(figures, Precision(cells), self.voice), of_figures(found[-1:]))

    def times_subtitle(self, series: Series) -> str:
        return times.subtitle(self._indicator(series), self.voice)

    def times(self, figure: Figure, *cells: Cells) -> str:
        """ "3.58"."""
        return times.size(figure, Precision(cells))

    def times_spoken(self, figure: Figure, *cells: Cells) -> str:
        """ "3.58 times"."""
        return self.voice.say(said.SPOKEN, times=times.size(figure, Precision(cells)))

    def times_range(self, figure: Figure, *cells: Cells) -> str:
        return times.ranged(figure, Precision(cells), self.voice)
