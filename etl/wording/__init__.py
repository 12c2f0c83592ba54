"""Figures -> sentences. Publish, diff, pages and packet say the same words because they are here.

Pages reach these as `release.words`, an `etl.wording.words.Words` bound to the release's plan,
vocabulary and organizations. All methods are pure; cells, figures and statuses are those that
`PublishedRelease` hands out. `cells` and `figures` are tuples in year order.

Numbers (the one place that writes them)
    value(cell)            "57.0%", "5% or less", "22.5 per 100", "Hidden", "–", "n/a"
    label(cell)            "57.0", "66", "5% or less"; "" without a number (chart label)
    span(low, high, decimals=1)   "55.7 to 58.3"
    interval(cell)         "55.7 to 58.3", "" where there is none
    points(number, decimals=1)    "16.8 points"
    signed(number, decimals=1)    "+13.3", "−6.4", "0.0"
    count(number)          "2,070"
    students(cell)         "2,070 graduates", "30 to 99 students"; "" where the source gives none
    day(date)              "15 November 2018"
    target(indicator)      "90% by 2019-20, from 63% in 2014-15", "Increase; no number published"
States
    hiding(indicator)      the one phrase for hidden figures
    no_number(cell)        the sentence for a cell without a number
    cautions(cell)         tuple of the plan's cautions for that year, band, group, organization
Status
    status(status)         "Off track"
    status_in(status, overdue=False)     "Off track in 2016-17, overdue"
    reason(status)         "16.8 points short of the path in 2016-17."
    rule(status)           the row of the status table that decided, in words
    overdue(due)           "2017-18 figures were due on 30 September 2018."
    due(due)               "15 November 2018 (2017-18 figures)"
One measure
    trend_headline(cells)  trend_subtitle(cells)  lede(cells, status, figures)
    fact_latest(cells)  fact_path(status)  fact_pace(cells, figures)  fact_target(indicator, due)
    pace_headline(figures)  pace_bars(cells, figures) -> tuple[PaceBar(label, value, text)]
    latest_change(figures) "3.9 points lower than last year", "About the same as last year"
Groups and gaps
    group_label(code)  compare_label(code, short=False)  panel_caption(cells)  group_note(cells)
    gap_question(series, comparison)   gap_headline(figures)   gap_subtitle(series)
    gap_note(figures, group_cells, reference_cells)
    who_moved(figures, group_cells, reference_cells) -> WhoMoved(headline, sentence, bars) or None
    students_behind(figures)   years_to_close(figures)   comparison_note(series, comparison)
Summaries for screen readers and image descriptions
    trend_summary(cells)  gap_summary(figures)  spark_summary(cells)  panel_summary(cells, all_cells)
    pace_summary(cells, figures)  behind_summary(figures)
Whole plan and releases
    tally(statuses)        "No measure is on track on the latest figures"
    tally_counts(statuses, overdue) -> tuple[Count(code, word, number)]   area_tally(...)
    changes(old, new, ...) -> tuple[Change(kind, sentence, series)]
"""
