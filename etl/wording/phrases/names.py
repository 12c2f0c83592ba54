"""What groups, measures and lists are called."""

from etl.wording.phrase import Phrase

ALL = Phrase("all students", "todos los estudiantes")
ALL_OTHERS = Phrase("all other students", "los demás estudiantes")
GOAL = Phrase("the goal", "la meta")
STUDENTS = Phrase("students", "estudiantes")
PEOPLE = Phrase("people", "personas")
OF_BAND = Phrase("{band} {lowered}", "{name}, {band}")
OF_GROUP = Phrase("{measure} of {group}", "{measure}, {group_after}")
# For a measure that is itself named after people: "Black students: English learners".
GROUP_AND_MEASURE = Phrase("{group}: {measure}", "{measure_first}, {group_after}")
AND = Phrase("{first} and {last}", "{first} y {last}")
AND_BEFORE_I = Phrase("{first} and {last}", "{first} e {last}")
