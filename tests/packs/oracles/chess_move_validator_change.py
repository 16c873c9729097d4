"""The change request: the shortest writing that only one legal move has, tried in the order of the statement."""

import re
import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("chess_move_validator.py")))
NAMES = FIRST["NAMES"]


class Model(FIRST["Model"]):
    def written(self, state):
        """Every legal move by its text without a mark."""
        texts = {}
        for move in self.all_moves(state):
            for text in self.ways(state, move):
                texts.setdefault(text, []).append(move)
        found = {}
        for move in self.all_moves(state):
            found[next(text for text in self.ways(state, move) if texts[text] == [move])] = move
        return found

    def ways(self, state, move):
        piece = state[0][NAMES.index(move[:2])].upper()
        empty = state[0][NAMES.index(move[2:4])] == "."
        if piece == "P":
            start = "" if move[0] == move[2] else f"{move[0]}x"
            return [start + move[2:4] + (f"={move[4].upper()}" if move[4:] else "")]
        if piece == "K" and abs(ord(move[0]) - ord(move[2])) == 2:
            return ["O-O" if move[2] == "g" else "O-O-O"]
        end = ("" if empty else "x") + move[2:4]
        return [piece + origin + end for origin in ("", move[0], move[1], move[:2])]

    def notation(self, move):
        return self.noted(self.states[-1], move)

    def noted(self, state, move):
        if move not in self.all_moves(state):
            raise ValueError
        after = self.after(state, move)
        mark = ("+" if self.all_moves(after) else "#") if self.check(after) else ""
        return next(text for text, one in self.written(state).items() if one == move) + mark

    def play(self, text):
        kept = list(self.states), list(self.played)
        for word in text.split():
            if re.fullmatch("[0-9]+[.]+", word):
                continue
            move = self.written(self.states[-1]).get(re.sub("[+#]$", "", word))
            if move is None:
                self.states, self.played = kept
                raise ValueError
            self.move(move)
        return self.status()

    def movetext(self):
        text = ""
        number = 1
        for at, move in enumerate(self.played):
            state = self.states[at]
            if state[1] or at == 0:
                text += f" {number}." if state[1] else f" {number}..."
            text += " " + self.noted(state, move)
            number += not state[1]
        return text.strip()


def some_call(rng, follows):
    if rng.random() < 0.4:
        return FIRST["some_call"](rng, follows)
    legal = follows.all_moves(follows.states[-1])
    if not legal or rng.random() < 0.2:
        return "movetext", []
    if rng.random() < 0.5:
        return "notation", [rng.choice(legal)]
    ahead, words = Model(follows.position()), []
    for _ in range(rng.randint(1, 3)):
        moves = ahead.all_moves(ahead.states[-1])
        if moves:
            move = rng.choice(moves)
            words += [f"{rng.randint(1, 9)}" + "." * rng.choice([1, 3])] * (rng.random() < 0.3)
            words.append(ahead.notation(move))
            ahead.move(move)
    if rng.random() < 0.4:
        words[-1] = rng.choice([words[-1].rstrip("+#"), words[-1].replace("x", ""), "Ke9", words[-1] + "+"])
    return "play", [" ".join(words)]


def draw(rng):
    return FIRST["draw"](rng, Model, some_call)


def answer(case):
    return FIRST["answer"](case, Model)


DRAWS = 300
