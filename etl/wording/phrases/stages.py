"""People who are on their way to lead: how many reach each stage, and whom staff resemble."""

from etl.wording.phrase import Phrase

THROUGH = Phrase(
    "Of {first} people at the first stage ({start}), {last} came to the last one ({end}).",
    "De {first} personas en la primera etapa ({start}), {last} llegaron a la última ({end}).",
)
NO_STEP_STANDS_OUT = Phrase(
    "At no step does a group that can be shown differ from all others by more than chance.",
    "En ningún paso un grupo que se puede mostrar difiere de los demás más allá del azar.",
)
STEP_LESS = Phrase(
    "From {before} to {stage}, fewer of this group went on than of all others, by more than "
    "chance: {group}.",
    "De {before} a {stage}, siguieron menos de este grupo que de los demás, más allá del azar: "
    "{group}.",
)
STEP_MORE = Phrase(
    "From {before} to {stage}, more of this group went on than of all others, by more than "
    "chance: {group}.",
    "De {before} a {stage}, siguieron más de este grupo que de los demás, más allá del azar: "
    "{group}.",
)
STEP = Phrase("{before} to {stage}", "{before} a {stage}")
OUT_OF = Phrase("{here} of {before}", "{here} de {before}")
CANNOT_TELL = Phrase("cannot be told from all others", "no se distingue de los demás")
LESS = Phrase("fewer than of all others", "menos que de los demás")
MORE = Phrase("more than of all others", "más que de los demás")
RESEMBLE_LESS = Phrase(
    "{group}: {own} of {staff}, {served} of students. The difference is more than chance.",
    "{group}: {own} de {staff}, {served} de estudiantes. La diferencia es mayor que el azar.",
)
RESEMBLE_ALIKE = Phrase(
    "{group}: {own} of {staff}, {served} of students. The difference could be chance.",
    "{group}: {own} de {staff}, {served} de estudiantes. La diferencia podría ser azar.",
)
STAGES = Phrase("{group}: {stages}.", "{group}: {stages}.")
ONE_STAGE = Phrase("{stage} {people}", "{stage} {people}")
