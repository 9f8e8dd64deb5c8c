"""Flask: every page, its template, its styles and its script."""

from urolig.web.app import create_app
from urolig.web.site import Site, WebOptions

__all__ = ["Site", "WebOptions", "create_app"]
