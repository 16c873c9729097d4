"""A page to begin an RFC with: what one writes before a model is built at work. Headings with questions to answer."""

from __future__ import annotations

_SECTIONS = (
    (
        "Summary",
        (
            "In three sentences: what changes for whom, what is proposed, what it costs.",
            "What do I ask of the readers, and by when?",
        ),
    ),
    (
        "Business problem or technical issue",
        (
            "Which goal is missed, or which part of the system holds us back? With a figure and its source.",
            "Why now? What happens if we do nothing for two quarters?",
            "Who decides whether this was a success?",
        ),
    ),
    (
        "Status quo",
        (
            "What answers this today: a rule, a model, a person? Who owns it?",
            "How good is it, by which metric, on which segments? What was tried before, and what came of it?",
            "What must not get worse?",
        ),
    ),
    (
        "Product surface",
        (
            "Where in the product is the model called, and what does a person see of it?",
            "What is shown when it does not answer, and when it is wrong?",
            "Which teams own that surface, and have they agreed?",
        ),
    ),
    (
        "Latency and load",
        (
            "How many requests a second, on average and at the peak? How many candidates each?",
            "Which latency at the 99th percentile, and which part of it is ours?",
            "What may be computed ahead, and how stale may it be?",
        ),
    ),
    (
        "How the task is framed",
        (
            "What is predicted, for whom, at which moment?",
            "Which label, with which delay? How far is it from the goal?",
            "Offline metric, online metric, guardrails: how do they hang together?",
        ),
    ),
    (
        "Training data: what we have",
        (
            "Tables and logs, their owners, how far back, how many examples a day.",
            "What is biased in them, what is missing, what may not be used (privacy, consent, region)?",
        ),
    ),
    (
        "Training data: what we need",
        (
            "What must be logged from now on, and by whom? When will there be enough of it?",
            "What must be labelled by people: how many, by whom, at which price, checked how?",
        ),
    ),
    (
        "Options",
        (
            "At least three, one of them without machine learning. A row each:",
            "",
            "| option | what it gives | what it costs | what could go wrong | why (not) |",
            "| --- | --- | --- | --- | --- |",
            "| Leave it as it is | | | | |",
            "| The simplest thing | | | | |",
            "| What I propose | | | | |",
        ),
    ),
    (
        "Proposal",
        (
            "Features, model, loss, training: what is different from what we run elsewhere, and why.",
            "What would change my mind?",
        ),
    ),
    (
        "Path to production",
        (
            "- [ ] Data pipeline: source, schedule, checks, owner",
            "- [ ] Feature pipeline: the same code or values in training and serving",
            "- [ ] Training: schedule, machine hours, who is called when it fails",
            "- [ ] Offline evaluation against the status quo, by segments",
            "- [ ] Serving: budget of latency, machines, what happens when it is down",
            "- [ ] Monitoring: inputs, scores, outcomes, alarms and their owners",
            "- [ ] Roll-out in steps, and the way back",
        ),
    ),
    (
        "Experiments",
        (
            "Shadow run first? What would stop us there?",
            "A/B test: unit, share of traffic, days, success metric, guardrails, what we do when it is flat.",
            "How could the test lie (interference, novelty, two sides of a market)?",
        ),
    ),
    (
        "Risks",
        (
            "What could go wrong, how would we notice, what do we do then? Privacy, fairness, abuse, cost.",
            "What is hard to take back?",
        ),
    ),
    (
        "Asks",
        (
            "From whom do I need what, by when: data, headcount, machines, reviews, a decision?",
            "Milestones with dates, and where we stop if the figures are not there.",
        ),
    ),
    ("Questions that reviewers asked", ("Who asked what, and what did we decide?",)),
)


def rfc_markdown() -> str:
    """The template as Markdown."""
    return "\n\n".join(f"## {title}\n\n{_lines(lines)}" for title, lines in _SECTIONS) + "\n"


def _lines(lines: tuple[str, ...]) -> str:
    plain = not any(line.startswith(("|", "- ")) for line in lines)
    return "\n".join(f"- {line}" if plain else line for line in lines)
