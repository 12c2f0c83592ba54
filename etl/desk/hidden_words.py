"""Why a figure is hidden, in words for staff. The public is told one phrase for all."""

# What hiding small groups alone would hide.
FEW_STUDENTS = "few_students"
REASONS = {
    "": "hidden",
    "hidden_by_source": "hidden by the source",
    FEW_STUDENTS: "too few students",
    "few_events": "too few events",
    "few_other_students": "too few other students",
    "unknown_size": "its number of students is not known",
    "hidden_before": "hidden in an earlier release",
    "completes_a_line": "else a smaller group could be worked out",
    "its_total_is_hidden": "its total is hidden",
    "few_left_before_it": "too few people left between two stages",
    "audit_needs_it": "the audit found a way around",
    "another_measure_hides_it": "another measure of the same students has to hide their number",
    "its_index_or_a_part_is_hidden": "an index and its parts are hidden together",
    "earlier_releases_give_it_away": "hidden, but earlier releases give it away",
}


def why(reason: str) -> str:
    return REASONS.get(reason, reason)
