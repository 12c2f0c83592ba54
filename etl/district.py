"""What a district brings: its plan, organizations, words, aliases and rules. Its own folder
(`private/config/`) overrides the bundled data by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.map.aliases import Aliases, load_aliases
from etl.model.organization import Organization
from etl.model.plan import Plan
from etl.model.privacy_rules import PrivacyRules
from etl.model.student_group import Vocabulary
from etl.plan_files import load_organizations, load_plan
from etl.protect.rules import load_rules
from etl.read.limits import Limits, load_limits
from etl.vocabulary_files import load_vocabulary


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


def load_district(bundled: Path, config: Path, plan: str | None = None) -> District:
    """The district's own plan in `config/plan`, else the bundled one called `plan`.

    Raises UnknownPlan, or PlanProblems with everything that is wrong in the plan's files.
    """
    folder = plan_folder(bundled, config, plan)
    vocabulary = load_vocabulary(_chosen(bundled, config, "vocabulary"))
    return District(
        plan=load_plan(folder, vocabulary),
        organizations=load_organizations(folder),
        vocabulary=vocabulary,
        aliases=load_aliases(_chosen(bundled, config, "vocabulary")),
        rules=load_rules(_chosen(bundled, config, "privacy.toml")),
        limits=load_limits(_chosen(bundled, config, "limits.toml")),
    )


def plan_folder(bundled: Path, config: Path, plan: str | None = None) -> Path:
    """Where the plan's files are. Raises UnknownPlan with the names that there are."""
    own = config / "plan"
    if plan is None and own.is_dir():
        return own
    folders = {path.name: path for path in sorted((bundled / "plans").iterdir()) if path.is_dir()}
    if plan is None or plan not in folders:
        raise UnknownPlan(
            f"There is no plan called {plan}. There are: {', '.join(folders)}."
            if plan
            else "This home has no plan yet."
        )
    return folders[plan]


def _chosen(bundled: Path, config: Path, name: str) -> Path:
    own = config / name
    return own if own.exists() else bundled / name
