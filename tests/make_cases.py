"""Design cases for tests: a whole one as TOML, with fields to change."""

from __future__ import annotations

from pathlib import Path

WORDS = " ".join(["word"] * 90)
STRONG = " ".join(["word"] * 30)
STAGES = ("clarify", "objective", "diagram", "data", "features", "model", "serving", "evaluation")
BOARD = ["App -> Gateway: 4,000 queries/s", "Gateway -> Ranker", "Ranker -> Feature store", "Ranker -> Log"]


def case_text(name: str, **changed: str | None) -> str:
    """A sound case; ``changed`` replaces a field of the top by TOML, ``None`` takes it out. ``outline``, ``ask``,
    ``board``, ``estimate`` and ``strong`` stand for the parts below."""
    parts = {
        "outline": f'"{WORDS}"',
        "listens": '["says why it is so", "asks for the number", "draws the whole of it"]',
        "board": repr(BOARD).replace("'", '"'),
        "ask": '"How many people use it?"',
        "estimate": 'calculator = "qps"\nstage = "clarify"\ninputs = { users = "2 M" }\nsays = "One machine would do."',
        "strong": f'"{STRONG}"',
        "more": "",
    }
    top: dict[str, str | None] = {
        "id": f'"{name}"',
        "title": f'"{name.replace("-", " ").capitalize()}"',
        "area": '"search"',
        "level": '"medium"',
        "leaning": '"even"',
        "order": "10",
        "prompt": f'"Design the {name} of a shop with many products and as many people who look for them every day."',
        "also_asked": '["Make a shop find its things, as fast as it can"]',
        "papers": '["paper-one", "paper-two"]',
        "questions": '["first-question", "second-question"]',
        "related": '["other-case"]' if name != "other-case" else '["first-case"]',
    }
    top |= {key: value for key, value in changed.items() if key not in parts}
    parts |= {key: str(value) for key, value in changed.items() if key in parts}
    lines = [f"{key} = {value}" for key, value in top.items() if value is not None]
    for _ in range(5):
        lines.append(
            f'[[clarify]]\nask = {parts["ask"]}\nanswer = "About 2 M people a day."\nwhy = "It sizes the index."'
        )
    for stage in STAGES:
        lines.append(f"[stages.{stage}]\nlistens = {parts['listens']}\noutline = {parts['outline']}")
        if stage == "diagram":
            lines.append(f"board = {parts['board']}")
    for _ in range(2):
        lines.append(f"[[estimate]]\n{parts['estimate']}")
    for _ in range(3):
        lines.append('[[weak]]\nsays = "Sort by clicks and be done."\nwhy = "Clicks follow the position."')
        lines.append(f'[[follow_up]]\nasks = "What if it is late?"\nstrong = {parts["strong"]}')
    return "\n".join([*lines, parts["more"]])


def write_pack(folder: Path, *texts: str) -> Path:
    """A pack with these cases, each under its id, two papers and two questions."""
    (folder / "cases").mkdir(parents=True, exist_ok=True)
    (folder / "questions").mkdir(exist_ok=True)
    (folder / "papers.toml").write_text(
        "\n".join(
            f'[[paper]]\nid = "{name}"\ntitle = "{name.replace("-", " ").capitalize()}"\nfirst_author = "Ng"\n'
            'year = 2016\narea = "Search/LTR"'
            for name in ("paper-one", "paper-two")
        ),
        encoding="utf-8",
    )
    (folder / "questions" / "topics.toml").write_text(
        '[[topic]]\nid = "ltr"\ntitle = "Learning to rank"\narea = "ranking"\ncovers = "ranking"\ntarget = 1\n'
    )
    (folder / "questions" / "names.toml").write_text('names = ["ranking"]')
    (folder / "questions" / "ltr.toml").write_text(
        "\n".join(
            f'[[question]]\nid = "{name}"\nlevel = "easy"\nquestion = "Why so, and how?"\nkey_points = ["one", "two"]\n'
            'answer = "So."\nfollow_up = "And?"\nwrong = "No."'
            for name in ("first-question", "second-question")
        )
    )
    for text in texts:
        name = text.partition('id = "')[2].partition('"')[0]
        (folder / "cases" / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder
