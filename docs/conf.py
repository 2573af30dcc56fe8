"""How the documentation is built: ``sphinx-build -n -W docs docs/_build/html``."""

from __future__ import annotations

from importlib.metadata import version as installed_version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "dateline"
author = "The dateline authors"
version = release = installed_version("dateline")
# The year stands here, as nothing reads the clock.
copyright = "2026, The dateline authors"  # noqa: A001 - the name that Sphinx reads

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
exclude_patterns = ["_build", "inventories"]
default_role = "py:obj"
html_theme = "furo"
html_title = "dateline"
html_static_path = ["_static"]
html_css_files = ["narrow.css"]
# Examples end in an empty line, as the tests want it; no reader does.
highlight_options = {"python": {"stripnl": True}}
html_last_updated_fmt = None
html_show_sourcelink = False

myst_enable_extensions = ["attrs_block", "colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autoclass_content = "class"
napoleon_custom_sections = ["Source"]
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

# Where names of other projects stand; in the repository, as a build must not need a
# network.
_ELSEWHERE = {
    "attrs": "https://www.attrs.org/en/stable",
    "dask": "https://docs.dask.org/en/stable",
    "hypothesis": "https://hypothesis.readthedocs.io/en/latest",
    "pandas": "https://pandas.pydata.org/docs",
    "pendulum": "https://pendulum.eustace.io",
    "polars": "https://docs.pola.rs/api/python/stable",
    "pyarrow": "https://arrow.apache.org/docs/python",
    "pyspark": "https://spark.apache.org/docs/latest/api/python",
    "python": "https://docs.python.org/3",
    "spacy": "https://spacy.io",
}
intersphinx_mapping = {
    name: (address, f"inventories/{name}.txt") for name, address in _ELSEWHERE.items()
}
# Names as they stand in annotations that autodoc cannot follow: they are imported for
# type checkers alone, or Hypothesis made the signature.
_IN_FULL = {
    "Bag": "dask.bag.Bag",
    "DataFrame": "pyspark.sql.DataFrame",
    "Item": "dask.bag.Item",
    "Language": "spacy.language.Language",
    "dt.date": "datetime.date",
    "pa.Table": "pyarrow.Table",
    "pd.DataFrame": "pandas.DataFrame",
    "pl.DataFrame": "polars.DataFrame",
    "st.SearchStrategy": "hypothesis.strategies.SearchStrategy",
}

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


def _name_in_full(
    _: Sphinx, __: BuildEnvironment, reference: pending_xref, ___: Element
) -> None:
    """Let intersphinx look up the full name of what an annotation shortens."""
    target = reference["reftarget"]
    reference["reftarget"] = _IN_FULL.get(target, target)


def setup(app: Sphinx) -> None:
    """Collect the changes, mend docstrings for napoleon and names for intersphinx."""
    app.connect("source-read", _collect_changes)
    app.connect("autodoc-process-docstring", _spare_the_colon, priority=400)
    app.connect("missing-reference", _name_in_full, priority=400)
