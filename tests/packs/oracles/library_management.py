"""Library Management: all states are found anew from the log of what happened."""

DRAWS = 800


def draw(rng, others=()):
    day = 0
    operations, args = ["Library"], [[rng.randint(1, 6), rng.randint(1, 3), rng.randint(0, 5)]]
    names = ("add_copy", "checkout", "give_back", "renew", "reserve", "cancel", "status", "waiting", *others)
    for step in range(rng.randint(8, 45)):
        day += rng.choice([0, 0, 0, 1, 1, 2])
        name = rng.choices(names, (8, 24, 18, 9, 20, 7, 6, 4, *(12 for _ in others)))[0] if step > 2 else "add_copy"
        copy_id, title, member = rng.choice("abcde"), rng.choice("TTTUV"), rng.choice("mnop")
        event, which = rng.choice(["ready", "available", "overdue"]), rng.choice([None, "T", "U"])
        some = {
            "add_copy": [copy_id, title, day],
            "give_back": [copy_id, day],
            "renew": [copy_id, day],
            "status": [copy_id],
            "waiting": [title],
            "subscribe": [member, event if rng.random() < 0.95 else "none", which],
            "unsubscribe": [member, event, which],
            "tick": [day],
            "inbox": [member],
        }
        operations.append(name)
        args.append(some.get(name, [member, title, day]))
    return {"operations": operations, "args": args}


def answer(case, model=None):
    library, answers = (model or Log)(*case["args"][0]), [None]
    for name, args in list(zip(case["operations"], case["args"], strict=True))[1:]:
        try:
            answers.append(getattr(library, name)(*args))
        except (KeyError, ValueError) as error:
            answers.append({"raises": type(error).__name__})
    return answers


class Log:
    def __init__(self, loan_days, limit, fine):
        self.days, self.limit, self.fine, self.log = loan_days, limit, fine, []

    def now(self):
        """The states of copies {id: [title, state...]} and the queues, from the whole log."""
        copies, queues, renewed = {}, {}, set()
        for what, *rest in self.log:
            if what == "free":
                copy_id, title, _ = rest
                queue = queues.setdefault(title, [])
                copies[copy_id] = [title, "held", queue[0]] if queue else [title, "available"]
                queues[title] = queue[1:]
                renewed.discard(copy_id)
            elif what == "lent":
                copies[rest[0]] = [copies[rest[0]][0], "lent", *rest[1:]]
            elif what == "renewed":
                renewed.add(rest[0])
                copies[rest[0]][3] += self.days
            elif what == "waits":
                queues[rest[1]] = queues[rest[1]] + [rest[0]]
            else:
                queues[rest[1]] = [one for one in queues[rest[1]] if one != rest[0]]
        return copies, queues, renewed

    def of(self, title, *state):
        copies, queues, _ = self.now()
        if title not in queues:
            raise KeyError
        return sorted(key for key, (its, *rest) in copies.items() if its == title and rest[: len(state)] == list(state))

    def require(self, fine):
        if not fine:
            raise ValueError

    def free(self, copy_id, title, day):
        self.log.append(("free", copy_id, title, day))

    def add_copy(self, copy_id, title, day):
        self.require(copy_id not in self.now()[0])
        self.free(copy_id, title, day)

    def checkout(self, member, title, day):
        choice = self.of(title, "held", member) + self.of(title, "available")
        self.require(choice and not self.of(title, "lent", member))
        loans = [rest[1] for _, state, *rest in self.now()[0].values() if state == "lent" and rest[0] == member]
        self.require(len(loans) + 1 <= self.limit and all(day <= due for due in loans))
        self.log.append(("lent", choice[0], member, day + self.days))
        return choice[0]

    def loan(self, copy_id):
        title, state, *rest = self.now()[0][copy_id]
        self.require(state == "lent")
        return title, *rest

    def give_back(self, copy_id, day):
        title, _, due = self.loan(copy_id)
        self.free(copy_id, title, day)
        return sum(self.fine for late in range(due, day))

    def renew(self, copy_id, day):
        title, _, due = self.loan(copy_id)
        self.require(day <= due and copy_id not in self.now()[2] and not self.now()[1][title])
        self.log.append(("renewed", copy_id))
        return due + self.days

    def reserve(self, member, title, day):
        self.require(not self.of(title, "available") and not self.of(title, "held", member))
        self.require(not self.of(title, "lent", member) and member not in self.now()[1][title])
        self.log.append(("waits", member, title))
        return len(self.waiting(title))

    def cancel(self, member, title, day):
        held = self.of(title, "held", member)
        self.require(held or member in self.now()[1][title])
        if held:
            self.free(held[0], title, day)
        else:
            self.log.append(("left", member, title))

    def status(self, copy_id):
        return self.now()[0][copy_id][1:]

    def waiting(self, title):
        return self.now()[1][title]
