"""The plan's files -> the model, all problems at once; and back."""

from etl.plan_files.folder import load_plan
from etl.plan_files.organizations import load_organizations
from etl.plan_files.problems import PlanProblems
from etl.plan_files.writing import write_plan

__all__ = ["PlanProblems", "load_organizations", "load_plan", "write_plan"]
