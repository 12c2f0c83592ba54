"""The tables of a release, in the order in which people need them."""

from dashboard.open_data import commentary, gaps, lists, observations, plan_tables, statuses
from dashboard.open_data.table import Table

TABLES: tuple[Table, ...] = (
    observations.TABLE,
    gaps.TABLE,
    statuses.TABLE,
    commentary.TABLE,
    plan_tables.TARGETS,
    plan_tables.INDICATORS,
    plan_tables.PARTS,
    plan_tables.BANDS,
    plan_tables.BREAKS,
    plan_tables.GOALS,
    plan_tables.STRATEGIES,
    plan_tables.AREAS,
    lists.ORGANIZATIONS,
    lists.GROUPS,
)
