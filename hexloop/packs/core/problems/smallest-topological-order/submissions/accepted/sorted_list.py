class Solution:
    def smallestOrder(self, n: int, before: List[List[int]]) -> List[int]:
        after = defaultdict(set)
        missing = Counter()
        for a, b in set(map(tuple, before)):
            after[a].add(b)
            missing[b] += 1
        # Negative numbers, rising, so that the smallest task is the last.
        free = [-task for task in reversed(range(n)) if task not in missing]
        order = []
        while free:
            task = -free.pop()
            order.append(task)
            for other in after[task]:
                missing[other] -= 1
                if missing[other] == 0:
                    insort(free, -other)
        return order if len(order) == n else []
