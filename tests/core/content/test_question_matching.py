import pytest

from hexloop.core.content.questions.matching import Spoken, rarity, stem, touched

QUESTION = "Your detector trains with two images per GPU and batch normalization makes it worse. Why?"
POINTS = (
    "Batch statistics over two examples are a noisy estimate of the feature's mean and variance",
    "Training uses the noisy batch statistics, inference the running averages: the two disagree",
    "Group or layer normalization take statistics within one example, so batch size does not matter",
)
RARE = rarity([f"{QUESTION} {' '.join(POINTS)}", *("gradient descent step", "tree depth", "token", "recall") * 10])


def guess(text, points=POINTS, asked=QUESTION):
    return touched(text, points, asked=asked, rare=RARE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("I would tune the learning rate and look at the loss.", ()),
        ("The mean and variance are estimated from two examples, so they are noisy.", (0,)),
        ("At inference it uses running averages, which disagree with the statistics of training.", (1,)),
        ("Use group norm or layer normalisation: they take statistics within a single example.", (2,)),
        ("Noisy estimates of mean and variance. Then the running averages at inference disagree.", (0, 1)),
        ("batch batch batch normalization", ()),
    ],
)
def test_points_are_found_by_their_rare_words(text, found):
    assert guess(text) == found


def test_words_far_apart_make_no_point():
    near = "running averages at inference disagree"
    far = (
        "running averages " + "and then something quite different happens there today " * 20 + near.partition("at ")[2]
    )

    assert (guess(near), guess(far)) == ((1,), ())


def test_dictated_words_find_those_with_a_hyphen_and_the_other_way_round():
    points = ("Over-fitting grows with capacity",)

    found = [guess(text, points, "") for text in ("over fitting with more capacity", "overfitting, capacity grows")]

    assert found == [(0,), (0,)]


def test_mathematics_is_compared_by_its_names():
    assert guess(r"the ratio $\frac{\sigma}{\mu}$", (r"It divides $\sigma$ by $\mu$",), "") == (0,)


def test_point_without_a_word_that_says_something_is_never_found():
    assert guess("it is what it is", ("It is what it is",), "") == ()


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("regularization regularized regularizer regularise", "regular"),
        ("overfitting overfit", "overfit"),
        ("losses loss", "loss"),
        ("classes class", "class"),
        ("estimation estimates estimator", "estim"),
    ],
)
def test_endings_do_not_count(words, one):
    assert {stem(word) for word in words.split()} == {one}


def test_long_text_is_cut_into_windows_that_overlap():
    windows = Spoken("word " * 100).windows

    assert len(windows) == 7
