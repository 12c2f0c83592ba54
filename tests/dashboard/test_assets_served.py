"""Files that a browser may keep: named by what they hold, packed, and few."""

import gzip
import re

from flask.testing import FlaskClient

PACKED = {"Accept-Encoding": "gzip"}


def _named_in(client: FlaskClient) -> list[str]:
    page = client.get("/").get_data(as_text=True)
    return re.findall(r'(?:src|href)="(/(?:assets|_dash-component-suites)/[^"]+)"', page)


def test_our_own_files_are_one_style_sheet_one_script_and_one_icon(client: FlaskClient) -> None:
    own = [address for address in _named_in(client) if address.startswith("/assets/")]
    assert sorted(address.split("?")[0] for address in own) == [
        "/assets/favicon.svg",
        "/assets/headway.css",
        "/assets/headway.js",
    ]


def test_every_file_that_a_page_names_is_there_packed_and_kept_for_a_year(
    client: FlaskClient,
) -> None:
    for address in _named_in(client):
        answer = client.get(address, headers=PACKED)
        assert answer.status_code == 200, address
        assert answer.headers["Content-Encoding"] == "gzip", address
        assert "max-age=31536000" in answer.headers["Cache-Control"], address
        assert "Accept-Encoding" in answer.headers["Vary"], address


def test_a_file_is_the_same_packed_or_plain(client: FlaskClient) -> None:
    for address in _named_in(client):
        packed = client.get(address, headers=PACKED).get_data()
        plain = client.get(address, headers={"Accept-Encoding": "identity"}).get_data()
        assert gzip.decompress(packed) == plain, address


def test_components_of_our_own_are_known_before_dash_draws_the_page(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    assert page.index("/assets/headway.js") < page.index('id="_dash-renderer"')
    script = client.get("/assets/headway.js").get_data(as_text=True)
    assert "window.headway_components = { Screen }" in script


def test_no_script_is_looked_for_before_the_first_answer_is_on_the_screen(
    client: FlaskClient,
) -> None:
    page = client.get("/indicator/readiness").get_data(as_text=True)
    shown, rest = page.split('<template id="later">')
    held, after = rest.split("</template>")
    assert 'as="script"' in held
    assert "src=" in held
    for each in (shown, after):
        assert "<script src" not in each
        assert 'as="script"' not in each


def test_a_script_that_no_page_needs_is_not_asked_for(client: FlaskClient) -> None:
    assert not [address for address in _named_in(client) if "dash_table" in address]


def test_no_file_of_a_page_comes_from_elsewhere(client: FlaskClient) -> None:
    for address in ("/", "/indicator/readiness", "/assets/headway.css"):
        text = client.get(address).get_data(as_text=True)
        assert not re.findall(r'(?:src=|url\(|<link [^>]*href=)["\']?(?:https?:)?//', text)
