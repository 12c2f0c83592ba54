"""An OpenID Connect provider in a process of its own, as a district has one.

    python -m tests.builders.provider CLIENT_ID CLIENT_SECRET

It prints its address. `/next?subject=...&fault=...` says who signs in next, and what is wrong with
the next answer: nonce, audience, issuer, signature, expired, unsigned.
"""

import json
import secrets
import sys
import time
from dataclasses import dataclass, field
from typing import Any

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import ClientMixin, grants
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import UserInfo
from authlib.oidc.core.grants import OpenIDCode
from flask import Flask, Response, jsonify, request
from joserfc.jwk import RSAKey
from werkzeug.serving import make_server


@dataclass
class Client(ClientMixin):
    client_id: str
    client_secret: str
    id_token_signed_response_alg: str = "RS256"

    def get_client_id(self) -> str:
        return self.client_id

    def get_default_redirect_uri(self) -> str:
        return ""

    def get_allowed_scope(self, scope: str) -> str:
        return scope

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        return redirect_uri.endswith("/sign-in/district/back")

    def check_client_secret(self, client_secret: str) -> bool:
        return client_secret == self.client_secret

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:
        return method == "client_secret_basic"

    def check_response_type(self, response_type: str) -> bool:
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        return grant_type == "authorization_code"


@dataclass
class Code:
    """What the issuer gave to the browser, until it is brought back once."""

    code: str
    user: str
    scope: str
    redirect_uri: str
    nonce: str
    code_challenge: str
    code_challenge_method: str
    auth_time: int = field(default_factory=lambda: int(time.time()))

    def get_redirect_uri(self) -> str:
        return self.redirect_uri

    def get_scope(self) -> str:
        return self.scope

    def get_nonce(self) -> str:
        return self.nonce

    def get_auth_time(self) -> int:
        return self.auth_time

    def get_acr(self) -> None:
        return None

    def get_amr(self) -> None:
        return None


@dataclass
class Person:
    subject: str

    def get_user_id(self) -> str:
        return self.subject


class Provider:
    """`fault` is done once, to the next id token."""

    def __init__(self, client: Client) -> None:
        self.client, self.codes = client, dict[str, Code]()
        self.key = RSAKey.generate_key(2048, {"kid": "one"})
        self.subject, self.fault, self.issuer = "person-1", "", ""

    def claims(self) -> dict[str, Any]:
        now = int(time.time())
        iss, aud = self.issuer, [self.client.client_id]
        told: dict[str, Any] = {"iss": iss, "aud": aud, "iat": now, "exp": now + 300}
        wrong: dict[str, dict[str, Any]] = {
            "issuer": {"iss": "http://localhost/other"},
            "audience": {"aud": ["another-client"]},
            "expired": {"iat": now - 900, "exp": now - 600},
        }
        return told | wrong.get(self.fault, {})


def grant_of(provider: Provider) -> type[grants.AuthorizationCodeGrant]:
    class CodeGrant(grants.AuthorizationCodeGrant):
        TOKEN_ENDPOINT_AUTH_METHODS = ("client_secret_basic",)

        def save_authorization_code(self, code: str, request: Any) -> None:
            data = request.payload.data
            provider.codes[code] = Code(
                code,
                request.user.subject,
                request.payload.scope,
                request.payload.redirect_uri,
                data["nonce"],
                data["code_challenge"],
                data["code_challenge_method"],
            )

        def query_authorization_code(self, code: str, client: Client) -> Code | None:
            return provider.codes.get(code)

        def delete_authorization_code(self, authorization_code: Code) -> None:
            del provider.codes[authorization_code.code]

        def authenticate_user(self, authorization_code: Code) -> Person:
            return Person(authorization_code.user)

    return CodeGrant


def tokens_of(provider: Provider) -> OpenIDCode:
    class Tokens(OpenIDCode):
        def exists_nonce(self, nonce: str, request: Any) -> bool:
            return False

        def resolve_client_private_key(self, client: Client) -> RSAKey:
            is_forged = provider.fault == "signature"
            return RSAKey.generate_key(2048, {"kid": "one"}) if is_forged else provider.key

        def get_client_algorithm(self, client: Client) -> str:
            return "none" if provider.fault == "unsigned" else "RS256"

        def get_encode_header(self, client: Client) -> dict[str, str]:
            return {"alg": self.get_client_algorithm(client), "kid": "one"}

        def get_compatible_claims(self, request: Any) -> dict[str, Any]:
            return provider.claims()

        def generate_user_info(self, user: Person, scope: str) -> UserInfo:
            wrong = {"nonce": secrets.token_urlsafe()} if provider.fault == "nonce" else {}
            return UserInfo(sub=user.subject, email="shared@district.example", **wrong)

    return Tokens(require_nonce=True)


def application(provider: Provider) -> Flask:
    app = Flask("provider")
    server = AuthorizationServer(
        app, query_client=lambda _: provider.client, save_token=lambda *_: None
    )
    server.register_grant(grant_of(provider), [CodeChallenge(required=True), tokens_of(provider)])

    @app.get("/.well-known/openid-configuration")
    def about() -> Response:
        names = {
            "authorization_endpoint": "authorize",
            "token_endpoint": "token",
            "jwks_uri": "keys",
        }
        found = {name: f"{provider.issuer}/{path}" for name, path in names.items()}
        return jsonify(found | {"issuer": provider.issuer})

    @app.get("/keys")
    def keys() -> Response:
        return jsonify({"keys": [provider.key.as_dict(private=False)]})

    @app.get("/authorize")
    def authorize() -> Any:
        grant = server.get_consent_grant(end_user=Person(provider.subject))
        return server.create_authorization_response(
            grant_user=Person(provider.subject), grant=grant
        )

    @app.post("/token")
    def token() -> Any:
        given = server.create_token_response()
        provider.fault = ""
        return given

    @app.get("/next")
    def following() -> Response:
        provider.subject = request.args.get("subject", provider.subject)
        provider.fault = request.args.get("fault", "")
        return jsonify({})

    return app


def main(client_id: str, client_secret: str) -> None:
    provider = Provider(Client(client_id, client_secret))
    server = make_server("127.0.0.1", 0, application(provider), threaded=True)
    provider.issuer = f"http://127.0.0.1:{server.port}"
    sys.stdout.write(json.dumps({"issuer": provider.issuer}) + "\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
