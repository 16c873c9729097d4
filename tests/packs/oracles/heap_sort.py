"""Heap Sort on a tree of nodes in place of indices."""

DRAWS = 1000


def draw(rng):
    n, top = rng.randint(1, 9), rng.choice([2, 5, 50])
    operations, args, size = ["HeapSort"], [[[rng.randint(-top, top) for _ in range(n)]]], n
    for _ in range(rng.randint(1, 10)):
        name = rng.choice(("siftDown", "step", "step", "items", "build"))
        if name in ("step", "siftDown") and size == 0:
            name = "items"
        operations.append(name)
        args.append([rng.randrange(size)] if name == "siftDown" else [])
        size -= name == "step"
    return {"operations": [*operations, "items"], "args": [*args, []]}


def sunk(heap, place):
    """Where the number comes to rest, by recursion on the sorted children."""
    children = [child for child in (2 * place + 1, 2 * place + 2) if child < len(heap)]
    larger = sorted((child for child in children if heap[child] > heap[place]), key=lambda child: (-heap[child], child))
    if not larger:
        return place
    heap[place], heap[larger[0]] = heap[larger[0]], heap[place]
    return sunk(heap, larger[0])


def answer(case):
    heap, done, answers = list(case["args"][0][0]), [], [None]
    for name, args in zip(case["operations"][1:], case["args"][1:], strict=True):
        result = None
        if name == "siftDown":
            result = sunk(heap, args[0])
        elif name == "build":
            for place in reversed(range(len(heap))):
                sunk(heap, place)
        elif name == "step":
            heap[0], heap[-1] = heap[-1], heap[0]
            result = heap.pop()
            done.insert(0, result)
            if heap:
                sunk(heap, 0)
        else:
            result = heap + done
        answers.append(result)
    return answers
