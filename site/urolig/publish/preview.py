"""The site on an editor's own machine, made again whenever a file is saved."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Literal

import watchfiles
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Response

from urolig import web
from urolig.content import load
from urolig.model import Directory
from urolig.publish.build import BuildSettings
from urolig.publish.errors import BuildError, ContentError
from urolig.publish.gather import check, with_catalogues
from urolig.publish.live import Live
from urolig.publish.problems_page import failure_page, problems_page
from urolig.search import Answer
from urolig.web import WebOptions, create_app
from urolig.web.assets import assets
from urolig.web.inline import inline_clock, inline_scripts, inline_styles
from urolig.web.site import Searching

Part = Literal["content", "words", "look", "program"]
"""What a saved file belongs to: the content, the interface's words, templates and styles, or the program itself."""

PACKAGE = Path(web.__file__).parent.parent
PORTS_TRIED = 20
QUIET_MS = 50
"""So long no file must change before a change is acted on: an editor's save is several changes."""

LISTEN_MS = 100
"""So often the watching looks up to see whether it should stop."""


def serve(
    settings: BuildSettings,
    host: str,
    port: int,
    make_searcher: Callable[[Directory], Searching],
    say: Callable[[str], None] = print,
    at: datetime | None = None,
) -> None:
    """Preview until Ctrl-C, as at a moment when one is named. ``port`` 0 means any; a taken one the next free one."""
    with previewing(settings, host, port, make_searcher, say, at) as address:
        say(f"Preview: {address}  (Ctrl-C stops it)")
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            say("Stopped.")


@contextmanager
def previewing(
    settings: BuildSettings,
    host: str,
    port: int,
    make_searcher: Callable[[Directory], Searching],
    say: Callable[[str], None],
    at: datetime | None = None,
) -> Iterator[str]:
    """A running preview; yields its address."""
    listening = _listen(host, port)
    workshop = Workshop(settings, make_searcher, say, at)
    server = make_server(host, 0, workshop.live, threaded=True, request_handler=Quiet, fd=listening.fileno())
    stop = threading.Event()
    threads = [
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True),
        threading.Thread(target=workshop.watch, args=(stop,), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        yield f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
    finally:
        stop.set()
        server.shutdown()
        for thread in threads:
            thread.join()
        server.server_close()
        listening.close()


class Workshop:
    """Makes the application again from what was saved, and hands it to ``live``."""

    def __init__(
        self,
        settings: BuildSettings,
        make_searcher: Callable[[Directory], Searching],
        say: Callable[[str], None],
        at: datetime | None = None,
    ) -> None:
        self.settings = settings
        self.make_searcher = make_searcher
        self.say = say
        self.at = at
        self._saved = self._watched()
        next(self._saved)  # from here on nothing that is saved is missed
        self._loaded = load(settings.content)
        self.live = Live(Response(status=503))
        self.renew({"words"})

    def watch(self, stop: threading.Event) -> None:
        """Renew whenever something is saved, until ``stop`` is set."""
        for changes in self._saved:
            if stop.is_set():
                return
            if changes:
                self.renew({part_of(Path(path), self.settings) for _change, path in changes})

    def renew(self, parts: set[Part]) -> None:
        """Make again what these parts are part of, and tell open pages."""
        if "program" in parts:
            self.say("The program itself changed: stop (Ctrl-C) and start again to see it.")
        if parts == {"program"}:
            return
        if "content" in parts:
            self._loaded = load(self.settings.content)
        if "look" in parts:
            for cached in (assets, inline_clock, inline_scripts, inline_styles):
                cached.cache_clear()
        try:
            self._show_site()
        except ContentError as error:
            self.say(f"{error.message} The preview shows them.")
            self.live.show(Response(problems_page(error.diagnostics), status=500, mimetype="text/html"))
        except Exception as error:  # the preview outlives whatever a template or a style does wrong
            self.say(f"{type(error).__name__}: {error}")
            self.live.show(Response(failure_page(error), status=500, mimetype="text/html"))

    def _watched(self) -> Iterator[set[watchfiles.main.FileChange]]:
        folders = (self.settings.content, self.settings.translations, PACKAGE)
        return watchfiles.watch(*folders, step=QUIET_MS, rust_timeout=LISTEN_MS, yield_on_timeout=True)

    def _show_site(self) -> None:
        checked = check(with_catalogues(self._loaded, self.settings.translations, self.settings.cache))
        searcher = LazySearcher(checked.directory, self.make_searcher)
        options = WebOptions(checked.catalogues, preview=True, at=self.at, searcher=searcher)
        app = create_app(checked.directory, options)
        app.config["PROPAGATE_EXCEPTIONS"] = True
        self.live.show(app)


class LazySearcher:
    """A searcher that is made when somebody searches: a saved file must not wait for an index."""

    def __init__(self, directory: Directory, make: Callable[[Directory], Searching]) -> None:
        self._directory, self._make = directory, make
        self._searcher: Searching | None = None
        self._lock = threading.Lock()

    def search(self, query: str, lang: str, place: str, limit: int = 20) -> Answer:
        """What the real searcher answers."""
        with self._lock:
            self._searcher = self._searcher or self._make(self._directory)
        return self._searcher.search(query, lang, place, limit)


class Quiet(WSGIRequestHandler):
    """Says nothing about each request: the terminal is for the editor."""

    def log(self, type: str, message: str, *args: object) -> None:
        """Say nothing."""


def part_of(path: Path, settings: BuildSettings) -> Part:
    """What a saved file belongs to."""
    path = path.resolve()
    if path.is_relative_to(settings.content.resolve()):
        return "content"
    if path.is_relative_to(settings.translations.resolve()):
        return "words"
    return "program" if path.suffix == ".py" else "look"


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    tried = range(port, min(port + PORTS_TRIED, 65536)) if port else [0]
    for candidate in tried:
        try:
            return socket.create_server((host, candidate), family=family)
        except OSError as error:
            refused = error
    raise BuildError(f"No port from {port} on can be listened to at {host}: {refused.strerror}.", "Try --port 0.")
