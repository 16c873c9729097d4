"""An export of the trackers that a candidate keeps: problems, papers, questions, as Notion writes them. Made up."""

from __future__ import annotations

from urllib.parse import quote

from make_notion import EXPORT, packed, page_id, png, under

PROBLEMS = (
    "Problem,#,Level of mastery,Key insight,Date solved,Re-do,Company,Time spent\n"
    'Two Sum,1,Bugs,"Keep what is missing, not what was seen.","April 23, 2024",Yes,"Acme Robotics, Globex",25 min\n'
    '207. Course Schedule,207,No clue,Count what is still in the way.,"April 24, 2024",No,Globex,\n'
    'The Seven Bridges,9999,Slow,Count odd corners.,"April 25, 2024",No,,1 h\n'
    'LRU Cache,146,Half asleep,,"April 26, 2024",No,,\n'
)
PAPERS = (
    "Title,Authors,Year,Link,TL;DR,Read,Rating\n"
    'On Invented Baselines,"Kim Ode, Ada Byron",2023,https://arxiv.org/abs/2301.01234,'
    "Simple models win when they are tuned.,Yes,⭐⭐⭐⭐\n"
    "A Survey of Nothing,Max Muster,2021,https://example.com/nothing,,No,\n"
)
QUESTIONS = (
    "Question,Answer,Topic\n"
    "Why do trees overfit?,Because they can split until every leaf is pure.,\n"
    "What is calibration?,,Calibration\n"
)


def trackers(**changes: str) -> dict[str, bytes | str]:
    """The files of the export; ``changes`` replace the text of pages by their title (``Two_Sum``)."""
    texts = {
        "Two Sum": "# Two Sum\n\nLevel of mastery: Bugs\nTime spent: 25 min\n\nThe map may be filled while it is read.",
        "207. Course Schedule": "# 207. Course Schedule\n\nLevel of mastery: No clue\n",
        "The Seven Bridges": "# The Seven Bridges\n\nLevel of mastery: Slow\n\nNobody crosses each of them once.",
    }
    texts |= {title.replace("_", " "): text for title, text in changes.items()}
    folder = f"Coding tracker {page_id('Coding tracker')}"
    reading = f"Paper tracker {page_id('Paper tracker')}"
    baselines = f"{reading}/On Invented Baselines {page_id('On Invented Baselines')}"
    return {
        f"Coding tracker {page_id('Coding tracker')}_all.csv": "\ufeff" + PROBLEMS,
        **{f"{folder}/{title} {page_id(title)}.md": text for title, text in texts.items()},
        f"Paper tracker {page_id('Paper tracker')}_all.csv": "\ufeff" + PAPERS,
        f"{baselines}.md": "# On Invented Baselines\n\nYear: 2023\n\nTable 2 is the point.\n\n![Untitled]"
        f"(On%20Invented%20Baselines%20{page_id('On Invented Baselines')}/Untitled.png)",
        f"{baselines}/Untitled.png": png(),
        f"Questions {page_id('Questions')}_all.csv": "\ufeff" + QUESTIONS,
        f"Questions {page_id('Questions')}/What is calibration {page_id('What is calibration?')}.md": (
            "# What is calibration?\n\nTopic: Calibration\n\nWhether 70 % is right seven times in ten."
        ),
        f"Hub {page_id('Hub')}.md": (f"# Hub\n\nSee [Two Sum]({quote(folder)}/Two%20Sum%20{page_id('Two Sum')}.md)."),
    }


def tracker_zip(**changes: str) -> bytes:
    """The export as a zip file."""
    return packed(under(EXPORT, trackers(**changes)))
