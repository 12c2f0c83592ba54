"""The desk's style sheet and script: those of the public pages' style, and its own after it."""

from dashboard.assets_served import ASSETS, Asset, OwnAssets, joined
from dashboard.web_folder import WebFolder

STYLE, SCRIPT = "desk.css", "desk.js"
_OWN = ASSETS / "desk"


class DeskAssets(OwnAssets):
    """What `OwnAssets` is to the public pages."""

    def __init__(self, web: WebFolder) -> None:
        super().__init__(web)
        public: Asset = self.style
        self.style = joined(STYLE, _OWN, "*.css", public.content.decode())
        self.script = joined(SCRIPT, _OWN, "*.js", "")
