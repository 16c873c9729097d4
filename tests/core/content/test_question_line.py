import pytest

from hexloop.core.content.questions.one_line import CardForm, Line, read_line


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("What is recall? :: True positives found", Line("What is recall?", "True positives found", CardForm.PLAIN)),
        ("recall ::: sensitivity", Line("recall", "sensitivity", CardForm.REVERSED)),
        ("recall :::", Line("recall", "", CardForm.PLAIN)),
        ("Why std::vector and not a list?", Line("Why std::vector and not a list?", "", CardForm.PLAIN)),
        ("a :: b :: c", Line("a", "b :: c", CardForm.PLAIN)),
        ("{{TP}} over {{all}}", Line("{{c1::TP}} over {{c2::all}}", "", CardForm.CLOZE)),
        ("{{TP}} counts :: see recall", Line("{{c1::TP}} counts", "see recall", CardForm.CLOZE)),
        ("{{c1::TP::short}}", Line("{{c1::TP::short}}", "", CardForm.CLOZE)),
        ("Why? :: because of {{it}}", Line("Why? :: because of {{c1::it}}", "", CardForm.CLOZE)),
        ("  ", Line("", "", CardForm.PLAIN)),
        (":: only an answer", Line("", "only an answer", CardForm.PLAIN)),
    ],
)
def test_a_line_says_question_answer_and_form(line, read):
    assert read_line(line) == read
