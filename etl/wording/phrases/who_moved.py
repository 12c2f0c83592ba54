"""Who moved the gap: what each side did, before whether that is good."""

from etl.wording.phrase import Phrase

BOTH_ROSE = Phrase("Both rose", "Las dos cifras subieron")
BOTH_FELL = Phrase("Both fell", "Las dos cifras bajaron")
BOTH_SAME = Phrase("Both stayed about the same", "Las dos cifras quedaron casi igual")
# The headline: one side, then the other.
ROSE = Phrase("{name} rose", "la cifra de {name} subió")
FELL = Phrase("{name} fell", "la cifra de {name} bajó")
SAME = Phrase("{name} stayed about the same", "la cifra de {name} quedó casi igual")
THEN_ROSE = Phrase("{name} rose", "la de {name} subió")
THEN_FELL = Phrase("{name} fell", "la de {name} bajó")
THEN_SAME = Phrase("{name} stayed about the same", "la de {name} quedó casi igual")
APART = Phrase("{first}, {then}", "{first}, {then}")
# The same with sizes.
ROSE_BY = Phrase("{name} rose {size}", "la cifra de {name} subió {size}")
FELL_BY = Phrase("{name} fell {size}", "la cifra de {name} bajó {size}")
THEN_ROSE_BY = Phrase("{name} rose {size}", "la de {name} subió {size}")
THEN_FELL_BY = Phrase("{name} fell {size}", "la de {name} bajó {size}")
TOGETHER = Phrase("{first} and {then}", "{first} y {then}")
SUMMARY = Phrase(
    "Who moved the gap, {first} to {last}: {told}.",
    "Quién movió la brecha, de {first} a {last}: {told}.",
)
SHORT = Phrase("{size} short", "{size} en contra")
AHEAD = Phrase("{size} ahead", "{size} a favor")
CROSSED = Phrase(
    "{group} went from {before} to {now}.", "La cifra de {group_inside} pasó de {before} a {now}."
)
CROSSED_CHANCE = Phrase(
    "{group} went from {before} to {now}, a change that could be chance.",
    "La cifra de {group_inside} pasó de {before} a {now}, un cambio que podría ser azar.",
)
NOWHERE = Phrase("no gap", "ninguna brecha")
NO_GAP = Phrase("There was no gap in either year.", "No había brecha en ninguno de los dos años.")
GAP_STAYED = Phrase("The gap stayed at {now} {unit}.", "La brecha siguió en {now} {unit}.")
LEAD_STAYED = Phrase(
    "The lead of {group} stayed at {now} {unit}.", "La ventaja de {group} siguió en {now} {unit}."
)
GAP_WENT = Phrase(
    "The gap went from {before} to {now} {unit}.", "La brecha pasó de {before} a {now} {unit}."
)
LEAD_WENT = Phrase(
    "The lead of {group} went from {before} to {now} {unit}.",
    "La ventaja de {group} pasó de {before} a {now} {unit}.",
)
CHANCE = Phrase(
    "{text} That change could be chance{limits}.", "{text} Ese cambio podría ser azar{limits}."
)
SAME_GAP = Phrase("{text} That is about the same.", "{text} Es casi igual.")
GREW = Phrase("{text} It grew by {size}{limits}.", "{text} Creció {size}{limits}.")
NARROWED = Phrase("{text} It narrowed by {size}{limits}.", "{text} Se redujo {size}{limits}.")
LEVELLED_DOWN = Phrase(
    "{text} It narrowed by {size}{limits}, but {group} did not improve: {told}.",
    "{text} Se redujo {size}{limits}, pero la cifra de {group} no mejoró: {told}.",
)
WIDER = Phrase(" ({low} to {high} wider)", " ({low} a {high} mayor)")
NARROWER = Phrase(" ({low} to {high} narrower)", " ({low} a {high} menor)")
EITHER = Phrase(" ({narrower} narrower to {wider} wider)", " (de {narrower} menor a {wider} mayor)")
