"""Pages that are about the whole plan, with the words that lead to them."""

from dataclasses import dataclass

from dashboard import addresses
from dashboard.speech import noted
from etl.model.plan import Plan
from etl.model.text import Text


@dataclass(frozen=True)
class Place:
    """`title` and `under` are messages, said in the reader's language; `words` are other names that
    people look for, and are never shown."""

    title: str
    address: str
    under: str
    words: Text


LEADERS = Place(
    noted("Who does our leadership pipeline bring in, and who stays?"),
    addresses.PIPELINE,
    noted("Stages by group, and staff beside students"),
    Text(
        "leaders, principals, staff, candidates, pipeline, teachers of color, diversity",
        "líderes, directores, personal, candidatos, camino, docentes de color, diversidad",
    ),
)
RESOURCES = Place(
    noted("Who gets what: do resources go where the need is?"),
    addresses.RESOURCES,
    noted("What schools have, by share of low-income students"),
    Text(
        "resources, money, spending, budget, funding, counselors, need, poverty, fairness",
        "recursos, dinero, gasto, presupuesto, fondos, consejeros, necesidad, pobreza, justicia",
    ),
)
SOCIAL = Place(
    noted("How far do social factors predict success?"),
    addresses.SOCIAL,
    noted("How far results go along with school poverty"),
    Text(
        "poverty, income, social factors, equity, odds",
        "pobreza, ingresos, factores sociales, equidad, posibilidades",
    ),
)
SCHOOLS = Place(
    noted("Which schools differ from the district?"),
    f"{addresses.SCHOOLS}#funnel",
    noted("Schools by size, with the range that chance gives"),
    Text(
        "schools, compare schools, ranking, funnel, best schools",
        "escuelas, comparar escuelas, clasificación, embudo, mejores escuelas",
    ),
)


def pages(plan: Plan) -> tuple[Place, ...]:
    """Those that the plan has something for."""
    found = [*([LEADERS] if plan.pipelines else []), *([RESOURCES] if plan.resources else [])]
    return (*found, *([SOCIAL] if plan.low_income_share else []), SCHOOLS)
