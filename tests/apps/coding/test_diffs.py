import threading

from hexloop.apps.coding.diffs import code_lines, side_by_side, unified

OLD = "a = 1\nb = 2\nc = 3\n"


def seen(rows):
    return [(row.kind, row.old_number, row.new_number) for row in rows]


def test_same_code_has_no_rows():
    assert side_by_side(OLD, OLD) == []


def test_changed_line_stands_beside_its_old_self():
    rows = side_by_side(OLD, "a = 1\nb = 9\nc = 3\n")

    assert seen(rows) == [("same", 1, 1), ("changed", 2, 2), ("same", 3, 3)]
    assert ("2" in rows[1].old, "9" in rows[1].new) == (True, True)


def test_added_and_removed_lines_leave_the_other_side_empty():
    assert seen(side_by_side(OLD, "a = 1\nc = 3\n")) == [("same", 1, 1), ("removed", 2, 0), ("same", 3, 2)]
    assert seen(side_by_side("a = 1\nc = 3\n", OLD)) == [("same", 1, 1), ("added", 0, 2), ("same", 2, 3)]


def test_unchanged_stretches_are_left_out():
    old = "".join(f"x{n} = {n}\n" for n in range(40))
    new = old.replace("x5 = 5", "x5 = 0").replace("x30 = 30", "x30 = 0")

    rows = side_by_side(old, new)

    assert [row.kind for row in rows].count("gap") == 1
    assert len(rows) == 15


def test_one_column_has_what_was_removed_before_what_was_added():
    rows = list(unified(side_by_side("a\nb\nz\n", "c\nd\nz\n")))

    assert [row.kind for row in rows] == ["removed", "removed", "added", "added", "same"]


def test_one_column_ends_with_what_was_added():
    rows = list(unified(side_by_side("a\n", "a\nb\n")))

    assert [row.kind for row in rows] == ["same", "added"]


def test_line_end_at_the_end_of_the_file_is_no_line():
    assert side_by_side("a", "a\n") == []


def test_code_is_escaped():
    assert "<script>" not in "".join(code_lines("x = '<script>'"))
    assert len(code_lines("a\n\nb\n")) == 3


def test_thousands_of_equal_lines_end():
    work = threading.Thread(target=side_by_side, args=["x\n" * 30_000, "x\n" * 30_000 + "y\n"], daemon=True)

    work.start()
    work.join(timeout=60)

    assert not work.is_alive()
