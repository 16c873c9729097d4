"""What a score of 1, 2, 3 or 4 means in each stage of a design round, for somebody who is interviewed as a senior.

2 is what many say and what does not carry an offer; 3 is hired; 4 is what interviewers tell each other about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hexloop.core.design.stages import Stage

WORDS = {1: "Not there", 2: "Partly", 3: "Solid", 4: "Strong"}
"""What each number is called."""
WEAK_BELOW = 2.5
"""A mean below this says what to work on next."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What one number looks like in one stage."""

    points: int
    words: str


def anchors(stage: Stage) -> tuple[Anchor, ...]:
    """The four anchors of a stage, from 1 to 4."""
    return tuple(Anchor(points, words) for points, words in enumerate(_ANCHORS[stage], start=1))


def next_step(stage: Stage) -> str:
    """One thing to practise where this stage was weak."""
    return _PRACTISE[stage]


def weakest(points: Mapping[Stage, float], most: int = 3) -> Sequence[Stage]:
    """The stages to work on, the weakest first: those below ``WEAK_BELOW``, or the lowest one where none is. Nothing
    where every stage has the best score, or none has any."""
    ordered = sorted(points, key=lambda stage: (points[stage], stage.number))
    below = [stage for stage in ordered if points[stage] < WEAK_BELOW]
    return below[:most] or [stage for stage in ordered[:1] if points[stage] < max(WORDS)]


