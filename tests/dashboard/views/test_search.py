"""The search page: results by kind, nothing found, and what to try."""

from dashboard.html import render
from dashboard.page import Page
from dashboard.views import search
from etl.published import PublishedRelease
from tests.builders.board import TODAY
from tests.dashboard.views.shown import headings, links, words


def asked(board: PublishedRelease, question: str) -> Page:
    return search.page(board, question, TODAY)


def test_results_are_links_grouped_by_what_they_are(board: PublishedRelease) -> None:
    page = asked(board, "readiness")
    assert set(headings(page, "h2")) == {"Measures", "Goals"}
    assert ("Are graduates ready?", "/indicator/readiness") in links(page)
    assert ("Readiness", "/goal/ready") in links(page)


def test_a_measure_among_the_results_carries_its_status(board: PublishedRelease) -> None:
    assert "Are graduates ready? Readiness. Goal: Readiness Off track in 2016-17" in words(
        asked(board, "graduates ready")
    )


def test_nothing_found_says_so_and_what_to_try(board: PublishedRelease) -> None:
    page = asked(board, "zebra")
    assert headings(page, "h1") == ["Nothing found for “zebra”"]
    for words_, address in links(page):
        assert address.startswith("/search?q=")
        assert "Nothing found" not in words(asked(board, words_))


def test_without_a_question_the_page_says_what_can_be_asked(board: PublishedRelease) -> None:
    page = asked(board, "  ")
    assert (page.status, headings(page, "h1")) == (200, ["Search"])
    assert "Try the name of a measure" in words(page)


def test_words_that_no_page_has_together_give_those_that_have_some(
    board: PublishedRelease,
) -> None:
    page = asked(board, "reading zebra")
    assert "No page has all of these words. These have some of them." in words(page)
    assert ("Can students read?", "/indicator/reading") in links(page)


def test_the_box_keeps_what_was_asked_and_nothing_in_it_can_run(board: PublishedRelease) -> None:
    shown = render(asked(board, '"><script>alert(1)</script>').tree)
    assert "<script" not in shown
    assert 'value="&quot;&gt;&lt;script&gt;' in shown


def test_the_title_and_what_is_heard_name_the_question(board: PublishedRelease) -> None:
    page = asked(board, " small   class ")
    assert page.title == "Search: small class"
    assert page.message.endswith("for “small class”")
