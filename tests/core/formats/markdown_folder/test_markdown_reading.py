"""A folder of Markdown as records."""

import io
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from make_vault import BIAS, TREES, vault, zipped

from hexloop.core.formats.archive import MIB, Caps
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.markdown_folder.packing import pack_folder
from hexloop.core.formats.markdown_folder.reading import open_vault
from hexloop.core.formats.notion.records import Role, with_links

TREE = Path(__file__).parents[4]


def read(files, name="", **options):
    """The pages of a folder by title, links written as what they lead to."""
    with open_vault(io.BytesIO(files if isinstance(files, bytes) else zipped(files)), name, **options) as opened:
        pages = [opened.page(entry.id) for entry in opened.index.pages]
    return {page.title: page for page in pages}


def written(page):
    return with_links(page.body, page.links, lambda link: f"<{link.words}|{link.target}|{link.id}>")


def one(text, **others):
    """The text of a single page."""
    return written(read({"V/a.md": text.encode(), **others})["a"])


def refusal(data, **options):
    with pytest.raises(BadFile) as refused:
        read(data, **options)
    return str(refused.value)


def reasons(files):
    with open_vault(io.BytesIO(zipped(files))) as opened:
        return {entry.path: entry.reason for entry in opened.index.entries if entry.role is Role.IGNORED}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[b]]", "<b|page|V/b.md>"),
        ("[[B#Part|words]]", "<words|page|V/b.md>"),
        ("[[b#Part]]", "<b > Part|page|V/b.md>"),
        ("[[sub/c]]", "<c|page|V/sub/c.md>"),
        ("[[c]]", "<c|page|V/sub/c.md>"),
        ("![[x.png|300]]", "<x|attachment|V/x.png>"),
        ("![[x.png|a curve|300x200]]", "<a curve|attachment|V/x.png>"),
        ("[[x.png]]", "<x.png|attachment|V/x.png>"),
        ("![alt|300](x.png)", "<alt|attachment|V/x.png>"),
        ("![](sub/../x.png)", "<x|attachment|V/x.png>"),
        ("[w](sub/c.md#Part)", "<w|page|V/sub/c.md>"),
        ("[w](<sub/c.md>)", "<w|page|V/sub/c.md>"),
        ("[w](sub%2Fc.md)", "<w|page|V/sub/c.md>"),
        ("[w](sub/c)", "<w|page|V/sub/c.md>"),
        ("[w](../../../etc/passwd)", "<w|missing|>"),
        ("[w](https://example.org/a)", "[w](https://example.org/a)"),
        ("[w](#part)", "[w](#part)"),
        ("[w](obsidian://open?vault=V)", "w"),
        ("[[nowhere]]", "<[[nowhere]]|missing|>"),
        ("[[nowhere|words]]", "<[[nowhere|words]]|missing|>"),
        ("[[#Part|there]]", "there"),
        ("[[#Part]]", "Part"),
        ('<img src="x.png" alt="c" width="3">', "<c|attachment|V/x.png>"),
        ("`[[b]]` and ``a``", "`[[b]]` and ``a``"),
        ("$[[b]]$", "$[[b]]$"),
        (r"\[[b]]", r"\[[b]]"),
        ("a %%hidden%% b", "a  b"),
        ("a %% alone", "a %% alone"),
        ("%%\nhidden\n%%\nb", "b"),
        ("100%% sure", "100%% sure"),
        ("A thought. ^a1b2c3", "A thought."),
        ("E = mc ^2", "E = mc ^2"),
        ("- item ^mine", "- item ^mine"),
        ("~~~\n[[b]] %%x%%\n~~~\n[[b]]", "~~~\n[[b]] %%x%%\n~~~\n<b|page|V/b.md>"),
        ("````\n```\n[[b]]\n````\n[[b]]", "````\n```\n[[b]]\n````\n<b|page|V/b.md>"),
        ("> ```\n> [[b]]\n> ```\n> [[b]]", "> ```\n> [[b]]\n> ```\n> <b|page|V/b.md>"),
        ("$$\n[[b]]\n$$\n[[b]]", "$$\n[[b]]\n$$\n<b|page|V/b.md>"),
        ("costs $$\n[[b]]", "costs $$\n<b|page|V/b.md>"),
        ("| [[b\\|words]] |", "| <words|page|V/b.md> |"),
    ],
)
def test_text_of_obsidian(text, expected):
    others = {"V/b.md": b"", "V/sub/c.md": b"", "V/x.png": b"\x89PNG"}

    assert one(text, **others) == expected


