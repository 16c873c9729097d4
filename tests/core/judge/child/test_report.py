from hexloop.core.judge.child import report


def failing(source):
    """What the exception of ``source`` looks like to its author."""
    lines = source.split("\n")
    try:
        exec(compile(source, report.FILE, "exec"), {})
    except Exception as error:  # noqa: BLE001 -- whatever the test asks for
        return report.describe(error, lines)
    raise AssertionError("it did not fail")


def test_only_lines_of_the_submission_show():
    assert failing("import json\njson.loads('{')") == (
        "JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)\n"
        "  solution.py, line 2, in <module>\n"
        "    json.loads('{')"
    )


def test_a_long_way_is_cut_in_the_middle():
    functions = "\n".join(f"def f{n}(): return f{n + 1}()" for n in range(30)) + "\ndef f30(): 1 / 0\nf0()"

    lines = failing(functions).split("\n")

    assert lines[0] == "ZeroDivisionError: division by zero"
    assert "  … 22 more places …" in lines
    assert lines[-2] == "  solution.py, line 31, in f30"


def test_the_same_place_in_a_row_is_counted():
    described = failing("def f(n): return f(n - 1) if n else 1 / 0\nf(50)")

    assert "solution.py, line 1, in f, 51 times in a row" in described


def test_very_long_texts_are_cut():
    assert len(failing("raise ValueError('x' * 100_000)")) < 5_000


def test_an_exception_without_text_is_its_name():
    assert failing("raise StopIteration").startswith("StopIteration\n")


def test_a_syntax_error_without_a_line_is_still_told():
    assert report.describe_syntax(SyntaxError("bad"), []) == "bad."


def test_a_place_outside_the_submission_is_nowhere():
    import sys

    assert report.position(sys._getframe(), []) == ""
    assert report.position(None, []) == ""
