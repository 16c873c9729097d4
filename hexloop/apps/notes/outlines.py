"""The topic page of each round as it begins: headings and questions to fill in, and no answers."""

from __future__ import annotations

from collections.abc import Mapping

from hexloop.core.rounds import Round

Parts = tuple[tuple[str, tuple[str, ...]], ...]

_OUTLINES: Mapping[Round, Parts] = {
    Round.CODING: (
        ("How I begin", ("What do I ask before I write a line?", "How do I say my plan aloud, and its cost?")),
        ("Patterns", ("Which signs in a statement point to which pattern?", "Which pattern do I see too late?")),
        ("Faults I make", ("What did my last three wrong answers have in common?", "What do I test by hand?")),
        ("ML coding", ("Which layers and losses can I write without looking?", "Where do shapes trip me?")),
        ("The hour before", ("Which five problems do I read once more?",)),
    ),
    Round.DESIGN: (
        ("My frame", ("Which stages do I go through, and how long is each?", "What do I draw first?")),
        ("From goal to metric", ("How does the business goal become a label?", "Which metric offline, which online?")),
        ("Data", ("Where do labels come from, and how are they biased?", "What leaks?")),
        ("Model and serving", ("What is the simplest baseline?", "What is the budget of latency, and who spends it?")),
        ("After launch", ("What do I watch, and what wakes somebody?", "How would I find out that it does harm?")),
        ("Cases I did", ("What would I do otherwise the next time?",)),
    ),
    Round.BREADTH: (
        ("Basics", ("How do bias and variance show in curves?", "When is which loss right, and why?")),
        ("Classic models", ("What does each assume, and what breaks it?", "When do trees beat networks?")),
        ("Deep learning", ("What happens in training that does not in inference?", "Why does it not train?")),
        ("Measuring", ("Which metric for which cost of a mistake?", "How sure am I of a difference?")),
        ("Questions I could not answer", ("What was asked, and what do I say now?",)),
    ),
    Round.DOMAIN: (
        ("The field in one page", ("What are its main problems?", "How did its methods change, and why?")),
        ("Methods I must explain", ("What does each do, in two sentences?", "What does it cost?")),
        ("Papers", ("Which ones would I be asked about?", "What did each change?")),
        ("Data and metrics of the field", ("What is measured, and where does that mislead?",)),
        ("Open problems", ("What would I work on, and how would I begin?",)),
    ),
    Round.PROJECT: (
        ("The project in two minutes", ("What was the problem, and for whom?", "What was mine?")),
        ("Decisions", ("What did I choose, against what, and on which evidence?", "What would I choose today?")),
        ("Numbers", ("What was before, what after, and how was it measured?", "How large was everything?")),
        ("What went wrong", ("What did I see too late?", "What did it cost, and what changed after?")),
        ("What they will ask", ("Where is the weakest point, and what do I say of it?",)),
    ),
    Round.BEHAVIOR: (
        ("Who I am", ("What do I say in ninety seconds?", "Why this company, why now?")),
        ("Stories", ("Which story shows a conflict, which a failure?", "Which ones did I tell too often?")),
        ("Each story", ("What was at stake?", "What did I do, and not we?", "What came of it, in numbers?")),
        ("Questions of mine", ("What do I want to know of the team, the work, the way they decide?",)),
    ),
}  # fmt: skip


def outline(of: Round) -> str:
    """The Markdown of a round's topic page."""
    start = "Fill in what you know, in your own words. A line `question :: answer` comes back as a card."
    parts = [f"## {title}\n\n" + "\n\n".join(f"**{question}**" for question in asks) for title, asks in _OUTLINES[of]]
    return "\n\n".join((start, *parts)) + "\n"
