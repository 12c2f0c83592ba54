"""Rows of all sheets -> the plan's own row and those of its indicators, with all that belongs to
each."""

from collections.abc import Mapping
from dataclasses import dataclass

from etl.plan_book.form import PARENT, Form
from etl.plan_book.forms import Forms
from etl.plan_book.notes import Notes, nearest, suggestion
from etl.plan_book.row import Row, Spot
from etl.plan_book.target_rows import add_target

PLAN, INDICATORS, TARGETS, ORGANIZATIONS = "Plan", "Indicators", "Targets", "Organizations"
_GOAL, _CONTEXT, _GROUP = "@goal", "@context", "@student_group"
_ON_THEIR_OWN = (PLAN, INDICATORS, TARGETS, ORGANIZATIONS)


@dataclass(frozen=True)
class Nest:
    """The rows of each sheet, and what is wrong with how they name each other."""

    forms: Forms
    rows: Mapping[str, list[Row]]
    notes: Notes

    def nested(self) -> tuple[Row, list[Row]]:
        """The plan's row and the rows of its indicators."""
        plan = self.rows[PLAN][0]
        for form in self.forms.values():
            if form.name not in _ON_THEIR_OWN:
                rows_of = Spot(self.notes.place(form.name), f"a row on the sheet {form.name}")
                plan.spots.setdefault(form.entry, rows_of)
                for row in self.rows[form.name]:
                    parent = self._parent(form, row, plan)
                    if parent is not None:
                        parent.children.setdefault(form.entry, []).append(row)
        for row in self.rows[INDICATORS]:
            self._hang(row, plan)
        for row in self.rows[TARGETS]:
            self._aim(row)
        return plan, self.rows[INDICATORS]

    def _parent(self, form: Form, row: Row, plan: Row) -> Row | None:
        """The row that `row` belongs to. Where it names one that is not there, the nearest takes
        its place, so that everything else that is wrong is found as well."""
        if not form.parent:
            return plan
        code = row.links[PARENT]
        if code is None:
            link = form.fields[0]
            if link.needed:
                self.notes.missing(row.spots[PARENT].place, link.hint)
                return None
            return plan
        return self._named(form.parent, code, row.spots[PARENT], self.rows[form.parent])

    def _named(self, sheet: str, code: object, spot: Spot, rows: list[Row]) -> Row | None:
        key = self.forms[sheet].code
        by_code = {str(row.told.get(key)): row for row in reversed(rows)}
        if not isinstance(code, str):
            return None
        if code not in by_code:
            near = nearest(code, by_code)
            self.notes.note("HW-664", spot.place, sheet=sheet, nearest=suggestion(near))
            return by_code.get(near)
        return by_code[code]

    def _hang(self, row: Row, plan: Row) -> None:
        """Put the indicator into its goal, or into the context."""
        goal, is_context, slug = row.links[_GOAL], row.links[_CONTEXT], row.told.get("slug")
        if not isinstance(slug, str):
            return
        if goal is not None and is_context:
            self.notes.note("HW-622", row.spots[_CONTEXT].place, slug=slug)
        named, key, link = plan, "context", _CONTEXT
        if goal is not None:
            found = self._named("Goals", goal, row.spots[_GOAL], self.rows["Goals"])
            self.notes.excuse(row.spots["slug"].place, "HW-621")
            if found is None:
                return
            named, key, link = found, "indicators", _GOAL
        elif not is_context:
            return
        named.told.setdefault(key, []).append(slug)
        named.spots[key] = row.spots[link]

    def _aim(self, row: Row) -> None:
        """Put a value of a target path into its indicator, or into the target of a group."""
        indicator = self._parent(self.forms[TARGETS], row, row)
        group = row.links[_GROUP]
        if indicator is not None and group is not None:
            targets = indicator.children.get("group_target", [])
            indicator = self._named("Group targets", group, row.spots[_GROUP], targets)
        if indicator is not None:
            add_target(row, indicator, self.notes)
