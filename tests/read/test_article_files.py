"""Files, folders and patterns of articles are read as their suffixes say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from newspaper import page

from dateline.errors import FileAccessError, MissingDateError, UnreadableArticleError
from dateline.read.files import article_files, read_articles, read_bytes

TEXT = "date 2021-09-27 Rain\n\nIt rained."
RECORD = {"title": "Hail", "text": "It hailed.", "date": "2021-09-28"}
DATED = '<meta name="date" content="2021-09-29">'


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    """Return a folder with one article of each kind."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.json").write_text(json.dumps([RECORD, RECORD]))
    (tmp_path / "c.HTML").write_text(page(DATED))
    (tmp_path / "deep" / "d.jsonl").write_text(json.dumps(RECORD) + "\n")
    (tmp_path / "e.pdf").write_bytes(b"%PDF")
    return tmp_path


def test_a_folder_is_read_in_order_of_names(folder: Path) -> None:
    """What is no article by its suffix is passed by."""
    titles = [article.title for article in read_articles(folder)]

    assert ["Rain", "Hail", "Hail", "Bridge blocked", "Hail"] == titles


def test_a_pattern_is_read(folder: Path) -> None:
    """With stars for what may stand there, through folders too."""
    assert ["Rain"] == [a.title for a in read_articles(folder / "*.t?t")]
    assert [folder / "deep" / "d.jsonl"] == article_files(f"{folder}/**/*.jsonl")


def test_a_pattern_counts_from_where_one_stands(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a shell."""
    monkeypatch.chdir(folder)

    assert [Path("a.txt")] == article_files("*.txt")


def test_a_suffix_that_is_not_known_is_one_of_text(folder: Path) -> None:
    """A file that is asked for by name is read, whatever it is called."""
    (folder / "a.wire").write_text(TEXT)

    assert ["Rain"] == [a.title for a in read_articles(str(folder / "a.wire"))]


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (TEXT, "Rain"),
        (json.dumps(RECORD, indent=1), "Hail"),
        (json.dumps([RECORD]), "Hail"),
        (json.dumps(RECORD) + "\n" + json.dumps(RECORD), "Hail"),
        ("\ufeff\n" + page(DATED), "Bridge blocked"),
    ],
)
def test_content_without_a_name_is_known_by_its_beginning(
    data: str, title: str
) -> None:
    """What comes through a pipe has no suffix."""
    assert {title} == {article.title for article in read_bytes(data.encode())}


def test_a_date_that_is_passed_holds_for_all(folder: Path) -> None:
    """It goes before what the files say."""
    days = {str(a.published) for a in read_articles(folder, published="2020-01-01")}

    assert {"2020-01-01"} == days


@pytest.mark.parametrize("name", ["gone.txt", "gone/*.txt", "*.docx"])
def test_what_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    """A pattern that fits nothing is an error, not an empty answer."""
    with pytest.raises(FileAccessError) as caught:
        list(read_articles(tmp_path / name))
    assert str(tmp_path / name) == caught.value.filename


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    """The error says what was looked for."""
    with pytest.raises(FileAccessError, match=r"no articles there; .*\.txt"):
        list(read_articles(tmp_path))


@pytest.mark.parametrize(
    ("name", "content", "error", "reason"),
    [
        ("a.txt", "It rained.", MissingDateError, "a.txt: no publication date"),
        ("a.html", "<p>It rained.", MissingDateError, "a.html: the page does not"),
        ("a.json", "{", UnreadableArticleError, "a.json: not JSON: .* line 1 column 2"),
        ("a.jsonl", "\n{", UnreadableArticleError, "a.jsonl: line 2: not JSON"),
    ],
)
def test_an_error_begins_with_the_file(
    tmp_path: Path, name: str, content: str, error: type[Exception], reason: str
) -> None:
    """Who reads a folder must know which file is bad."""
    (tmp_path / name).write_text(content)

    with pytest.raises(error, match=reason):
        list(read_articles(tmp_path))
