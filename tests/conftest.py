"""What many tests stand on: an invented municipality as a Directory, its pages, and the real site frozen once."""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from example_content import write_example
from urolig.content import load
from urolig.model import Directory
from urolig.publish import BuildSettings, build
from urolig.web import Site, WebOptions, create_app
from urolig.web.catalogues import compile_catalogues

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    """The example content, read."""
    loaded = load(write_example(tmp_path_factory.mktemp("example") / "content"))
    assert loaded.directory is not None, "\n".join(map(str, loaded.diagnostics))
    return loaded.directory


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interface's words, compiled."""
    return compile_catalogues(ROOT / "translations", tmp_path_factory.mktemp("cache"), ("nb", "nn", "sv", "en", "ar"))


@pytest.fixture(scope="session")
def app(directory: Directory, catalogues: Path) -> Flask:
    """The example's pages, as they are published."""
    return create_app(directory, WebOptions(catalogues=catalogues))


@pytest.fixture
def client(app: Flask) -> Iterator[FlaskClient]:
    """Somebody who reads the example's pages."""
    with app.test_client() as client:
        yield client


@pytest.fixture(scope="session")
def site(app: Flask) -> Site:
    """The example as a set of pages."""
    made = app.extensions["urolig"]
    assert isinstance(made, Site)
    return made


@pytest.fixture(scope="session")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content's whole site, built once for all tests and all workers."""
    return _built_once(tmp_path_factory, "frozen", None)


@pytest.fixture(scope="session")
def frozen_below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One place of the real site, built for a base path."""
    return _built_once(tmp_path_factory, "below", "https://hjelp.example.no/hjelp", ("asker",))


def _built_once(factory: pytest.TempPathFactory, name: str, base_url: str | None, only: tuple[str, ...] = ()) -> Path:
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / f"site-{name}"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        out = folder / "public"
        if not (out / "build.json").exists():
            build(
                BuildSettings(
                    content=ROOT / "content",
                    translations=ROOT / "translations",
                    out=out,
                    cache=folder / "cache",
                    base_url=base_url,
                    only=only,
                    jobs=2,
                )
            )
    return out
