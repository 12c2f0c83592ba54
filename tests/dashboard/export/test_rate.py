"""Nobody may keep everybody else from an answer, and counting costs a bounded memory."""

from dashboard.export.rate import READERS, Rate


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_reader_may_ask_so_many_times_and_then_waits() -> None:
    clock = Clock()
    rate = Rate(3, clock)
    assert [rate.wait("192.0.2.1") for _ in range(4)] == [0, 0, 0, 20]
    clock.now += 20
    assert [rate.wait("192.0.2.1") for _ in range(2)] == [0, 20]


def test_one_reader_does_not_use_up_what_another_has() -> None:
    rate = Rate(1, Clock())
    assert rate.wait("192.0.2.1") == 0
    assert rate.wait("192.0.2.1") > 0
    assert rate.wait("192.0.2.2") == 0


def test_addresses_of_one_household_are_one_reader() -> None:
    rate = Rate(1, Clock())
    assert rate.wait("2001:db8::1") == 0
    assert rate.wait("2001:db8::2") > 0
    assert rate.wait("2001:db8:0:1::1") == 0


def test_only_so_many_readers_are_remembered() -> None:
    rate = Rate(1, Clock())
    assert rate.wait("first") == 0
    for number in range(READERS):
        assert rate.wait(f"reader {number}") == 0
    assert rate.wait("first") == 0


def test_a_rate_of_0_is_no_limit() -> None:
    rate = Rate(0, Clock())
    assert [rate.wait("192.0.2.1") for _ in range(5)] == [0] * 5
