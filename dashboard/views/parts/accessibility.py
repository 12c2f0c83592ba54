"""What these pages do so that everybody can read them, and what they do not do yet."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.section import section, section_head
from dashboard.speech import Speech, noted

SAID = (
    noted(
        "These pages aim at the Web Content Accessibility Guidelines 2.2, level AA. They are "
        "tested with axe-core, a program that looks for faults, wide and narrow. Such a program "
        "finds only a part of what can be wrong."
    ),
    noted(
        "Everything can be read and chosen without a mouse and without scripts. A status is always "
        "a word and a shape, never a colour alone. Each student group keeps its line, its dash "
        "and its mark on every page. A trend has a table with the same figures beside it. Pages "
        "follow the reader's choice of a dark screen, of strong contrast, and of less motion."
    ),
    noted(
        "Something in your way? Tell the district's data office which page it was and what you use "
        "to read it."
    ),
)


def accessibility(say: Speech, title: str) -> Component:
    head = section_head("accessibility", title)
    return section("accessibility", head, *(html.P(say(words)) for words in SAID))
