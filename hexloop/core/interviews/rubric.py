"""How a round went, 1 to 4, with what each number means in words: for every round but system design, whose rubric goes
stage by stage (``hexloop.core.design``).

The four numbers mean the same everywhere: 1 would end the loop, 2 leaves doubt, 3 passes, 4 is what an interviewer
argues for. The words say what was seen, never what somebody is like.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hexloop.core.rounds import Round

SCORES = (1, 2, 3, 4)
SCORE_WORDS = {1: "Not yet", 2: "Mixed", 3: "Good", 4: "Strong"}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is looked at. ``anchors`` say in words what 1, 2, 3 and 4 mean."""

    key: str
    title: str
    anchors: tuple[str, str, str, str]


OVERALL: Mapping[Round, tuple[str, str, str, str]] = {
    Round.CODING: (
        "No approach that would have worked, or none in code.",
        "The right idea, but the code was not finished, or was wrong in a case that should have been tried.",
        "Working code in time, its cost said and right; a nudge or a slip on the way.",
        "Working code with time left, tested aloud, with what else could have been done and when.",
    ),
    Round.DESIGN: (
        "Parts were named; no system came of them.",
        "A system that would run, with a large piece missing: the metric, the labels or how it is served.",
        "A whole system, its choices explained, with numbers where they decide something.",
        "A whole system that you led through, with trade-offs, failure and what you would measure first.",
    ),
    Round.BREADTH: (
        "Most answers were guesses, or stopped at the name of the thing.",
        "Definitions were right; asked why or when not, the answers ran out.",
        "Most answers were right and short, with a reason or an example.",
        "Right, short, and tied to what it changes in practice; what you did not know you said at once.",
    ),
    Round.DOMAIN: (
        "The field's usual methods were not known.",
        "The methods were known by name; how they fail or are measured was not.",
        "You knew how the methods work, fail and are measured, and could choose between them.",
        "You spoke as somebody who has run them: numbers, what broke, what the papers leave out.",
    ),
    Round.PROJECT: (
        "It stayed unclear what you did yourself, or what it was for.",
        "The work was clear; why it was done so and not otherwise was not.",
        "Problem, choice, alternatives and result were clear, and held when asked further.",
        "You led: the decision that mattered, what spoke against it, its number, what you would do now.",
    ),
    Round.BEHAVIOR: (
        "No story, or one in which you did nothing.",
        "A story without its result, or told so long that the point was lost.",
        "A situation, what you did and what came of it, in about two minutes.",
        "All of that with a number, what you learned, and the answer to the question that comes next.",
    ),
}
"""What the score of a whole round means."""

