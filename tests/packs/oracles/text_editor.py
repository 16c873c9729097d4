"""Text Editor: the text is written anew from all steps for each question."""

DRAWS = 800


def draw(rng, others=()):
    operations, args = ["TextEditor"], [[]]
    names = ("type", "insert", "delete", "move", "undo", "redo", "text", "position", "line", "find", *others)
    for _ in range(rng.randint(4, 35)):
        name = rng.choices(names, (30, 8, 9, 9, 14, 9, 5, 4, 3, 3, *(10 for _ in others)))[0]
        some = {
            "type": [rng.choice("aab \n")],
            "insert": ["".join(rng.choice("aab \n") for _ in range(rng.choice([0, 2, 3, 5])))],
            "delete": [rng.choice([-1, 0, 1, 1, 2, 3, 5])],
            "move": [rng.choice([-9, -4, -2, -1, 0, 1, 2, 9])],
            "line": [rng.randint(-1, 4)],
            "find": [rng.choice(["", "a", "aa", "b", "ab", " "])],
            "remote_insert": [rng.choice([-1, 0, 0, 1, 1, 2, 3, 4]), rng.choice(["", "X", "YZ", "UVW", "T"])],
            "remote_delete": [rng.choice([0, 0, 1, 2, 3]), rng.choice([-1, 0, 1, 1, 2, 3])],
        }
        operations.append("insert" if name == "type" else name)
        args.append(some.get(name, []))
    return {"operations": [*operations, "text"], "args": [*args, []]}


def answer(case, model=None):
    editor, answers = (model or Log)(), [None]
    for name, args in list(zip(case["operations"], case["args"], strict=True))[1:]:
        try:
            answers.append(getattr(editor, name)(*args))
        except (ValueError, IndexError) as error:
            answers.append({"raises": type(error).__name__})
    return answers


class Log:
    """Steps are lists of edits [place, how many are removed before it, what is put in]."""

    def __init__(self):
        self.steps, self.count, self.cursor, self.open = [], 0, 0, False

    def written(self, edits):
        text, cursor = [], 0
        for at, gone, new in edits:
            text[at - gone : at] = new
            cursor = at - gone + len(new)
        return "".join(text), cursor

    def text(self):
        return self.written(edit for step in self.steps[: self.count] for edit in step)[0]

    def edit(self, gone, new):
        self.steps = self.steps[: self.count]
        if not (self.open and len(new) == 1):
            self.steps.append([])
        self.steps[-1].append([self.cursor, gone, new])
        self.count = len(self.steps)
        self.cursor += len(new) - gone
        self.open = len(new) == 1 and new not in (" ", "\n")

    def insert(self, text):
        if text != "":
            self.edit(0, text)

    def delete(self, count):
        if count < 0:
            raise ValueError
        gone = min(count, self.cursor)
        removed = "".join(self.text()[at] for at in range(self.cursor - gone, self.cursor))
        if gone:
            self.edit(gone, "")
        return removed

    def move(self, offset):
        self.open = False
        for _ in range(abs(offset)):
            there = self.cursor + (1 if offset > 0 else -1)
            self.cursor = there if there in range(len(self.text()) + 1) else self.cursor
        return self.cursor

    def undo(self):
        self.open = False
        if not self.count:
            return False
        self.count -= 1
        self.cursor = self.steps[self.count][0][0]
        return True

    def redo(self):
        self.open = False
        if self.count == len(self.steps):
            return False
        self.count += 1
        self.cursor = self.written(edit for step in self.steps[: self.count] for edit in step)[1]
        return True

    def place(self):
        return self.cursor

    def position(self):
        line = column = 0
        for one in self.text()[: self.place()]:
            line, column = (line + 1, 0) if one == "\n" else (line, column + 1)
        return [line, column]

    def line(self, number):
        lines = [""]
        for one in self.text():
            lines.append("") if one == "\n" else lines.append(lines.pop() + one)
        if number not in range(len(lines)):
            raise IndexError
        return lines[number]

    def find(self, needle):
        if needle == "":
            raise ValueError
        text = self.text()
        return [at for at in range(len(text)) if text[at : at + len(needle)] == needle]
