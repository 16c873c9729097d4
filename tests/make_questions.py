"""A small bank for tests: two breadth topics, one of ranking, one of behavior, one of projects."""

from __future__ import annotations

from pathlib import Path

TOPICS = (
    ("metrics", "Metrics", "breadth"),
    ("optimizers", "Optimizers", "breadth"),
    ("calibration", "Calibration", "ranking"),
    ("conflict", "Conflict", "behavior"),
    ("prompts", "Project prompts", "project"),
)

QUESTIONS = {
    "metrics": ("recall-of-rare", "what-is-auc"),
    "optimizers": ("why-momentum",),
    "calibration": ("platt-scaling",),
    "conflict": ("disagreed-with-manager",),
    "prompts": ("hardest-decision",),
}

LEVELS = {"what-is-auc": "easy", "platt-scaling": "hard"}


def write_bank(folder: Path, questions: dict[str, tuple[str, ...]] = QUESTIONS) -> Path:
    """A faultless pack with these questions by topic; the folder comes back."""
    home = folder / "questions"
    home.mkdir(parents=True, exist_ok=True)
    (folder / "papers.toml").write_text(PAPERS, encoding="utf-8")
    (home / "names.toml").write_text('names = ["AUC"]\n', encoding="utf-8")
    (home / "topics.toml").write_text("".join(_topic(*each) for each in TOPICS), encoding="utf-8")
    for topic, ids in questions.items():
        text = "\n".join(question_toml(name, topic) for name in ids)
        (home / f"{topic}.toml").write_text(text, encoding="utf-8")
    return folder


def question_toml(name: str, topic: str = "metrics", **more: str) -> str:
    """One entry of a topic's file."""
    words = name.replace("-", " ")
    fields = {
        "id": name,
        "level": LEVELS.get(name, "medium"),
        "question": f"What would you say about {words} when $p < 0.1$?",
        "answer": f"One would say of {words} that $p = \\\\frac{{1}}{{2}}$ holds.\n\n$$\nx = 1\n$$\n",
        "follow_up": f"And what would change {words}?",
        "wrong": "It never matters: it does.",
        "disputed": "Whether it matters.",
    } | more
    lines = [f'{key} = """{value}"""' for key, value in fields.items()]
    lines.append(
        'key_points = ["Rare positives make precision fall", "Thresholds move along the curve", "Costs decide"]'
    )
    lines.append(f'related = ["{"what-is-auc" if name != "what-is-auc" else "why-momentum"}"]')
    lines.append('computed = ["1/2 = 0.5"]')
    if topic == "calibration":
        lines.append('papers = ["1706.04599"]')
    if topic == "conflict":
        lines.append('skills = ["conflict"]')
    if topic == "prompts":
        lines.append('section = "challenges"')
    return "[[question]]\n" + "\n".join(lines) + "\n"


PAPERS = """\
[[paper]]
id = "1706.04599"
title = "On Calibration"
first_author = "Guo"
year = 2017
area = "ML"
arxiv = "1706.04599"
"""


def _topic(name: str, title: str, area: str) -> str:
    return f'[[topic]]\nid = "{name}"\ntitle = "{title}"\narea = "{area}"\ncovers = "words"\ntarget = 2\n'
