# A queue instead of a heap: an allowed order, but freed tasks join at the end.
class Solution:
    def smallestOrder(self, n: int, before: List[List[int]]) -> List[int]:
        after = [[] for _ in range(n)]
        missing = [0] * n
        for a, b in before:
            after[a].append(b)
            missing[b] += 1
        free = deque(task for task in range(n) if missing[task] == 0)
        order = []
        while free:
            task = free.popleft()
            order.append(task)
            for other in sorted(after[task]):
                missing[other] -= 1
                if missing[other] == 0:
                    free.append(other)
        return order if len(order) == n else []
