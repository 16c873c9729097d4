"""Arrows become the text of a diagram."""

from hexloop.core.content.design_cases.case import Arrow
from hexloop.core.content.design_cases.flowchart import flowchart


def test_each_box_is_named_once_and_arrows_keep_their_order_and_words():
    arrows = [Arrow("Client", "Ranker", "4,000 requests/s"), Arrow("Ranker", "Log"), Arrow("Log", "Ranker")]

    assert flowchart(arrows).splitlines() == [
        "flowchart TD",
        '  b0["Client"]',
        '  b1["Ranker"]',
        '  b2["Log"]',
        '  b0 -->|"4,000 requests/s"| b1',
        "  b1 --> b2",
        "  b2 --> b1",
    ]


def test_signs_of_the_diagram_are_only_words_in_a_name():
    found = flowchart([Arrow('A "quoted" #1', "`x`; click b0 call alert()")])

    assert found.splitlines()[1:3] == [
        '  b0["A #quot;quoted#quot; #35;1"]',
        '  b1["#96;x#96;; click b0 call alert()"]',
    ]
