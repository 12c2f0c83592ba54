"""Figures -> sentences. They live here, so publish, diff, pages and packet say the same words.

Pages reach these as `release.words` (English) or `release.words_in` ("es": Spanish), an
`etl.wording.words.Words` bound to the release's plan, vocabulary and organizations. What is said
stands in `phrases/`, English and Spanish beside each other; how to choose it stands here; `bound/`
ties both to a release. A `Sentence` is text that carries the places of the cells it rests on. All
methods are pure; cells, figures and statuses are those that `PublishedRelease` hands out, tuples in
year order. Where `*cells` is asked for, give the cells of the group and of the group it is compared
with: they set the precision (whole under 300 students).

Numbers (the one place that writes them)
    value(cell)            "57.0%", "5% or less", "22.5 per 100", "Hidden", "–", "n/a"
    label(cell)            "57.0", "66", "5% or less"; "" without a number (chart label)
    quantity(number, indicator, decimals=1)    "73.8%"
    difference(number, indicator, decimals=1)  "16.8 points", "4.0 per 100"
    span(low, high, decimals=1)   "55.7 to 58.3"
    interval(cell)         "55.7 to 58.3", "" where there is none
    points(number, decimals=1)    "16.8 points"
    signed(number, decimals=1)    "+13.3", "−6.4", "0.0"
    apart(number, decimals=1)     "+13.3", "−0.02": signed, with one more where it would be 0
    plain(number, decimals=1)     "16.8", "−6.4"
    count(number)          "2,070"
    students(cell)         "2,070 graduates", "30 to 99 students"; "" where the source gives none
    day(date)              "15 November 2018"
    target(indicator)      "90% by 2019-20, from 63% in 2014-15", "Increase; no number published"
States
    hiding(indicator)      the one phrase for hidden figures
    people(indicator)      "students", or "people" where adults are counted
    counts_adults(indicator)             whether they are adults
    no_number(cell)        the sentence for a cell without a number
    cautions(cell)         tuple of the plan's cautions for that year, band, group, organization
Status
    status(status)         "Off track"
    status_in(status, overdue=False)     "Off track in 2016-17, overdue"
    reason(status, cell=None)            "16.8 points short of the path in 2016-17."
    rule(status)           the row of the status table that decided, in words
    overdue(due)           "2017-18 figures were due on 30 September 2018."
    due(due)               "15 November 2018 (2017-18 figures)"
One measure
    measure(series)        "Elementary school reading"
    trend_headline(cells)  trend_subtitle(cells)  lines_subtitle(cells)
    lede(cells, status, figures)
    fact_latest(cells)  fact_path(status, cell)  fact_pace(cells, figures)
    fact_target(indicator, due)          each Fact(heading, value, text) or None
    pace_headline(figures)  pace_bars(cells, figures) -> tuple[PaceBar(label, value, text)]
    latest_change(figures, decimals=1)   "3.9 points lower than in 2016-17"
    direction(figure, decimals=1)        "rose 2.0 points, away from the goal", "about the same"
    movement(figure, decimals=1)         "rose 2.0 points", "about the same"
    movement_kind(figure)                "rose", "fell" or "same", in any language
Groups and gaps
    group_label(code)  group_short(code)  ("all", "all_others" and "goal" too)
    panel_caption(cells)  group_note(cells)
    in_a_row(years)                      years that follow one another, as lists
    gap_question(series, comparison)     gap_headline(figures, *cells)   gap_subtitle(series)
    gap_pair(series, comparison)         "Black students compared with White students"
    group_inside(code)                   "White students", as inside a sentence
    gap_size(figures, *cells)            "31.3", "at least 21", "16.0 ahead" (in a table)
    gap_bound(figures, *cells)           whether that is exact, "at_least" or "at_most"
    gap_note(figures, *cells)
    who_moved(figures, group_cells, *reference_cells) -> WhoMoved(headline, sentence, bars, summary)
    students_behind(figures)             ("648 more Black students", "would have to ...")
    years_to_close(figures, *cells)      ("Not closing on current data", "Over six years ...")
    times(figure, *cells)  times_spoken(figure, *cells)  "3.58", "3.58 times" (a gap as a ratio)
    times_headline(figures, *cells)  times_summary(figures, *cells)  times_note(figures, *cells)
    times_subtitle(series)               times_range(figure, *cells)
    comparison_note(series, comparison)  "our choice, after the state's gap reports"
Where a measure is heading
    trend_words(figures)   "Over five years, 2012-13 to 2016-17: rising and getting better."
    projection(figures, decimals=1)   "On the current line, 83.4% in 2019-20 (79.9 to 86.8); ..."
    best_year(figures, decimals=1)    "The best single year so far was 2013-14: it rose 9.3 ..."
Many schools or many groups at once; `found` are summaries of one indicator (and one dimension)
    social_question(series)  social_share(found)  social_change(found)  social_slope(found)
    social_caution(found)  social_summary(found)  part(share)
    between_groups(found)  between_schools(found)  mix(found)  mean_difference(found)
    potential(found)  slope_index(found)
    served(cell, figures)  conversion(figures)  scale_free(figures)  coded(cell)
    beside_district(cell, figures)  beside_expected(cell, figures)  counted_within(found)
    similar_schools(codes)
    need_story(found)  need_title(found)  need_apart(found)  need_summary(found)
    need_caution(found)
    need_quarter(place)    "Most low-income students"
    scan_headline(number)  scan_note()  scan_gap(series, year, comparison, size)
Adults on their way to lead, and those who teach and lead
    stage(slug)            "Admitted"
    step(before, slug)     "Applied to admitted"
    through(first, last)  out_of(before, here)  stage_chain(group, cells, rest)
    step_side(figures, others, year)     1 more, -1 fewer than all others, 0 cannot tell, None
    step_verdict(side)  steps_apart(found)  resemble(figures, everyone)
Summaries for screen readers and image descriptions
    trend_summary(cells)  gap_summary(figures, *cells)  spark_summary(cells)
    panel_summary(cells, all_cells)  pace_summary(cells, figures)  behind_summary(figures)
Whole plan and releases
    tally(statuses)        "No measure is on track on the latest figures"
    tally_counts(statuses) -> tuple[Count(code, word, number)]
    tally_line(statuses, overdue=0)      "2 off track, 3 no target; 1 of these overdue"
    changes(old, new, overdue=()) -> tuple[Change(kind, sentence, series)]; old and new map
                           Series to cells, `overdue` pairs (indicator, due)
    change_kind(kind)      "Fell", in the reader's language
"""
