import math

from etl.measure.gap.students_behind import students_behind


def test_it_took_625_602_and_648_more_black_graduates() -> None:
    gaps = [58.9 - 24.8, 74.5 - 44.8, 69.4 - 38.1]
    assert students_behind(gaps, [1833, 2027, 2070]).tolist() == [625, 602, 648]


def test_nobody_is_behind_where_there_is_no_gap() -> None:
    assert all(math.isnan(n) for n in students_behind([0.0, -3.0], [500, 500]))


def test_half_a_student_counts_as_one() -> None:
    assert students_behind([12.5], [100]).tolist() == [13]
