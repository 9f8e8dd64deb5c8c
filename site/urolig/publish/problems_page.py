"""What the preview shows instead of a page that cannot be made: where, what, and how to mend it."""

import traceback
from collections.abc import Sequence

from jinja2 import Environment, TemplateSyntaxError

from urolig.content import Diagnostic

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<style>
body { font: 1.125rem/1.6 system-ui, sans-serif; max-inline-size: 46rem; margin: 2rem auto; padding-inline: 1rem;
  color: #17262b; background: #fbf7f1 }
li { margin-block: 1rem; padding: 1rem; background: #fff; border-radius: 1rem; list-style: none }
ol { padding: 0 }
code { font-size: 1rem; color: #0f4c5c; overflow-wrap: anywhere }
p { margin: 0 }
small { font-size: 1rem; color: #3a4a4f }
</style>
</head>
<body>
<main>
<h1>{{ title }}</h1>
<p>{{ lead }}</p>
<ol>
{%- for problem in problems %}
<li><code>{{ problem.where }}</code>
<p><strong>{{ problem.what }}</strong></p>
{%- if problem.hint %}
<p>{{ problem.hint }}</p>
{%- endif %}
<small>{{ problem.kind }}</small></li>
{%- endfor %}
</ol>
</main>
</body>
</html>
"""

TEMPLATE = Environment(autoescape=True).from_string(PAGE)


def problems_page(diagnostics: Sequence[Diagnostic]) -> str:
    """Every error of the content, with its place and its hint."""
    errors = [found for found in diagnostics if found.severity == "error"]
    return TEMPLATE.render(
        title="Something in the content needs mending" if len(errors) == 1 else f"{len(errors)} things need mending",
        lead="Save the file when it is mended, and the page comes back by itself.",
        problems=[
            {"where": f"{e.path}:{e.line}:{e.column}", "what": e.message, "hint": e.hint, "kind": e.code}
            for e in errors
        ],
    )


def failure_page(error: Exception) -> str:
    """A page or a template that went wrong, and where in the program."""
    problem = {"where": _where(error), "what": str(error) or "no more is known", "kind": type(error).__name__}
    return TEMPLATE.render(
        title="This page could not be made",
        lead="The content is fine; a template or the program is not. Save it when it is mended.",
        problems=[problem],
    )


def _where(error: Exception) -> str:
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
