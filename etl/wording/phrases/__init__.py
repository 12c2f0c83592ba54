"""What Headway says, English and Spanish beside each other: one file for each idea.

A translator reads these files and nothing else of `etl.wording`. `{places}` are filled with
numbers, school years, and the plan's own names; Spanish is written so that no article or ending
hangs on what fills a place ("la cifra de {group} subió").
"""
