"""Brute force for Kth Largest Element in a Stream: the score that fewer than k others beat."""


def draw(rng):
    widest = rng.choice([1, 3, 20])
    nums = [rng.randint(-widest, widest) for _ in range(rng.randint(0, 6))]
    vals = [rng.randint(-widest, widest) for _ in range(rng.randint(1, 6))]
    k = rng.randint(1, len(nums) + 1)
    return {"operations": ["KthLargest"] + ["add"] * len(vals), "args": [[k, nums], *([val] for val in vals)]}


def answer(case):
    (k, nums), *calls = case["args"]
    answers, scores = [None], list(nums)
    for (val,) in calls:
        scores.append(val)
        answers += [
            score
            for score in set(scores)
            if sum(other > score for other in scores) < k <= sum(other >= score for other in scores)
        ]
    return answers
