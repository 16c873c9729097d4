"""The change request with a copy of everything for each client, and a list of all final changes."""

import runpy
from pathlib import Path

FIRST = runpy.run_path(str(Path(__file__).with_name("transactional_key_value_store.py")))
KINDS = (*FIRST["KINDS"], "conflicts")


def draw(rng):
    model, operations, args = Clients(), ["TransactionalStore"], [[]]
    names, clients = rng.randint(1, 3), rng.choice([["main", "x"], ["x", "y", "z"]])
    for _ in range(rng.randint(1, 40)):
        name, client = rng.choices(KINDS, (30, 8, 9, 10, 4, 8, 14, 12, 4, 5, 8))[0], rng.choice(clients)
        arg = [*FIRST["some_arguments"](rng, name, names), client]
        if name == "add" and model.view(client).breaks_two(arg[0]):
            continue
        model.call(name, arg)
        operations.append(name)
        args.append(arg)
    return {"operations": operations, "args": args}


def answer(case):
    model = Clients()
    return [None, *(model.call(*one) for one in list(zip(case["operations"], case["args"], strict=True))[1:])]


class Clients:
    def __init__(self):
        self.final, self.log, self.open = {}, [], {}  # log: the keys of all final changes, in order

    def view(self, client):
        if client in self.open:
            return self.open[client][0]
        outside = FIRST["Model"]()
        outside.states = [dict(self.final)]
        return outside

    def call(self, name, arg):
        *arg, client = arg
        view = self.view(client)
        if client not in self.open:
            if name == "conflicts":
                return {"raises": "RuntimeError"}
            result = FIRST["tried"](view, name, arg)
            if name == "begin":
                self.open[client] = view, len(self.log)
            else:
                self.settle(view.states[-1])
            return result
        if name == "conflicts":
            return self.conflicts(client)
        stopped = name == "commit" and len(view.states) == 2 and self.conflicts(client)
        result = FIRST["tried"](view, name, arg)
        if len(view.states) == 1:
            del self.open[client]
            if name == "commit" and not stopped:
                self.settle({**self.final, **view.done}, gone=view.gone)
        return {"raises": "RuntimeError"} if stopped else result

    def conflicts(self, client):
        view, since = self.open[client]
        before, now = view.states[0], view.states[-1]
        view.done = {key: value for key, value in now.items() if before.get(key) != value}
        view.gone = set(before) - set(now)
        return sorted(key for key in {*view.done, *view.gone} if key in self.log[since:])

    def settle(self, after, gone=()):
        after = {key: value for key, value in after.items() if key not in gone}
        self.log += [key for key in {*after, *self.final} if after.get(key) != self.final.get(key)]
        self.final = after