_ANCHORS = {
    Stage.CLARIFY: (
        "Starts to design at once, or asks whatever comes to mind. Nothing that was answered changes anything later. "
        "No number of users, items or requests is on the table.",
        "Asks for scale and for the goal, but takes the answers as they come. Scope stays open: every surface, every "
        "user, every country. Latency or cold start come up only when the interviewer brings them.",
        "Five or six questions, each with a reason: who uses it and where, how many at the peak, how fast, what is "
        "there today, what must not happen. Says what is left out and gets a nod for it.",
        'The questions find the constraint that decides the design, and says so: "at 300 ms and 50 M items we need '
        'retrieval before ranking". States assumptions with figures, writes the agreed scope down, and stops asking '
        "after five minutes.",
    ),
    Stage.OBJECTIVE: (
        "Names a model type instead of an objective, or repeats the business goal as if it could be trained on. "
        '"Accuracy" is the metric.',
        "One objective and one offline metric that go together, but the way from the business goal to the label is "
        "skipped. No guardrail. Would not notice that the metric can rise while users leave.",
        "Translates the goal into what is predicted, for whom and when, names the proxy and what is wrong with it, and "
        "gives an offline metric, an online one and a guardrail that fit together.",
        "Weighs two framings (point, pair, list; one task or several) and says what each would reward by mistake. "
        "Says how the objectives are combined, who owns the weights, and how one would learn that offline and online "
        "disagree.",
    ),
    Stage.DIAGRAM: (
        'Boxes called "data", "model" and "API". Training and serving cannot be told apart, and one cannot follow '
        "a request through it.",
        "The usual parts are there, but arrows have no meaning and no load. Logging does not lead back to training. "
        "Asked where a feature comes from, points at the whole picture.",
        "One can follow a request and a training example through it. Stages of retrieval and ranking, stores and "
        "logs are separate; arrows say what flows; the loop from log to label to model is closed.",
        "Drawn in the order in which it is told, with the rate or the milliseconds on the arrows that matter. Shows "
        "what is computed ahead and what at request time, what happens when a part is down, and where this picture "
        "will change at ten times the load.",
    ),
    Stage.DATA: (
        '"We collect data and label it." Does not say what one row is, or takes clicks as truth.',
        "Names the sources and a label, but not its delay, its noise or its bias. Random split. Negatives are simply "
        "what is not positive.",
        "Says what one example is, where its label comes from, how late and how wrong it is. Handles the bias of what "
        "was shown, chooses negatives on purpose, splits by time, and knows how many examples that gives.",
        "Finds the trap of this very case (position, delayed conversions, what the old system never showed, labels "
        "that the product itself makes) and pays for the cure: exploration, human labels, weights. Says what it costs, "
        "in money or in traffic, and how one would see that it works.",
    ),
    Stage.FEATURES: (
        "A list of columns. Nothing says why they would help, or some of them know the answer already.",
        "Sensible groups (user, item, context), with no word on how they are made, how fresh they are, or whether "
        "they are there at serving time.",
        "For each group the two or three that carry the signal, how they are encoded, how fresh they must be, and "
        "where they are read at serving time. Counts are taken as of the moment of the example. New users and "
        "items have an answer.",
        "Ranks features by what they are worth against what they cost. Keeps training and serving the same by "
        "construction (logged at serving, or one definition), names the leak that would look like success, and cuts "
        "what the budget of latency does not hold.",
    ),
    Stage.MODEL: (
        "Picks what is in fashion. No loss, no baseline, no reason.",
        "A suitable model with a textbook description. The loss is named but not tied to the objective; "
        "alternatives are listed, not weighed. How it is trained again is left out.",
        "Begins with a baseline that could ship, then the model with its inputs, loss, sampling and outputs, and why "
        "it beats the baseline here. Says how it is regularised, calibrated where it must be, and how often it is "
        "retrained.",
        "Chooses by this data and this budget: what the extra capacity costs at training and at serving, and what "
        "evidence would change the mind. Foresees how it fails (popular items, collapsed embeddings, delayed "
        "feedback) and has the first experiment to find out.",
    ),
    Stage.SERVING: (
        '"Deploy it on Kubernetes and scale out." No numbers, and the model is called once for every item there is.',
        "Knows caching, batching and replicas by name. Latency is a single figure that nobody adds up, and "
        "a new model replaces the old one in one step.",
        "Adds up a budget of latency by part, sizes index and machines with arithmetic that holds, says what is "
        "computed ahead. Rolls out in steps with a way back, and has an answer for a part that does not answer.",
        "Sees which part breaks first and at which load, and what that costs. Trades quality for milliseconds "
        "knowingly (fewer candidates, a smaller model, a stale feature), plans for the tail and not the mean, and "
        "keeps versions of model, features and index consistent.",
    ),
    Stage.EVALUATION: (
        '"We run an A/B test." No metric, no length, nothing after the launch.',
        "An offline metric and an A/B test with a success metric. Nothing on power, guardrails, or on what to do when "
        "they disagree. Monitoring means uptime.",
        "Offline evaluation that resembles serving, by segments that matter; an experiment with unit, length, success "
        "and guardrail metrics; monitoring of inputs, scores and outcomes with somebody who is called.",
        "Says how the experiment could lie here (interference, novelty, a market with two sides) and what to do "
        "about it. Tells which alarm would fire in the failure that was discussed, how fast, and what is done: roll "
        "back, retrain, or wait.",
    ),
}
_PRACTISE = {
    Stage.CLARIFY: "Take three prompts and write only the five questions that would change the design, with what each "
    "answer would change. Five minutes each.",
    Stage.OBJECTIVE: "For three cases write one line: business goal, what is predicted, offline metric, online metric, "
    "guardrail. Then say how each could rise while the product gets worse.",
    Stage.DIAGRAM: "Draw a case again in five minutes, with a number on every arrow, then follow one request and one "
    "training example through it aloud.",
    Stage.DATA: "Say for three cases what one row of training data is, when its label is known, and what the log never "
    "shows. Two minutes each.",
    Stage.FEATURES: "Take the features you named and cross out those that are not there at serving time. For the rest, "
    "say how fresh they are and where they are read.",
    Stage.MODEL: "For one case write the baseline, the model and the evidence that would make you switch back.",
    Stage.SERVING: "Work one budget of latency and one index size out with the calculators, then again without them.",
    Stage.EVALUATION: "Plan one experiment in four minutes: unit, length from the calculator, success, two guardrails, "
    "and the alarm that would have caught the failure.",
}
