"""From content to a site that stands: build, rollback, preview."""

from urolig.publish.build import BuildResult, BuildSettings, build, publish
from urolig.publish.errors import BuildError, BusyError, ContentError, OutError, PageError
from urolig.publish.gather import gather
from urolig.publish.preview import serve
from urolig.publish.progress import STEPS, Reporter, Silence, reporter_for
from urolig.publish.switch import rollback

__all__ = [
    "STEPS",
    "BuildError",
    "BuildResult",
    "BuildSettings",
    "BusyError",
    "ContentError",
    "OutError",
    "PageError",
    "Reporter",
    "Silence",
    "build",
    "gather",
    "publish",
    "reporter_for",
    "rollback",
    "serve",
]
