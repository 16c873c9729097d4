import pytest
from make_pack import write_pack

from hexloop.apps.coding import packs


def test_problem_is_found_by_its_slug():
    found = packs.pack_problem("add-up")

    assert (found.number, found.title) == (900, "Add up")


def test_packs_are_read_once():
    assert packs.packs()[0] is packs.packs()[0]


def test_problem_of_no_pack_says_so():
    with pytest.raises(packs.NotInPack, match="Your attempts at it stay"):
        packs.pack_problem("nowhere")


def test_earlier_pack_has_the_slug(settings, tmp_path, pack_folder):
    other = write_pack(tmp_path)

    settings.PACKS = [other, pack_folder]

    assert packs.pack_problems()["add-up"][0].folder == other
    assert packs.pack_problems()["counter"][0].folder == pack_folder


def test_topics_of_two_packs_are_named_once(settings, tmp_path, pack_folder):
    settings.PACKS = [write_pack(tmp_path), pack_folder]

    assert [topic.id for topic in packs.topics()] == ["arrays"]
    assert [one.id for one in packs.lists()] == ["essentials"]


def test_family_of_a_topic_has_what_stands_under_it(settings, pack_folder, tmp_path):
    folder = write_pack(tmp_path)
    with (folder / "topics.toml").open("a", encoding="utf-8") as file:
        file.write('[[topic]]\nid = "matrices"\ntitle = "Matrices"\ngroup = "structure"\nparent = "arrays"\n')
    settings.PACKS = [folder]

    assert packs.topic_family("arrays") == {"arrays", "matrices"}
    assert packs.topic_family("matrices") == {"matrices"}


def test_topic_without_a_name_keeps_its_id():
    assert packs.topic_title("arrays") == "Arrays"
    assert packs.topic_title("lost-art") == "lost-art"