_CODING = (
    Line("understanding", "Understanding", (
        "Began to write before the question was clear.",
        "Asked something, but missed a limit or a case that changed the answer.",
        "Asked about sizes and odd cases, and went through an example first.",
        "Said back the problem in other words and agreed on the cases that matter.",
    )),
    Line("approach", "Approach and cost", (
        "Found no approach, or held on to one that cannot work.",
        "Found one late or by trial; its cost was wrong or not said.",
        "Found a fitting one and said what it costs in time and space.",
        "Compared two, chose one for a reason, and said what would change the choice.",
    )),
    Line("code", "Code", (
        "Did not run, or did something else.",
        "Ran with repairs; hard to follow.",
        "Ran, in small steps with fitting names.",
        "Ran at first or nearly; nothing in it that you would not send for review.",
    )),
    Line("testing", "Testing", (
        "Said it was done, and it was not.",
        "Tried the given example only.",
        "Tried an odd case by hand and found what it showed.",
        "Chose cases by what could break, before being asked.",
    )),
)  # fmt: skip
_BREADTH = (
    Line("right", "Right", (
        "Half or more was wrong or missing.", "Right in outline; a mistake in most answers.",
        "Right but for details.", "Right, with the limits of each statement.",
    )),
    Line("depth", "Depth", (
        "The name of the thing and no more.", "A definition learned by heart.",
        "Why it works, and one case where it does not.", "Why, when not, and what you would do instead.",
    )),
    Line("short", "To the point", (
        "Talked until stopped.", "The answer came after a long way round.",
        "The answer first, then the reason.", "One or two sentences that leave room for the next question.",
    )),
)  # fmt: skip
_DOMAIN = (
    Line("methods", "Methods", (
        "Knew few of them.", "Knew what they are called and roughly do.",
        "Knew how they work and which fits where.", "Knew what they are made of and could change them.",
    )),
    Line("measuring", "Measuring", (
        "Named accuracy.", "Named a fitting metric, not what it hides.",
        "Chose metrics offline and online, and said what each misses.",
        "Said how the measurement itself goes wrong, and how you would notice.",
    )),
    Line("experience", "From experience", (
        "Nothing of one's own.", "An example that did not fit the question.",
        "An example that showed the point.", "An example with its number and what you would do otherwise today.",
    )),
)  # fmt: skip
_PROJECT = (
    Line("role", "Your part", (
        '"We" throughout: your part cannot be told.', "Your part came out when asked.",
        "Your part was clear from the start.", "Clear what you decided, and whom you had to win over.",
    )),
    Line("choices", "Choices", (
        "No alternative was thought of.", "Alternatives by name, without what spoke against them.",
        "Alternatives with their price, and the reason for yours.",
        "Also what would have changed the choice, and what it costs today.",
    )),
    Line("impact", "Impact", (
        "No result.", "A result without a number, or one that you cannot explain.",
        "A number, from what to what, and how it was measured.",
        "And how sure you are that this work made it, and what it did not move.",
    )),
    Line("depth", "Held when asked further", (
        "The first question why went unanswered.", "Held for one question.",
        "Held for two or three, with what you do not know said as such.",
        "Held as deep as was asked, down to a formula or a line of code.",
    )),
)  # fmt: skip
_BEHAVIOR = (
    Line("answer", "Answers the question", (
        "Another question was answered.", "The story fits with goodwill.",
        "The story fits.", "The story fits, and the last sentence says why.",
    )),
    Line("action", "What you did", (
        "Nothing of your own.", "What the team did, with you in it.",
        "Your steps, one after the other.", "Your steps and why so, with what you left undone.",
    )),
    Line("result", "Result", (
        "The story just ended.", "It ended well, somehow.",
        "What changed, from what to what.", "A number, what you learned, and what you did with it since.",
    )),
    Line("telling", "Telling", (
        "Over four minutes, or under half of one.", "Too much situation, too little of you.",
        "About two minutes, in order.", "Two minutes in which one wants to ask further.",
    )),
)  # fmt: skip
_DESIGN = (
    Line("goal", "Goal and metric", (
        "No goal.", "A goal; no metric that follows from it.",
        "Goal, metric offline and online.", "And what the metric could do wrong, with the guard against it.",
    )),
    Line("system", "System", (
        "Boxes without arrows.", "A path for requests or for training, not for both.",
        "Data, training and serving, each with its reason.", "And sizes, latency and what happens when a part fails.",
    )),
    Line("leading", "Leading", (
        "Waited for the next question.", "Lost time in one stage.",
        "Went through the stages in time.", "Said at each step what was decided and what was left open.",
    )),
)  # fmt: skip

LINES: Mapping[Round, tuple[Line, ...]] = {
    Round.CODING: _CODING,
    Round.DESIGN: _DESIGN,
    Round.BREADTH: _BREADTH,
    Round.DOMAIN: _DOMAIN,
    Round.PROJECT: _PROJECT,
    Round.BEHAVIOR: _BEHAVIOR,
}
"""The lines of each round. A system-design round is scored as a whole here; its stages are scored in the studio."""


def read_scores(kind: Round, given: Mapping[str, object]) -> dict[str, int]:
    """The scores among ``given`` that a rubric of this kind knows, as numbers; everything else is left out."""
    known = {line.key for line in LINES[kind]}
    found = {name: str(value) for name, value in given.items() if name in known}
    return {name: int(value) for name, value in found.items() if value in {str(score) for score in SCORES}}
