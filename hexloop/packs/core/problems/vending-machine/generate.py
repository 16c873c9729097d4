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
    """Follows the state roughly: enough to know the door, the credit and what is in the slots."""
    operations, args = ["VendingMachine"], [[coins]]
    door, paid, slots = False, 0, {}
    for _ in range(steps):
        name, arg = some_call(rng, coins, "service" if door else "selling")
        wrong_state = (name in ("restock", "load", "collect", "close_door")) != door and name != "stock"
        slot = slots.get(arg[0] if name in ("restock", "select", "stock") else "", ["", 0, 0])
        bad_coin = name in ("insert", "load") and arg in ([7], [[coins[0], 7]]) and 7 not in coins
        if name == "insert" and (paid > 150 or (wrong_state and bad_coin)):
            continue
        if wrong_state and (name == "restock" or bad_coin or (name == "select" and paid < slot[1])):
            continue
        if name == "restock" and not wrong_state and not (slot[2] and slot[0] != arg[1]):
            slots[arg[0]] = [arg[1], arg[2], slot[2] + arg[3]]
        if name == "insert" and not wrong_state and not bad_coin:
            paid += arg[0]
        if name == "select" and not wrong_state and slot[0] and slot[2] and paid >= slot[1]:
            paid = 0
        if name == "refund" and not wrong_state:
            paid = 0
        if name == "open_door" and not door and not paid:
            door = True
        elif name == "close_door":
            door = False
        operations += [name, "credit"] if rng.random() < 0.2 else [name, "state"] if rng.random() < 0.2 else [name]
        args += [arg, []][: len(operations) - len(args)]
    operations += ["refund"] * (not door) + ["open_door"] * (not door) + ["collect"]
    args += [[]] * (len(operations) - len(args))
    return {"operations": operations, "args": args, "note": f"{steps} random calls with coins {coins}"}


def large_change(coins, each, price, pay, count):
    """Much change from a full till, several times."""
    operations, args = ["VendingMachine", "open_door", "restock"], [[coins], [], ["A", "tea", price, 100]]
    for coin in coins:
        operations.append("load")
        args.append([[coin] * each])
    operations.append("close_door")
    args.append([])
    for _ in range(count):
        operations += ["insert"] * len(pay) + ["select"]
        args += [[coin] for coin in pay] + [["A"]]
    operations += ["open_door", "collect"]
    args += [[], []]
    return {"operations": operations, "args": args, "note": f"change of {sum(pay) - price} from a full till"}


def generate(seed):
    rng = random.Random(seed)
    for steps, coins in (
        (40, COINS[0]),
        (60, COINS[1]),
        (60, COINS[2]),
        (80, COINS[3]),
        (120, COINS[0]),
        (160, COINS[1]),
        (250, COINS[3]),
    ):
        yield story(rng, steps, coins)
    yield large_change([1, 2, 5, 10, 20, 50, 100, 1000], 40, 11, [1000], 1)
    yield large_change([7, 11, 13, 17, 500], 30, 500, [500, 500], 2)
    yield large_change([6, 10, 15, 1000], 60, 971, [1000], 1)


def grow(n, seed):
    """One sale with change of n: all small coins there are."""
    coins = [3, 7, n + 1]
    operations = ["VendingMachine", "open_door", "restock", "load", "load", "close_door", "insert", "select"]
    args = [[coins], [], ["A", "tea", 1, 1], [[3] * (n // 6)], [[7] * (n // 10)], [], [n + 1], ["A"]]
    yield {"operations": operations, "args": args}
