"""A small site of an invented place, made without content: what the second half of a build needs.

Run as a program it publishes once: ``python fake_site.py OUT WORDS JOBS PAGES``.
"""

import sys
from datetime import date
from pathlib import Path

from flask import Flask, Response, redirect, request

from urolig.publish import publish
from urolig.publish.plan import Plan, Where
from urolig.web.addresses import Address

STYLE = "body{color:#123}"
SCRIPT = "document.body.dataset.ready=1"


def fake_plan(words: str = "Somebody is awake.", pages: int = 6, base_url: str | None = None) -> Plan:
    """A front page, a page for 404 and ``pages`` topics in two languages. The last page alone says ``words``."""
    addresses = [Address("/", "choose", "", "nb", None), Address("/404.html", "not-found", "", "nb", None)]
    for n in range(pages):
        addresses += [Address(f"/{lang}/fjordvik/{n}/", "topic", f"t{n}", lang, "fjordvik") for lang in ("nb", "en")]
    return Plan(
        app=fake_app(words, f"/en/fjordvik/{pages - 1}/", Where(base_url).base_path),
        addresses=tuple(addresses),
        assets={"assets/search.0123456789.js": b"export const find = () => [];\n" * 40},
        where=Where(base_url),
        content_digest=words,
        contact="webmaster@fjordvik.example",
        checked_on=date(2026, 3, 1),
    )


def fake_app(words: str, where_they_stand: str, base: str = "/") -> Flask:
    """An application with one route, as the real one has."""
    app = Flask(__name__, static_folder=None)

    @app.get("/", defaults={"path": ""})
    @app.get("/<path:path>")
    def page(path: str) -> Response | str:
        if path == "moved/":
            return redirect("/")  # type: ignore[return-value]
        if path == "broken/":
            raise KeyError("no such word")
        if path == "data.json":
            return Response("not JSON at all", mimetype="text/html")
        said = words if request.path == where_they_stand else "You need not be sure."
        return (
            f'<!doctype html><html lang="nb"><title>{path}</title><style>{STYLE}</style>'
            f'<body><h1>{request.path}</h1><p>{said}</p>{"<p>Filling.</p>" * 60}<a href="{base}">home</a>'
            f'<script>{SCRIPT}</script><script type="application/ld+json">{{"n": "{path}"}}</script></body></html>'
        )

    return app


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, as bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


if __name__ == "__main__":
    out, words, jobs, pages = sys.argv[1:]
    publish(fake_plan(words, int(pages)), Path(out), int(jobs))
