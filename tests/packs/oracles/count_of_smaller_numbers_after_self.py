"""All pairs, one by one, for Count of Smaller Numbers After Self."""


def draw(rng):
    largest = rng.choice((1, 3, 10, 10_000))
    return {"args": [[rng.randint(-largest, largest) for _ in range(rng.randint(1, 12))]]}


def answer(case):
    (nums,) = case["args"]
    return [sum(later < value for later in nums[place + 1 :]) for place, value in enumerate(nums)]
