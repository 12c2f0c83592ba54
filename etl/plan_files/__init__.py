"""The plan's files -> the model, all problems at once."""

from etl.plan_files.folder import load_plan
from etl.plan_files.organizations import load_organizations
from etl.plan_files.problems import PlanProblems

__all__ = ["PlanProblems", "load_organizations", "load_plan"]
