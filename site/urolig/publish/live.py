"""The preview's face: the newest site, or what is wrong with it, on pages that notice when there is something newer."""

import secrets
import threading
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from werkzeug.wrappers import Request, Response

from urolig.publish.problems_page import failure_page

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

EVENTS = "/__preview/events"
SCRIPT = "/__preview/reload.js"
STILL_HERE_SECONDS = 10.0
"""How often an idle stream says something: that is how a closed page is noticed."""

RELOAD_JS = """
const { events } = document.currentScript.dataset;
let stream;
function listen() {
  stream?.close();
  if (document.hidden) return; // a browser opens six streams to a host, and has more tabs than that
  stream = new EventSource(events);
  stream.addEventListener("reload", () => location.reload());
}
document.addEventListener("visibilitychange", listen);
listen();
"""


class Shown(NamedTuple):
    """What is shown now, and its version."""

    version: str
    application: "WSGIApplication"


class Live:
    """A WSGI application that shows another one, until it is given a newer one to show."""

    def __init__(self, first: "WSGIApplication") -> None:
        self._changed = threading.Condition()
        self._run, self._number = secrets.token_hex(4), 0
        self._shown = Shown(f"{self._run}-0", first)

    def show(self, application: "WSGIApplication") -> None:
        """Show this from now on, and tell every open page."""
        with self._changed:
            self._number += 1
            self._shown = Shown(f"{self._run}-{self._number}", application)
            self._changed.notify_all()

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request."""
        request = Request(environ)
        if request.path == EVENTS:
            stream = self._events(request.args.get("since", ""))
            response = Response(stream, mimetype="text/event-stream")
        elif request.path == SCRIPT:
            response = Response(RELOAD_JS, mimetype="text/javascript")
        else:
            response = _page(self._shown, environ)
        response.headers["Cache-Control"] = "no-store"
        return response(environ, start_response)

    def _events(self, since: str) -> Iterator[bytes]:
        yield b"retry: 500\n\n"
        while True:
            with self._changed:
                changed = self._changed.wait_for(lambda: self._shown.version != since, STILL_HERE_SECONDS)
            if changed:
                yield b"event: reload\ndata: newer\n\n"
                return
            yield b": still here\n\n"


def _page(shown: Shown, environ: "WSGIEnvironment") -> Response:
    try:
        response = Response.from_app(shown.application, environ, buffered=True)
    except Exception as error:  # whatever a template or a view does wrong, its author wants to read it
        response = Response(failure_page(error), status=500, mimetype="text/html")
    if response.mimetype == "text/html":
        script = f'<script src="{SCRIPT}" data-events="{EVENTS}?since={shown.version}" defer></script>'
        response.set_data(_with_script(response.get_data(as_text=True), script))
    return response


def _with_script(html: str, script: str) -> str:
    end = html.rfind("</body>")
    return html + script if end < 0 else html[:end] + script + html[end:]
