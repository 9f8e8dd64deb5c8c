"""Markdown becomes clean HTML: strong words, links, headings, lists, quotes; and nothing else, ever."""

import html.parser

import pytest

from urolig.content.prose import Renderer, slug


def as_is(address: str) -> str:
    """Links are kept as they are written."""
    return address


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer()


@pytest.mark.parametrize(
    ("text", "markup", "words"),
    [
        ("Du kan ringe.", "Du kan ringe.", "Du kan ringe."),
        ("Mor & far\nsammen", "Mor &amp; far sammen", "Mor & far sammen"),
        ("Du er **ikke** *alene*.", "Du er <strong>ikke</strong> <em>alene</em>.", "Du er ikke alene."),
        ("Les [mer](https://a.example/).", 'Les <a href="https://a.example/">mer</a>.', "Les mer."),
        ("[a](https://a.example/?b&copy;=1)", '<a href="https://a.example/?b&amp;copy;=1">a</a>', "a"),
        ("En.\n\nTo.", "<p>En.</p> <p>To.</p>", "En.\nTo."),
        (r"3 \* 4 < 5", "3 * 4 &lt; 5", "3 * 4 < 5"),
        ("snake_case_word", "snake_case_word", "snake_case_word"),
        ("A &amp; B &#106;", "A &amp;amp; B &amp;#106;", "A &amp; B &#106;"),
        ("**A** &amp; &#106;", "<strong>A</strong> &amp;amp; &amp;#106;", "A &amp; &#106;"),
        ("kode `x`", "kode `x`", "kode `x`"),
        ("", "", ""),
    ],
)
def test_a_field_is_inline_html_and_its_words(renderer: Renderer, text: str, markup: str, words: str) -> None:
    found = renderer.field(text, as_is)
    assert (found.prose.html, found.prose.text, found.problems) == (markup, words, ())


def test_a_body_has_headings_with_ids_lists_and_quotes(renderer: Renderer) -> None:
    text = "## Hva skjer på skolen?\n\nEn\nlinje.\n\n### Så {#so}\n\n- a\n- b\n    - c\n\n1. x\n\n> Sitat"
    found = renderer.body(text, as_is)
    assert found.problems == ()
    assert found.ids == {"hva-skjer-pa-skolen", "so"}
    assert '<h2 id="hva-skjer-pa-skolen">Hva skjer på skolen?</h2>' in found.prose.html
    assert '<h3 id="so">Så</h3>' in found.prose.html
    assert found.prose.text == "Hva skjer på skolen?\nEn linje.\nSå\na\nb c\nx\nSitat" or "\nc\n" in found.prose.text
    assert {"<ul>", "<ol>", "<blockquote>"} <= set(found.prose.html.replace("><", ">\n<").split("\n"))


def test_two_headings_of_the_same_words_get_ids_of_their_own(renderer: Renderer) -> None:
    assert renderer.body("## Pris\n\na\n\n## Pris\n\nb\n\n## الثمن\n\nc", as_is).ids == {"pris", "pris-2", "section-3"}


def test_a_heading_keeps_its_words_in_its_id() -> None:
    assert slug("Hva gjør jeg når «han» ikke svarer?") == "hva-gjor-jeg-nar-han-ikke-svarer"


def test_prose_is_the_same_whatever_was_read_before(renderer: Renderer) -> None:
    text = "## Pris\n\n[a](https://a.example/)"
    first = renderer.body(text, as_is)
    renderer.body("## Pris\n\n## Pris {#x}\n\n**a", as_is)
    assert renderer.body(text, as_is) == first == Renderer().body(text, as_is)


ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "</p><script>",
    "<!-- --><script>",
    "<https://a.example>",
    "<javascript:alert(1)>",
    "![x](https://a.example/x.png)",
    "![x][y]",
    "[x]: javascript:alert(1)",
    "{: onclick=alert(1)}",
    "## x {.class}",
    "## x {#id onclick=x}",
    "text {#id}",
    "```\n<script>\n```",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_is_not_ours_is_refused_in_a_body(renderer: Renderer, attack: str) -> None:
    found = renderer.body(f"Hei.\n\n{attack}\n", as_is)
    assert found.problems and found.prose.html == ""
    assert all(problem.offset >= 6 and problem.hint for problem in found.problems)


LEFTOVERS = (
    "[x][y] [z]",
    "    <b>",
    "a\\<b>c",
    "[<b>](https://a.example/)",
    '[x](https://a.example/ "onclick=x")',
    "[x](ref:x&quot;onclick)",
    "\u0002amp\u0003 \u0002klzzwxh:0\u0003",
    "**[x](https://a.example/)**",
    "* a\n* b\n\n      c",
    "a  \nb",
    "&lt;script&gt;",
    "[x](<javascript:alert(1)>)",
    "[x](java\nscript:alert(1))",
    "[a](https://a.example/)[b](https://b.example/)",
)


def test_an_address_that_slips_through_is_taken_off_all_the_same(renderer: Renderer) -> None:
    found = renderer.field("[her](https://a.example/)", lambda address: "javascript:alert(1)")
    assert found.prose.html == "<a>her</a>"


class _Allowed(html.parser.HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in {"p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "em", "a"}
        for name, value in attrs:
            assert name in {"href", "id", "start"}
            if name == "href":
                assert value and value.startswith(("https://", "ref:", "#"))


def only_https(address: str) -> str:
    """What the content's own links do: anything else ends in an error."""
    return address if address.startswith("https://") else "ref:page/about"


@pytest.mark.parametrize("text", ATTACKS + LEFTOVERS)
def test_nothing_but_the_allowed_tags_ever_comes_out(renderer: Renderer, text: str) -> None:
    for render in (renderer.body, renderer.field):
        parser = _Allowed()
        parser.feed(render(text, only_https).prose.html)
        parser.close()


def test_words_in_another_language_say_so():
    found = Renderer().field(r"Say :nb[«Barnet er \_\_ år.»] slowly", str)
    assert found.prose.html == 'Say <span dir="ltr" lang="nb">«Barnet er __ år.»</span> slowly'
    assert found.prose.text == "Say «Barnet er __ år.» slowly"


def test_words_in_another_language_may_be_strong_and_run_from_right_to_left():
    assert Renderer().field("**:ar[قلق]**", str).prose.html == '<strong><span dir="rtl" lang="ar">قلق</span></strong>'


def test_what_only_looks_like_a_language_mark_stays_as_it_is():
    for text in (":nb", "a:b[c", "time:[x"):
        assert "<span" not in Renderer().field(text, str).prose.html
