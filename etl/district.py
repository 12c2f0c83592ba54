"""What a district brings: its plan, organizations, words, aliases and rules. Its own folder
(`private/config/`) overrides the bundled data by name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from etl.check.thresholds import Thresholds, load_thresholds
from etl.layouts import Layout, load_layouts
from etl.map.aliases import Aliases, load_aliases
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.model.student_group import Vocabulary
from etl.plan_files import load_organizations, load_plan
from etl.protect.rules import load_rules
from etl.read.limits import Limits, load_limits
from etl.vocabulary_files import load_vocabulary

OWN, REPLACED = "plan", "plan.before"
LAYOUTS = "layouts"
OWN_ALIASES = "aliases.csv"


class UnknownPlan(LookupError):
    """There is no plan of this name."""


@dataclass(frozen=True)
class District:
    plan: Plan
    organizations: Mapping[str, Organization]
    vocabulary: Vocabulary
    aliases: Aliases
    rules: PrivacyRules
    limits: Limits
    thresholds: Thresholds
    layouts: tuple[Layout, ...]


def load_district(bundled: Path, config: Path, plan: str | None = None) -> District:
    """The district's own plan in `config/plan`, else the bundled one called `plan`.

    Raises UnknownPlan, or PlanProblems or LayoutProblems with everything that is wrong in the
    files of the plan or of the layouts.
    """
    folder = plan_folder(bundled, config, plan)
    vocabulary = load_vocabulary(chosen(bundled, config, "vocabulary"))
    return District(
        plan=load_plan(folder, vocabulary),
        organizations=load_organizations(folder),
        vocabulary=vocabulary,
        aliases=load_aliases(chosen(bundled, config, "vocabulary"), config / OWN_ALIASES),
        rules=load_rules(chosen(bundled, config, "privacy.toml")),
        limits=load_limits(chosen(bundled, config, "limits.toml")),
        thresholds=load_thresholds(chosen(bundled, config, "checks.toml")),
        layouts=layouts_of(bundled, config),
    )


def layouts_of(bundled: Path, config: Path) -> tuple[Layout, ...]:
    """By name; the district's own take the place of shipped ones. Raises LayoutProblems."""
    own = {layout.name for layout in load_layouts([config / LAYOUTS])}
    every = load_layouts([bundled / LAYOUTS, config / LAYOUTS])
    return tuple(replace(layout, is_shipped=layout.name not in own) for layout in every)


def plan_folder(bundled: Path, config: Path, plan: str | None = None) -> Path:
    """Where the plan's files are. Raises UnknownPlan with the names that there are."""
    own = own_plan(config)
    if plan is None and own is not None:
        return own
    folders = {path.name: path for path in sorted((bundled / "plans").iterdir()) if path.is_dir()}
    if plan is None or plan not in folders:
        raise UnknownPlan(
            f"There is no plan called {plan}. There are: {', '.join(folders)}."
            if plan
            else "This home has no plan yet."
        )
    return folders[plan]


def own_plan(config: Path) -> Path | None:
    """The folder of the district's own plan, if it has one. A plan that is being replaced stays in
    force until the new one has its name."""
    return next((config / name for name in (OWN, REPLACED) if (config / name).is_dir()), None)


def chosen(bundled: Path, config: Path, name: str) -> Path:
    """The district's own file or folder of this name, else the bundled one."""
    own = config / name
    return own if own.exists() else bundled / name
