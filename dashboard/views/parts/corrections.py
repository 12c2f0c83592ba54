"""Which figures of a measure were corrected, when and by which release."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.prose import prose
from dashboard.components.section import section, section_head
from dashboard.queries.corrections import LOOKED, LOOKED_BACK, NOTE, TITLE, Earlier, corrections
from dashboard.queries.scope import Scope
from dashboard.speech import noted_plural

REST = noted_plural("And {count} earlier change.", "And {count} earlier changes.")


def corrections_section(found: Scope, earlier: Earlier) -> list[Component]:
    """The newest first. Nothing where nothing was corrected; `earlier` fetches the releases that
    stood before."""
    before = earlier()
    listed = corrections(found, before)
    if not listed.told:
        return []
    looked = found.say(LOOKED, count=len(before)) if len(before) == LOOKED_BACK else ""
    note = " ".join(part for part in (found.say(NOTE), looked) if part)
    head = section_head("corrected-h", found.say(TITLE), note=note)
    items = [html.Li(prose(each)) for each in listed.told]
    rest = [html.P(found.say.plural(*REST, listed.rest), className="small")] if listed.rest else []
    told = html.Ul(items, className="plain-list")
    return [section("corrected-h", head, told, *rest, anchor="corrected")]
