"""How the documentation is built: ``sphinx-build -n -W docs docs/_build/html``."""

from __future__ import annotations

from importlib.metadata import version as installed_version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "dateline"
author = "The dateline authors"
version = release = installed_version("dateline")
# The year stands here, as nothing reads the clock.
copyright = "2026, The dateline authors"  # noqa: A001 - the name that Sphinx reads

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "dateline"
html_static_path = ["_static"]
html_css_files = ["narrow.css"]
# Examples end in an empty line, as the tests want it; no reader does.
highlight_options = {"python": {"stripnl": True}}
html_last_updated_fmt = None
html_show_sourcelink = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autoclass_content = "class"
napoleon_custom_sections = ["Source"]
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

# Names of other projects, not linked: intersphinx would need their inventories;
# no package that is installed brings one, and a build must not need a network.
_ELSEWHERE = (
    "abc|attrs?|collections|dt|datetime|enum|functools|hypothesis|os|pa|pandas|pathlib"
    "|pd|pendulum|pl|re|spacy|sqlite3|st|types|typing"
)
nitpick_ignore_regex = [
    (r"py:.*", rf"({_ELSEWHERE})\..*"),
    # Names imported for checkers alone, which autodoc cannot follow; private ones.
    (r"py:.*", r"Language|Lexicon|dateline\..*\._\w+"),
    (
        r"py:.*",
        r"Any|Bag|Callable|DataFrame|Doc|Item|Iterable|Iterator|Mapping|Path|Self|Sequence",
    ),
]

_KINDS = ("added", "changed", "deprecated", "removed", "fixed")
_FRAGMENTS = Path(__file__).parents[1] / "changelog.d"


def _collect_changes(_: Sphinx, page: str, source: list[str]) -> None:
    """Put the news fragments below the heading of the page of changes."""
    if page != "changes":
        return
    for kind in _KINDS:
        found = sorted(_FRAGMENTS.glob(f"*.{kind}.md"))
        items = [
            path.read_text("utf-8").strip().replace("\n", "\n  ") for path in found
        ]
        lines = [f"- {item}" for item in items]
        source[0] += "\n".join([f"\n## {kind.title()}\n", *lines, ""]) if lines else ""


def _spare_the_colon(
    _: Sphinx, what: str, __: str, ___: object, ____: object, lines: list[str]
) -> None:
    """Keep napoleon from reading "Hash: of what" as a type and its description."""
    if what in {"attribute", "property"}:
        lines[:0] = ["..", ""]


def setup(app: Sphinx) -> None:
    """Collect the changes, and mend docstrings before napoleon reads them."""
    app.connect("source-read", _collect_changes)
    app.connect("autodoc-process-docstring", _spare_the_colon, priority=400)
