from etl.findings.page import PAGE, findings_page


def test_the_page_of_findings_says_what_the_catalogue_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == findings_page(), "run: python -m etl.findings.page"
