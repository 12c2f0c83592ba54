"""What schools have, beside the need of their students."""

from etl.wording import need
from etl.wording.bound.together import Summaries, TogetherWords
from etl.wording.sentence import Sentence


class NeedWords(TogetherWords):
    def need_story(self, found: Summaries) -> Sentence:
        return self._summed(found, need.story, self._of_schools(found))

    def need_title(self, found: Summaries) -> Sentence:
        return self._summed(found, need.title, self._of_schools(found))

    def need_apart(self, found: Summaries) -> Sentence:
        return self._summed(found, need.apart, self._of_schools(found))

    def need_summary(self, found: Summaries) -> Sentence:
        return self._summed(found, need.summary, self._of_schools(found))

    def need_caution(self, found: Summaries) -> Sentence:
        return Sentence(need.caution(found, self.voice), self._of_schools(found))

    def need_quarter(self, place: int) -> str:
        """What a quarter of the schools is called; 0 has the fewest low-income students."""
        return need.quarter(place, self.voice)
