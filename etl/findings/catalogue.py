"""Every rule there is, by its code: HW-1xx files, 2xx structure, 3xx labels, 4xx values,
5xx totals, 6xx plan files, 7xx what the district says."""

from collections.abc import Mapping
from types import MappingProxyType

from etl.findings.commentary_rules import COMMENTARY_RULES
from etl.findings.file_rules import FILE_RULES
from etl.findings.label_rules import LABEL_RULES
from etl.findings.layout_rules import LAYOUT_RULES
from etl.findings.layout_word_rules import LAYOUT_WORD_RULES
from etl.findings.plan_book_rules import PLAN_BOOK_RULES
from etl.findings.plan_rules import PLAN_RULES
from etl.findings.recognise_rules import RECOGNISE_RULES
from etl.findings.rule import Rule
from etl.findings.structure_rules import STRUCTURE_RULES
from etl.findings.total_rules import TOTAL_RULES
from etl.findings.value_rules import VALUE_RULES

CATALOGUE: Mapping[str, Rule] = MappingProxyType(
    {
        rule.code: rule
        for rules in (
            FILE_RULES,
            STRUCTURE_RULES,
            RECOGNISE_RULES,
            LAYOUT_RULES,
            LAYOUT_WORD_RULES,
            LABEL_RULES,
            VALUE_RULES,
            TOTAL_RULES,
            PLAN_RULES,
            PLAN_BOOK_RULES,
            COMMENTARY_RULES,
        )
        for rule in rules
    }
)
