import random


COINS = ([1, 2, 5, 10], [3, 5, 8, 12], [5, 10, 25, 50], [4, 6, 9, 20])


def some_call(rng, coins, state):
    """One call that fits the state, or now and then one that does not."""
    service = state == "service"
    if rng.random() < 0.04:
        service = not service
    kinds = (
        ("restock", "load", "collect", "close_door", "stock")
        if service
        else ("insert", "select", "refund", "open_door")
    )
    name = rng.choices(kinds, (35, 25, 5, 25, 10) if service else (50, 32, 5, 13))[0]
    slot = rng.choice("AABC")
    arg = {
        "restock": [slot, rng.choice(["tea", "tea", "nuts"]), rng.choice([1, 4, 7, 13, 20, 40]), rng.randint(0, 2)],
        "load": [[rng.choice(coins) for _ in range(rng.randint(0, 5))]],
        "insert": [rng.choice(coins)],
        "select": [slot],
        "stock": [slot],
    }.get(name, [])
    if rng.random() < 0.03 and name in ("insert", "load"):
        arg = [7] if name == "insert" else [[coins[0], 7]]
    return name, arg


def story(rng, steps, coins):
    """Follows the state roughly: enough to know the door, coins and card, and what is in the slots."""
    operations, args = ["VendingMachine"], [[coins]]
    door, paid, funds, slots = False, 0, 0, {}

    def ask(name, *arg):
        operations.append(name)
        args.append(list(arg))

    while len(operations) <= steps:
        name, arg = some_call(rng, coins, "service" if door else "selling")
        slot = slots.get(arg[0] if name in ("restock", "select", "stock") else "", ["", 0, 0])
        if ((name in ("restock", "load", "collect", "close_door")) != door and name != "stock") or arg in (
            [7],
            [[coins[0], 7]],
        ):
            continue
        if name == "insert" and paid > 150:
            continue
        if not door and rng.random() < 0.15:
            value = rng.randint(1, 45)
            ask("tap", rng.choice("xyz"), value)
            funds = funds or value
        ask(name, *arg)
        if name == "restock" and not (slot[2] and slot[0] != arg[1]):
            slots[arg[0]] = [arg[1], arg[2], slot[2] + arg[3]]
        if name == "insert":
            paid += arg[0]
        if (name == "select" and slot[0] and slot[2] and paid + funds >= slot[1]) or name == "refund":
            paid = funds = 0
        if name == "open_door" and not paid and not funds:
            door = True
            ask("settle")
        elif name == "close_door":
            door = False
        if rng.random() < 0.25:
            ask(*rng.choice([("credit",), ("state",), ("audit", rng.randint(0, 4)), ("stock", "A")]))
    if not door:
        ask("refund")
        ask("open_door")
    ask("settle")
    ask("collect")
    ask("audit", 1000)
    return {"operations": operations, "args": args, "note": f"{steps} random calls with coins {coins}"}


def generate(seed):
    rng = random.Random(seed)
    for steps, coins in (
        (40, COINS[0]),
        (60, COINS[1]),
        (80, COINS[2]),
        (100, COINS[3]),
        (150, COINS[0]),
        (250, COINS[1]),
    ):
        yield story(rng, steps, coins)
