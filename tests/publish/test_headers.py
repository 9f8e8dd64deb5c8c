"""The Content-Security-Policy and the other headers."""

import base64
import hashlib
import itertools

import pytest

from urolig.publish import BuildError
from urolig.publish.headers import MOST_INLINE, Inline, headers_file, inline_of, nginx_snippet, policy


def source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def directives(text: str) -> dict[str, str]:
    return dict(part.partition(" ")[::2] for part in text.split("; "))


def test_inline_styles_and_scripts_are_let_in_by_their_digest() -> None:
    found = inline_of(b"<style>p{margin:0}</style><script>go()</script><script type=module>run()</script>")
    assert found == Inline(frozenset({source("p{margin:0}")}), frozenset({source("go()"), source("run()")}))


def test_a_data_block_and_a_file_need_no_digest() -> None:
    page = b'<script type="application/ld+json">{"@type": "Service"}</script><script src="/assets/a.js" defer></script>'
    assert inline_of(page) == Inline(frozenset(), frozenset())


def test_nothing_is_allowed_but_what_is_named() -> None:
    said = directives(policy([inline_of(b"<style>a{}</style>"), inline_of(b"<script>b()</script>")]))
    assert said["default-src"] == "'none'"
    assert said["style-src"] == source("a{}")
    assert said["script-src"] == f"'self' {source('b()')}"
    assert said["frame-ancestors"] == said["base-uri"] == "'none'"
    assert not any("unsafe" in value or "*" in value or "http" in value for value in said.values())


def test_the_policy_is_the_same_in_whatever_order_pages_are_finished() -> None:
    pages = [inline_of(f"<style>a{{margin:{n}px}}</style>".encode()) for n in range(9)]
    assert policy(pages) == policy(reversed(pages))


def test_a_script_of_its_own_on_every_page_is_refused() -> None:
    with pytest.raises(BuildError, match="different inline"):
        policy([inline_of(f"<script>show({n})</script>".encode()) for n in range(MOST_INLINE + 1)])


def test_no_file_gets_two_rules_for_how_long_it_keeps() -> None:
    """Cloudflare joins the values of all rules that fit."""
    lines = headers_file("default-src 'none'", "/hjelp/", ["404.html", "nb/*"]).splitlines()
    rules = [path for path, said in itertools.pairwise(lines) if "Cache-Control" in said]
    assert rules == ["/hjelp/", "/hjelp/404.html", "/hjelp/nb/*", "/hjelp/assets/*"]
    assert "immutable" in lines[-1]


def test_nginx_says_the_same_and_keeps_no_error_for_ever() -> None:
    snippet = nginx_snippet("default-src 'none'", "/")
    assert "add_header Content-Security-Policy \"default-src 'none'\" always;" in snippet
    assert "add_header Cache-Control $urolig_cache;" in snippet
    assert "error_page 404 /404.html;" in snippet
