"""Every sentence that readers may meet about one series, in one language."""

from etl.model.figure import Series
from etl.model.student_group import ALL, ALL_OTHERS, GOAL
from etl.published import PublishedRelease
from etl.wording.sentence import Sentence
from etl.wording.words import Words


def told(release: PublishedRelease, series: Series, words: Words) -> tuple[Sentence, ...]:
    """The sentences of `series` in the order in which a page has them; nothing where it has no row
    and no status."""
    cells, figures = release.cells(series), release.figures(series)
    status = release.status(series)
    if not cells:
        return (words.reason(status),)
    said = [
        words.lede(cells, status, figures),
        words.reason(status, cells[-1]),
        words.no_number(cells[-1]),
        words.coded(cells[-1]),
        words.group_note(cells),
        words.latest_change(figures, cells[-1].decimals),
        words.trend_words(figures),
        words.projection(figures, cells[-1].decimals),
        words.pace_headline(figures),
        words.best_year(figures, cells[-1].decimals),
        *_of_gap(release, series, words),
        words.served(cells[-1], figures),
        words.conversion(figures),
        words.scale_free(figures),
        words.beside_district(cells[-1], figures),
        words.beside_expected(cells[-1], figures),
        words.trend_summary(cells),
    ]
    return tuple(sentence for sentence in said if sentence)


def _of_gap(release: PublishedRelease, series: Series, words: Words) -> list[Sentence]:
    """The gap to the group that the plan compares with; nothing for All students and context."""
    comparison = release.default_comparison(series)
    if not comparison:
        return []
    other = {ALL_OTHERS: ALL, GOAL: series.student_group}.get(comparison, comparison)
    beside = Series(series.indicator, series.organization, series.grade_band, other)
    own, figures = release.cells(series), release.figures(series)
    both = (own, release.cells(beside))
    moved = words.who_moved(figures, *both)
    of_moved = [moved.headline, moved.sentence] if moved else []
    return [
        words.gap_headline(figures, *both),
        words.gap_note(figures, *both),
        *of_moved,
        *words.students_behind(figures),
        *words.years_to_close(figures, *both),
    ]
