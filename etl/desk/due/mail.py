"""A mail with what is late, to those who owe it. Off until the home has a `mail.toml`."""

import smtplib
import ssl
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from etl.desk.due.owed import Owed
from etl.publish.home import Home

FILE = "mail.toml"
_SECONDS = 20
_PORTS = {"smtp": 25, "smtps": 465}


class NoMail(RuntimeError):
    """Mail is off, cannot be sent, or its settings are wrong. The message says how to mend it."""


@dataclass(frozen=True)
class MailSettings:
    """`server` is smtp:// or smtps://; `to` gets all that is late, `owners` (the plan's names) what
    is theirs."""

    server: str
    sender: str
    to: str = ""
    owners: Mapping[str, str] = field(default_factory=dict)


def mail_settings(home: Home) -> MailSettings:
    """What `private/config/mail.toml` says. Raises NoMail."""
    path = home.config / FILE
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        owners = {str(name): str(address) for name, address in told.get("owners", {}).items()}
        found = MailSettings(told["server"], told["from"], str(told.get("to", "")), owners)
        split = urlsplit(found.server)
        addresses = [found.sender, *filter(None, (found.to, *owners.values()))]
        is_right = split.scheme in _PORTS and split.hostname and split.port != 0
        if not is_right or not all(Address(addr_spec=each) for each in addresses):
            raise ValueError
    except FileNotFoundError:
        raise NoMail(
            f"Mail is off. To send it, write {path} with lines such as: server = "
            '"smtp://mail.example.org", from = "headway@example.org", to = "data@example.org".'
        ) from None
    except Exception:
        raise NoMail(
            f"{path} cannot be used: it needs server (smtp://host or smtps://host), from, and to "
            "or a table owners, each an address such as data@example.org."
        ) from None
    return found


def letters(
    owed: Iterable[Owed], settings: MailSettings, district: str, desk_url: str = ""
) -> list[EmailMessage]:
    """One mail for each address that has something late."""
    late = [each for each in owed if each.is_late]
    found: dict[str, list[Owed]] = {}
    for each in late:
        theirs = settings.owners.get(each.owner, "")
        for address in dict.fromkeys(filter(None, (settings.to, theirs))):
            found.setdefault(address, []).append(each)
    return [_letter(address, own, settings, district, desk_url) for address, own in found.items()]


def _letter(
    to: str, owed: list[Owed], settings: MailSettings, district: str, desk_url: str
) -> EmailMessage:
    letter = EmailMessage()
    letter["From"], letter["To"] = settings.sender, to
    counted = "1 measure has" if len(owed) == 1 else f"{len(owed)} measures have"
    letter["Subject"] = f"Headway: {counted} figures overdue"
    lines = [f"{counted} figures that were due ({' '.join(district.split())}):", ""]
    lines += [f"- {each.name}, {each.school_year}: due {each.on}. {each.owner}." for each in owed]
    lines += ["", "Until they come, the public page shows the measure in grey."]
    lines += [f"Upload them at {desk_url}/uploads/new"] if desk_url else []
    letter.set_content("\n".join(lines) + "\n")
    return letter


def _opened(settings: MailSettings) -> smtplib.SMTP:
    """Encrypted wherever the server can; a password is never sent in the clear."""
    split, secure = urlsplit(settings.server), ssl.create_default_context()
    host, port = str(split.hostname), split.port or _PORTS[split.scheme]
    if split.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=_SECONDS, context=secure)
    else:
        server = smtplib.SMTP(host, port, timeout=_SECONDS)
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls(context=secure)
        elif split.username:
            server.close()
            raise NoMail(f"The mail server {host} does not encrypt, so no password is sent to it.")
    if split.username:
        server.login(unquote(split.username), unquote(split.password or ""))
    return server


def send(messages: Iterable[EmailMessage], settings: MailSettings) -> int:
    """How many were sent. Raises NoMail where the server does not take them."""
    split, count = urlsplit(settings.server), 0
    try:
        with _opened(settings) as server:
            for message in messages:
                server.send_message(message)
                count += 1
    except (OSError, smtplib.SMTPException) as fault:
        raise NoMail(
            f"The mail server {split.hostname} did not take the mail ({type(fault).__name__}). "
            f"{count} were sent."
        ) from None
    return count