def test_a_name_of_a_block_that_a_link_names_is_taken_out():
    pages = read({"V/a.md": b"A thought. ^core", "V/b.md": b"[[a#^core]]"})

    assert written(pages["a"]) == "A thought."
    assert written(pages["b"]) == "<a|page|V/a.md>"


def test_an_alias_leads_to_its_page():
    assert one("[[Boosting]]", **{"V/b.md": b"---\naliases: Boosting\n---\n"}) == "<Boosting|page|V/b.md>"


@pytest.mark.parametrize(
    ("text", "title"),
    [("# a\n\nText", "a"), ("Text", "a"), ("---\ntitle: 'B: c'\n---\n", "B: c"), ("---\ntitle: 12\n---\n", "12")],
)
def test_a_page_has_the_title_of_its_front_matter_or_its_file(text, title):
    assert list(read({"V/a.md": text.encode()})) == [title]


def test_a_heading_that_repeats_the_title_goes_and_another_stays():
    assert one("# A\n\nText") == "Text"
    assert one("# Other\n\nText") == "# Other\n\nText"


@pytest.mark.parametrize(
    ("front", "tags"),
    [
        ("tags: one", ("one",)),
        ("tags: 'one, two #three'", ("one", "two", "three")),
        ("tags: [one, a/b, 3]", ("one", "a/b", "3")),
        ("tag: '#one'", ("one",)),
        ("tags:\n", ()),
        ("tags: {a: b}", ('{"a":', '"b"}')),
    ],
)
def test_tags_are_read_however_they_are_written(front, tags):
    assert read({"V/a.md": f"---\n{front}\n---\n".encode()})["a"].tags == tags


def test_front_matter_that_cannot_be_read_stands_in_the_text():
    page = read({"V/a.md": b"---\nx: [1\n---\nText"})["a"]

    assert page.body == "```yaml\nx: [1\n```\nText"
    assert "is no YAML in line" in page.notes[0]


@pytest.mark.parametrize(
    "raw",
    ["Größe".encode("utf-8-sig"), "Größe".encode("utf-16"), "Größe".encode("cp1252"), "Größe".encode()],
)
def test_texts_are_read_in_whatever_encoding_they_have(raw):
    assert read({"V/a.md": raw})["a"].body == "Größe"


def test_line_ends_of_windows_are_read():
    assert read({"V/a.md": b"---\r\ntags: x\r\n---\r\nOne\r\nTwo\r\n"})["a"].body == "One\nTwo"


def test_a_folder_and_its_zip_file_are_the_same(tmp_path):
    for name, data in vault().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    packed = io.BytesIO()

    pack_folder(tmp_path / "Vault", packed)

    assert read(packed.getvalue()) == read(dict(sorted(vault().items())))


def test_links_in_a_folder_are_not_followed(tmp_path):
    (tmp_path / "secret.md").write_text("secret")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "other.md").write_text("secret")
    inside = tmp_path / "V"
    inside.mkdir()
    (inside / "a.md").write_text("mine")
    (inside / "link.md").symlink_to(tmp_path / "secret.md")
    (inside / "loop").symlink_to(inside)
    (inside / "out").symlink_to(tmp_path / "more")
    os.mkfifo(inside / "pipe.md")
    packed = io.BytesIO()

    pack_folder(inside, packed)

    with open_vault(packed) as opened:
        entries = {entry.path: entry.role for entry in opened.index.entries}
    assert entries == {
        "V/a.md": Role.PAGE,
        "V/link.md": Role.IGNORED,
        "V/loop": Role.IGNORED,
        "V/out": Role.IGNORED,
        "V/pipe.md": Role.IGNORED,
    }
    assert b"secret" not in packed.getvalue()


