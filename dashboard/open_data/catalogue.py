"""`/data.json`: the latest release as catalogues of government data know it (DCAT-US 1.1)."""

from typing import Any

from dashboard import addresses
from dashboard.open_data.descriptor import NAME, licence
from dashboard.open_data.tables import TABLES
from dashboard.speech import LANGUAGES
from etl.published import PublishedRelease

_SCHEMA = "https://project-open-data.cio.gov/v1.1/schema"
_CSV, _PARQUET = "text/csv", "application/vnd.apache.parquet"
HOLDS = (
    "Every published figure of the plan of {district}, by indicator, organization, school year and "
    "student group."
)
KEYWORDS = ("education", "school district", "strategic plan", "student groups", "school board")


def catalogue(
    release: PublishedRelease, site: str, contact: str, *, has_answers: bool = True
) -> dict[str, Any]:
    """`site` stands before every address ("" where the site's own is not set: addresses are then
    read against the catalogue's); `contact` is where readers write to.
    Without `has_answers` there are files alone: no server answers there."""
    return {
        "@context": f"{_SCHEMA}/catalog.jsonld",
        "@id": site + addresses.CATALOGUE,
        "@type": "dcat:Catalog",
        "conformsTo": _SCHEMA,
        "describedBy": f"{_SCHEMA}/catalog.json",
        "dataset": [_dataset(release, site, contact, has_answers)],
    }


def _dataset(
    release: PublishedRelease, site: str, contact: str, has_answers: bool
) -> dict[str, Any]:
    plan, own = release.plan, release.release
    told: dict[str, Any] = {
        "@type": "dcat:Dataset",
        "identifier": f"{plan.slug}-release-{own.number}",
        "title": f"{plan.title.en}: published figures, release {own.number}",
        "description": f"{HOLDS.format(district=plan.district)} {plan.notice.en}".strip(),
        "keyword": list(KEYWORDS),
        "theme": ["Education"],
        "modified": own.published_at.date().isoformat(),
        "publisher": {"@type": "org:Organization", "name": plan.district},
        "contactPoint": _contact(plan.district, contact),
        "accessLevel": "public",
        "language": list(LANGUAGES),
        "landingPage": site + addresses.DOWNLOADS,
        "describedBy": site + addresses.data_file(own.number, NAME),
        "describedByType": "application/json",
        "distribution": _distributions(own.number, site, has_answers),
    }
    named = licence(plan.licence).get("path") if plan.licence else None
    return told | ({"license": named} if named else {})


def _contact(district: str, contact: str) -> dict[str, str]:
    told = {"@type": "vcard:Contact", "fn": district}
    is_mail = "@" in contact and not any(letter.isspace() for letter in contact)
    return told | ({"hasEmail": f"mailto:{contact}"} if is_mail else {})


def _distributions(number: int, site: str, has_answers: bool) -> list[dict[str, str]]:
    files = [
        {
            "@type": "dcat:Distribution",
            "title": f"{table.title} ({kind})",
            "description": table.description,
            "downloadURL": site + addresses.data_file(number, f"{table.name}.{kind.lower()}"),
            "mediaType": media,
            "format": kind,
        }
        for table in TABLES
        for kind, media in (("CSV", _CSV), ("Parquet", _PARQUET))
    ]
    api = {
        "@type": "dcat:Distribution",
        "title": "Answers as JSON",
        "description": "Rows of each table and the words of each page.",
        "accessURL": site + addresses.OPENAPI,
        "format": "API",
        "describedBy": site + addresses.OPENAPI,
        "describedByType": "application/vnd.oai.openapi+json;version=3.1",
    }
    return [*files, api] if has_answers else files
