from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from make import NOW, grade_thing
from make_stories import make_story, story_text, tell

from hexloop.apps.companies import services as companies
from hexloop.apps.companies.models import Tag
from hexloop.apps.questions.models import OwnQuestion
from hexloop.apps.review import kinds
from hexloop.apps.review.models import Card, Review
from hexloop.apps.search.models import Entry
from hexloop.apps.stories import services
from hexloop.apps.stories.models import MOST_PART, Fit, Story, StoryVersion, Telling
from hexloop.core.memory.grades import Grade
from hexloop.core.rounds import Round

LATER = NOW + timedelta(hours=1)
KEY, OTHER = "disagreed-with-manager", "only-one-against"


def save(user, story, version=1, at=LATER, apart=False, **change):
    text = replace(story_text(), **change)
    return services.save_story(user=user, story=story, text=text, version=version, at=at, apart=apart)


def keys(story):
    return sorted(fit.key for fit in Fit.objects.filter(story=story))


def bests(key=KEY):
    return [fit.story.title for fit in Fit.objects.filter(key=key, best=True)]


def test_whole_story_gets_a_card_and_is_found(user):
    story = make_story(user, skills=("ownership", "data"))

    card = Card.objects.get()
    assert (card.kind, card.key, card.round, card.title) == ("story", story.key, "behavior", "The flat night")
    assert (card.tags.split(), card.reviews) == (["data", "ownership"], 0)
    entry = Entry.objects.get(kind="story")
    assert (entry.title, entry.url) == ("The flat night", "/stories/the-flat-night/")


def test_card_comes_with_the_last_part_and_stays_when_one_goes(user):
    story = make_story(user, result="")
    before = Card.objects.count()
    story = save(user, story)
    after = Card.objects.count()

    save(user, story, version=2, task="")

    assert (before, after, Card.objects.count()) == (0, 1, 1)


def test_nda_goes_to_card_index_and_links(user):
    story = make_story(user, questions=[KEY])

    save(user, story, under_nda=True)

    assert [Card.objects.get().under_nda, Entry.objects.get(kind="story").under_nda, Fit.objects.get().under_nda] == [
        True,
        True,
        True,
    ]


@pytest.mark.parametrize("title", ["New", "coverage", "For"])
def test_address_is_never_one_of_the_programs(user, title):
    assert make_story(user, title).slug == f"{title.lower()}-2"


def test_two_stories_of_one_title_have_two_addresses(user, stranger):
    slugs = [make_story(user).slug, make_story(user).slug, make_story(stranger).slug, make_story(user, "…").slug]

    assert slugs == ["the-flat-night", "the-flat-night-2", "the-flat-night", "story"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"title": " \0 "}, "Give the story a title first"),
        ({"title": "t" * 201}, "The title takes 200 characters and has 201."),
        ({"action": "a" * (MOST_PART + 1)}, "The action takes 10000 characters and has 10001."),
        ({"angle": "a" * 301}, "The line for the company takes 300"),
        ({"skills": tuple(f"s{n}" for n in range(13))}, "A story shows 12 skills at most."),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(user, change, says):
    with pytest.raises(services.CannotKeepStory) as refused:
        make_story(user, **change)

    assert str(refused.value).startswith(says)
    assert Story.objects.count() == 0


def test_save_from_an_old_copy_is_refused_and_nothing_is_lost(user):
    story = make_story(user)
    save(user, story, action="I did it in the other tab.")

    with pytest.raises(services.StoryChanged) as refused:
        save(user, story, version=1, action="I did it here.")

    assert refused.value.story.action == "I did it in the other tab."
    assert Story.objects.get().action == "I did it in the other tab."


def test_same_text_again_is_no_new_version(user):
    story = make_story(user)

    save(user, story, version=99)

    assert (Story.objects.get().version, StoryVersion.objects.count()) == (1, 1)


def test_saves_within_ten_minutes_are_one_version_and_any_can_come_back(user):
    story = make_story(user)
    story = save(user, story, at=NOW + timedelta(minutes=5), task="Second.")
    story = save(user, story, version=2, at=LATER, task="Third.", skills=("data",))
    tasks = [version.texts["task"] for version in story.versions.order_by("at")]

    back = services.restore_version(user=user, story=story, version=story.versions.order_by("at")[0], at=LATER)

    assert tasks == ["Second.", "Third."]
    assert (back.task, back.skill_ids, back.version) == ("Second.", (), 4)
    assert [version.texts["task"] for version in story.versions.order_by("at", "pk")] == [*tasks, "Second."]


def test_text_that_is_saved_over_anothers_leaves_it_a_version(user):
    story = make_story(user)
    story = save(user, story, at=NOW, task="Theirs.")

    save(user, story, version=2, at=NOW, task="Mine.", apart=True)

    assert [version.texts["task"] for version in story.versions.order_by("at", "pk")] == ["Theirs.", "Mine."]


