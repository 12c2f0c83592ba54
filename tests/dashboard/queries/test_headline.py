"""The gap that a home page leads with."""

import re

from dashboard.html import render
from dashboard.routes import page_at
from etl.published import open_published
from tests.builders.board import TODAY
from tests.builders.sample import small_riverbend


def test_no_page_leads_with_those_who_lack_a_service() -> None:
    release = open_published(small_riverbend().public).current()
    home = page_at("/", "", release, TODAY, lambda: None, lambda: ())
    assert re.findall(r"tudents who (?:are|do) not\b", render(home.tree)) == []
