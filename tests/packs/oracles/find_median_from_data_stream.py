"""The statistics module for Find Median from Data Stream."""

import statistics


def draw(rng):
    widest = rng.choice([1, 4, 100_000])
    operations, args = ["MedianFinder"], [[]]
    for at in range(rng.randint(1, 20)):
        name = rng.choice(["addNum", "findMedian"]) if at else "addNum"
        operations.append(name)
        args.append([rng.randint(-widest, widest)] if name == "addNum" else [])
    return {"operations": operations, "args": args}


def answer(case):
    answers, nums = [], []
    for name, arg in zip(case["operations"], case["args"], strict=True):
        nums += arg
        answers.append(float(statistics.median(nums)) if name == "findMedian" else None)
    return answers
