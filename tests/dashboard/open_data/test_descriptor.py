"""What a release says of its licence."""

import pytest

from dashboard.open_data.descriptor import licence


@pytest.mark.parametrize(
    ("named", "told"),
    [
        (
            "CC0-1.0",
            {"name": "CC0-1.0", "path": "https://spdx.org/licenses/CC0-1.0.html"},
        ),
        ("https://example.org/terms", {"name": "other", "path": "https://example.org/terms"}),
        ("Ask the data office", {"name": "other", "title": "Ask the data office"}),
    ],
)
def test_a_licence_is_a_known_name_an_address_or_words(named: str, told: dict[str, str]) -> None:
    assert licence(named) == told
