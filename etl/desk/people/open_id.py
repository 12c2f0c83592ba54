"""The district's own sign-in: OpenID Connect, by the authorization code with PKCE.

A person is known by the issuer and by what the issuer calls them, never by an address: addresses
are given to other people.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

SCOPE = "openid"
PATIENCE = 10  # seconds
_LARGEST = 1_000_000
_LEEWAY = 60
# Signed with a key that only the issuer has; neither "none" nor a secret that we share.
_SIGNED = frozenset(
    {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"}
)
_MACHINE = ("localhost", "127.0.0.1", "::1")


class NotVouchedFor(Exception):
    """The district's sign-in did not say who this is; the text says why, for the log of requests
    and for the reader."""


@dataclass(frozen=True)
class Waiting:
    """What we remember of a sign-in while the reader is at the issuer. It is used once."""

    state: str
    nonce: str
    verifier: str
    way: str = "/"
    link: str = ""

    def held(self) -> dict[str, str]:
        return asdict(self)


def new_waiting(way: str, link: str = "") -> Waiting:
    """Nobody can guess any part of it."""
    state, nonce, verifier = (secrets.token_urlsafe(48) for _ in range(3))
    return Waiting(state, nonce, verifier, way, link)


@dataclass(frozen=True)
class District:
    """One issuer, and what it calls this installation."""

    issuer: str
    client_id: str
    client_secret: str

    def address(self, waiting: Waiting, back: str) -> str:
        """Where the reader signs in; `back` is where the issuer sends them afterwards.
        Raises NotVouchedFor."""
        url, _ = self._session(back).create_authorization_url(
            _safe(self._about(), "authorization_endpoint"),
            state=waiting.state,
            code_verifier=waiting.verifier,
            nonce=waiting.nonce,
        )
        return str(url)

    def subject(self, answer: Mapping[str, str], waiting: Waiting, back: str, now: datetime) -> str:
        """What the issuer calls the reader who came back with `answer`. Raises NotVouchedFor."""
        if not secrets.compare_digest(answer.get("state", "").encode(), waiting.state.encode()):
            raise NotVouchedFor("It was not this browser that began to sign in.")
        if answer.get("iss", self.issuer) != self.issuer:
            raise NotVouchedFor("Another issuer than the district's answered.")
        if "code" not in answer:
            raise NotVouchedFor("The district's sign-in was not finished.")
        about = self._about()
        token = self._token(_safe(about, "token_endpoint"), answer["code"], waiting, back)
        return self._told(token, about, waiting.nonce, now)

    def _token(self, endpoint: str, code: str, waiting: Waiting, back: str) -> str:
        from authlib.integrations.base_client.errors import OAuthError
        from requests import RequestException

        try:
            given = self._session(back).fetch_token(
                endpoint,
                grant_type="authorization_code",
                code=code,
                code_verifier=waiting.verifier,
                timeout=PATIENCE,
                allow_redirects=False,
            )
            return str(given["id_token"])
        except (OAuthError, RequestException, ValueError, KeyError) as fault:
            raise NotVouchedFor("The district's sign-in did not take the code.") from fault

    def _told(self, token: str, about: Mapping[str, Any], nonce: str, now: datetime) -> str:
        """The subject of an id token whose signature and claims hold."""
        from joserfc import jwt
        from joserfc.errors import JoseError
        from joserfc.jwk import KeySet

        offered = set(about.get("id_token_signing_alg_values_supported") or ["RS256"])
        claims = jwt.JWTClaimsRegistry(
            now=lambda: int(now.timestamp()),
            leeway=_LEEWAY,
            iss={"essential": True, "value": self.issuer},
            aud={"essential": True, "value": self.client_id},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
            nonce={"essential": True, "value": nonce},
        )
        try:
            keys = KeySet.import_key_set(_fetched(_safe(about, "jwks_uri")))  # type: ignore[arg-type]
            read = jwt.decode(token, keys, algorithms=sorted(_SIGNED & offered)).claims
            claims.validate(read)
        except (JoseError, ValueError, KeyError, TypeError) as fault:
            raise NotVouchedFor("What the district's sign-in said does not hold.") from fault
        if read.get("azp", self.client_id) != self.client_id or not isinstance(read["sub"], str):
            raise NotVouchedFor("What the district's sign-in said is for somebody else.")
        return str(read["sub"])

    def _about(self) -> Mapping[str, Any]:
        """What the issuer says of itself."""
        about = _fetched(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
        if about.get("issuer") != self.issuer:
            raise NotVouchedFor("The issuer calls itself by another name than the setting does.")
        return about

    def _session(self, back: str) -> Any:
        from authlib.integrations.requests_client import OAuth2Session

        return OAuth2Session(
            self.client_id,
            self.client_secret or None,
            scope=SCOPE,
            redirect_uri=back,
            code_challenge_method="S256",
            token_endpoint_auth_method="client_secret_basic" if self.client_secret else "none",
        )


def _safe(about: Mapping[str, Any], name: str) -> str:
    """An address that the issuer names. Raises NotVouchedFor for one that is read on the way."""
    address = str(about.get(name, ""))
    told = urlsplit(address)
    if told.scheme != "https" and not (told.scheme == "http" and told.hostname in _MACHINE):
        raise NotVouchedFor(f"The issuer names no safe address as its {name}.")
    return address


def _fetched(address: str) -> dict[str, Any]:
    import requests

    try:
        with requests.get(address, timeout=PATIENCE, allow_redirects=False, stream=True) as answer:
            answer.raise_for_status()
            content = answer.raw.read(_LARGEST, decode_content=True)
        found = json.loads(content)
    except (requests.RequestException, ValueError) as fault:
        raise NotVouchedFor("The district's sign-in cannot be reached now.") from fault
    if not isinstance(found, dict):
        raise NotVouchedFor("The district's sign-in answered something else.")
    return found
