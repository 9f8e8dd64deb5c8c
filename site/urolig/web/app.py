"""The Flask application: one route, because the list of pages is the router."""

from functools import partial

from flask import Flask, Response, abort, g, redirect, render_template, request
from flask_babel import Babel
from werkzeug.wrappers import Response as BaseResponse

from urolig.model import Directory
from urolig.web import assets, views
from urolig.web.addresses import Address
from urolig.web.catalogues import require_catalogues
from urolig.web.components import contact_card
from urolig.web.inline import inline_scripts, inline_styles
from urolig.web.interface import install_interface, listen
from urolig.web.now import clock_script, shown_at
from urolig.web.site import Site, WebOptions, make_site
from urolig.web.timetable import hours_lines
from urolig.web.wording import install_wording


def create_app(directory: Directory, options: WebOptions) -> Flask:
    """The site as a Flask application. ``app.extensions["urolig"]`` is its Site."""
    app = Flask(__name__, static_folder=None)
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    site = make_site(directory, options)
    app.extensions["urolig"] = site
    require_catalogues(options.catalogues, directory.settings.languages)
    # Flask-Babel would read a relative path from its own folder, find nothing, and show English.
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(options.catalogues.resolve())
    app.config["BABEL_DEFAULT_LOCALE"] = "en"
    Babel(app, locale_selector=lambda: g.address.lang)
    install_interface(app)
    install_wording(app, site)
    _globals(app, site)
    _routes(app, site)
    return app


def _globals(app: Flask, site: Site) -> None:
    app.jinja_env.globals.update(
        site=site,
        settings=site.directory.settings,
        preview=site.options.preview,
        styles=inline_styles,
        scripts=inline_scripts(),
        contact_card=lambda card, level=3: contact_card(g.site, card, level),
        said_hours=lambda contact: hours_lines(g.site, contact),
        clock_script=clock_script,
        shown_at=partial(shown_at, site),
        components="",
    )


def _routes(app: Flask, site: Site) -> None:
    files = assets.assets()

    @app.get("/", defaults={"wanted": ""})
    @app.get("/<path:wanted>")
    def page(wanted: str) -> BaseResponse | str:
        address = site.by_url.get(f"/{wanted}")
        if address is not None:
            return render(site, address)
        if wanted in files:
            return Response(files[wanted], mimetype=assets.media_type(wanted))
        if f"/{wanted}/" in site.by_url:
            return redirect(f"{request.script_root}{site.base}/{wanted}/", 308)
        abort(404)

    @app.errorhandler(404)
    def not_found(_error: Exception) -> tuple[str, int]:
        return render(site, site.by_url["/404.html"]), 404


def render(site: Site, address: Address) -> str:
    """One page's HTML."""
    g.address = address
    g.site = site.as_read(address)
    listen()
    template, said = views.view(g.site, address, request.args.get("q", "") if site.options.preview else "")
    return squeeze(render_template(template, address=address, **said))


def squeeze(html: str) -> str:
    """Leading blanks and empty lines help whoever reads the template, not whoever waits for the page."""
    return "\n".join(line for line in map(str.strip, html.splitlines()) if line) + "\n"
