import random


def story(rng, steps, others=()):
    day = 0
    operations, args = ["Library"], [[rng.randint(1, 6), rng.randint(1, 3), rng.randint(0, 5)]]
    names = ("add_copy", "checkout", "give_back", "renew", "reserve", "cancel", "status", "waiting", *others)
    for step in range(steps):
        day += rng.choice([0, 0, 0, 1, 1, 2])
        name = rng.choices(names, (8, 24, 18, 9, 20, 7, 6, 4, *(12 for _ in others)))[0] if step > 3 else "add_copy"
        copy_id, title, member = rng.choice("abcdef"), rng.choice("TTUV"), rng.choice("mnop")
        event, which = rng.choice(["ready", "available", "overdue"]), rng.choice([None, "T", "U"])
        some = {
            "add_copy": [copy_id, title, day],
            "give_back": [copy_id, day],
            "renew": [copy_id, day],
            "status": [copy_id],
            "waiting": [title],
            "subscribe": [member, event, which],
            "unsubscribe": [member, event, which],
            "tick": [day],
            "inbox": [member],
        }
        operations.append(name)
        args.append(some.get(name, [member, title, day]))
    return {"operations": operations, "args": args, "note": f"{steps} random calls"}


def generate(seed):
    rng = random.Random(seed)
    for steps in (30, 40, 60, 80, 120, 200, 300, 500):
        yield story(rng, steps)
