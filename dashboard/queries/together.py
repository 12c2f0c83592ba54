"""What is told of a series or of all groups at once, each with the method behind it."""

from dashboard import addresses
from dashboard.queries.scope import Scope
from dashboard.speech import noted, speech
from dashboard.view_data.told import Told
from etl.model.figure import Series
from etl.model.summary import Summary
from etl.published import PublishedRelease

PROMISE = noted("A line through past years is no promise.")


def outlook(scope: Scope) -> tuple[Told, ...]:
    """Where a measure of the district is heading: trend, current line, best year."""
    if scope.is_school:
        return ()
    words, figures = scope.release.words, scope.release.figures(scope.everyone)
    cells = scope.cells()
    decimals = cells[-1].decimals if cells else 1
    line, say = words.projection(figures, decimals), scope.say
    return _told(
        (say("Five years"), "trend", words.trend_words(figures)),
        (say("The current line"), "projection", f"{line} {say(PROMISE)}" if line else ""),
        (say("The best year"), "pace", words.best_year(figures, decimals)),
        (say("School poverty"), "social-factors", _poverty(scope)),
    )


def _poverty(scope: Scope) -> str:
    band = scope.grade_band
    found = scope.release.summaries(scope.indicator.slug, grade_band=band)
    return scope.release.words.social_share(tuple(s for s in found if s.dimension == "all"))


def beside_others(scope: Scope) -> tuple[Told, ...]:
    """A school beside the district, beside schools with a like share, and which are alike."""
    cells = scope.cells()
    if not scope.is_school or not cells:
        return ()
    words, release, last = scope.release.words, scope.release, cells[-1]
    figures = release.figures(scope.everyone)
    codes = release.similar_schools(
        scope.indicator.slug, scope.organization.code, scope.grade_band, last.school_year
    )
    return _told(
        (scope.say("Beside the district"), "funnel", words.beside_district(last, figures)),
        (scope.say("Beside its odds"), "odds", words.beside_expected(last, figures)),
        (scope.say("Schools most alike"), "odds", words.similar_schools(codes)),
    )


def all_groups(
    release: PublishedRelease, series: Series
) -> tuple[tuple[str, tuple[Told, ...]], ...]:
    """By kind of groups that make up all students (race, sex): what is told of them together."""
    found = release.summaries(series.indicator, series.organization, series.grade_band)
    told = []
    for dimension in release.vocabulary.dimensions:
        own = tuple(each for each in found if each.dimension == dimension.code)
        if own and dimension.code != "all":
            listed = _of_dimension(release, own)
            if listed:
                told.append((dimension.title.spoken(release.language), listed))
    return tuple(told)


def _of_dimension(release: PublishedRelease, own: tuple[Summary, ...]) -> tuple[Told, ...]:
    words, say = release.words, speech(release.language)
    return _told(
        (say("Between the groups and within them"), "between-groups", words.between_groups(own)),
        (say("Distance from the mean"), "mean-difference", words.mean_difference(own)),
        (say("Results, or another mix"), "mix", words.mix(own)),
        (say("Potential"), "potential", words.potential(own)),
        (say("Between schools"), "between-groups", words.between_schools(own)),
        (say("From end to end"), "mean-difference", words.slope_index(own)),
    )


def _told(*found: tuple[str, str, str]) -> tuple[Told, ...]:
    """Names that lead to the method, with their sentences; those without one are left out."""
    return tuple(Told(name, addresses.methods(place), text) for name, place, text in found if text)