def test_deleted_story_comes_back_with_its_card_and_history(user):
    story = make_story(user, questions=[KEY])
    tell(user, story)
    grade_thing(user, story.key, Grade.SOLID, kind="story", round=Round.BEHAVIOR, topic="")
    due = Card.objects.get().due_on

    services.remove_story(user=user, story=story, at=LATER)
    gone = (Card.objects.count(), Entry.objects.filter(kind="story").count())
    services.restore_story(user=user, story=story, at=LATER)

    assert gone == (0, 0)
    assert (Card.objects.get().due_on, Review.objects.get().card) == (due, Card.objects.get())
    assert (keys(story), Telling.objects.count(), Entry.objects.filter(kind="story").count()) == ([KEY], 1, 1)


def test_what_was_deleted_goes_for_good_after_a_day(user):
    old, new = make_story(user, "Old"), make_story(user, "New one")
    company = companies.name_company(user=user, name="Acme", at=NOW)
    companies.tag(company=company, kind="story", key=old.key, at=NOW)
    services.remove_story(user=user, story=old, at=NOW)

    services.remove_story(user=user, story=new, at=NOW + timedelta(days=1, seconds=1))

    assert [story.title for story in Story.objects.all()] == ["New one"]
    assert Tag.objects.count() == 0


def test_only_questions_that_are_there_are_linked(user, stranger):
    mine = OwnQuestion.objects.create(owner=user, question="Why us?", round="behavior", made_at=NOW, edited_at=NOW)
    theirs = OwnQuestion.objects.create(owner=stranger, question="Mine", round="behavior", made_at=NOW, edited_at=NOW)
    story = make_story(user)

    wanted = [KEY, mine.key, theirs.key, "no-such-question", "", "\0", "k" * 200]
    services.answer_questions(user=user, story=story, keys=wanted, at=NOW)

    assert keys(story) == sorted([KEY, mine.key])


def test_one_story_is_the_best_for_a_question(user):
    first, second = make_story(user, "First", best=[KEY]), make_story(user, "Second")

    services.set_best(user=user, story=second, key=KEY, best=True, at=NOW)
    both = bests()
    services.set_best(user=user, story=second, key=KEY, best=False, at=NOW)

    assert (both, bests(), keys(first), keys(second)) == (["Second"], [], [KEY], [KEY])
    with pytest.raises(IntegrityError), transaction.atomic():
        Fit.objects.filter(key=KEY).update(best=True)


def test_stories_of_a_question_are_set_at_once(user, stranger):
    first, second, third = (make_story(user, title) for title in ("First", "Second", "Third"))
    theirs = make_story(stranger, "Theirs", best=[KEY])
    services.answer_questions(user=user, story=first, keys=[KEY, OTHER], at=NOW)

    services.set_answering(user=user, key=KEY, stories=[second], best=third, at=NOW)

    assert [keys(one) for one in (first, second, third, theirs)] == [[OTHER], [KEY], [KEY], [KEY]]
    assert sorted(bests()) == ["Theirs", "Third"]


def test_deleted_story_is_the_best_for_nothing(user):
    story = make_story(user, best=[KEY])

    services.remove_story(user=user, story=story, at=NOW)

    assert bests() == []


def test_telling_keeps_what_was_said_of_it(user):
    story = make_story(user)

    telling = tell(user, story, seconds=99_999, key="no-such-question", note=" Slower.\r\n", situation=4, delivery=1)

    assert (telling.seconds, telling.key, telling.note) == (3_600, "", "Slower.")
    assert (telling.scores, telling.average) == ((4, None, None, None, 1), 2.5)


@pytest.mark.parametrize(("seconds", "scores"), [(0, {}), (10, {"action": 5}), (10, {"task": 0})])
def test_telling_that_says_nothing_or_nonsense_is_refused(user, seconds, scores):
    told = services.Told(seconds=seconds, scores=scores)

    with pytest.raises(services.CannotKeepStory):
        services.keep_telling(user=user, story=make_story(user), told=told, at=NOW)


def test_telling_can_be_brought_back_for_a_day(user):
    story = make_story(user)
    first, second = tell(user, story), tell(user, story, at=LATER)

    services.remove_telling(telling=first, at=NOW)
    services.restore_telling(telling=first)
    services.remove_telling(telling=second, at=NOW)
    services.remove_telling(telling=first, at=NOW + timedelta(days=2))

    assert [telling.pk for telling in Telling.objects.all()] == [first.pk]


def test_project_is_known_by_its_title(user, monkeypatch):
    def listing(of, round_key):
        return [kinds.Listed("project-7", "Search ranking", "/projects/search-ranking/")] if of == user else []

    project = kinds.Kind("project", Round.PROJECT, resolve=lambda of, keys: {}, listing=listing)
    monkeypatch.setitem(kinds.KINDS, "project", project)

    known, words = make_story(user, project=" search  Ranking "), make_story(user, "Other", project="Something else")

    assert (known.project, known.project_key) == ("search Ranking", "project-7")
    assert (words.project, words.project_key) == ("Something else", "")