def test_hidden_folders_are_one_entry_however_large(tmp_path):
    (tmp_path / "V" / ".git" / "objects").mkdir(parents=True)
    for number in range(20):
        (tmp_path / "V" / ".git" / "objects" / str(number)).write_bytes(b"x")
    (tmp_path / "V" / "a.md").write_text("mine")
    packed = io.BytesIO()

    pack_folder(tmp_path / "V", packed)

    assert sorted(zipfile.ZipFile(packed).namelist()) == ["V/.git", "V/a.md"]


def test_a_folder_that_is_too_large_is_refused(tmp_path):
    (tmp_path / "a.md").write_bytes(b"x" * 2048)
    for number in range(3):
        (tmp_path / f"{number}.md").write_text("x")

    for caps in (Caps(total=1024), Caps(entries=2)):
        with pytest.raises(BadFile, match="Import its folders one by one"):
            pack_folder(tmp_path, io.BytesIO(), caps)


# Hostile (TRUST 9, 10, 12, 13) -------------------------------------------------------------------


def test_names_that_lead_out_are_left_alone():
    names = ["../../evil.md", "/etc/evil.md", "C:\\evil.md", "V/../../evil.md", "..\\evil.md"]

    assert reasons({"V/a.md": b"x"} | dict.fromkeys(names, b"x")) == dict.fromkeys(
        names, "Its name leads out of the export."
    )


def test_an_entry_that_is_a_link_is_left_alone():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("V/a.md", "x")
        info = zipfile.ZipInfo("V/b.md")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")

    assert list(read(packed.getvalue())) == ["a"]


def test_names_that_differ_by_capitals_only_are_told():
    assert reasons({"V/a.md": b"1", "V/A.md": b"2"}) == {
        "V/A.md": "Another file has the same name but for capitals or accents."
    }


def test_bombs_are_refused():
    assert "200 times" in refusal({"V/a.md": b"\0" * (12 * MIB)})
    assert "unpacks to more than" in refusal(
        {"V/a.md": os.urandom(2 * MIB), "V/b.md": os.urandom(2 * MIB)}, caps=Caps(total=MIB)
    )
    assert "more than 2 parts" in refusal({f"V/{n}.md": b"x" for n in range(3)}, caps=Caps(entries=2))


def test_a_folder_without_pages_is_refused():
    assert refusal({"V/a.txt": b"x"}).startswith("There is no page in this.")
    assert refusal(b"PK not a zip").startswith("This is no whole zip file")


FULL_OF_SIGNS = [
    *(sign * (99_000 // len(sign)) for sign in ("[", "![[", "[[a|", "[x](", "%%", "`", "$", "<img ", "[a", "\\", "> ")),
    *(line * 30_001 for line in ("$$\n", "%%\n", "```\n", "a ^b\n", "---\n")),
]
CHILD = """
import io, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (700 * 2**20, 700 * 2**20))
resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
from hexloop.core.formats.markdown_folder.reading import open_vault
with open(sys.argv[1], "rb") as file, open_vault(file) as vault:
    print(sum(bool(vault.page(entry.id)) for entry in vault.index.pages))
"""


def test_texts_full_of_signs_are_read_in_bounded_time_and_memory(tmp_path):
    path = tmp_path / "V.zip"
    path.write_bytes(zipped({f"V/{number}.md": text.encode() for number, text in enumerate(FULL_OF_SIGNS)}))

    done = subprocess.run([sys.executable, "-c", CHILD, path], cwd=TREE, capture_output=True, text=True, check=False)

    assert (done.stdout.strip(), done.stderr) == (str(len(FULL_OF_SIGNS)), "")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*TREES.split("\n"), *BIAS.split("\n"), "%%", "$$", "```", "---", "[[", "]]", "^a1b2c3", "| a |"]
        ),
        max_size=40,
    )
)
def test_any_lines_are_read(lines):
    page = read({"V/a.md": "\n".join(lines).encode()}).popitem()[1]

    assert "\ue010" not in written(page)
