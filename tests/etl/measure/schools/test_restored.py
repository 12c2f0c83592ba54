import math

from etl.measure.schools.restored import restored


def test_what_three_years_together_bring_back_is_counted_by_group() -> None:
    hidden = [True, True, True, False, True]
    pooled = [True, False, True, True, False]
    found = restored(hidden, pooled, [0, 0, 1, 1, 2], 4)
    assert found.hidden.tolist() == [2, 1, 1, 0]
    assert found.shown_pooled.tolist() == [1, 1, 0, 0]
    assert found.share[:3].tolist() == [0.5, 1.0, 0.0]
    assert math.isnan(found.share[3])


def test_nothing_published_restores_nothing() -> None:
    assert restored([], [], [], 2).hidden.tolist() == [0, 0]
