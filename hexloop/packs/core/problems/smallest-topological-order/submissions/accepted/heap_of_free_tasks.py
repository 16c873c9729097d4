class Solution:
    def smallestOrder(self, n: int, before: List[List[int]]) -> List[int]:
        after = [[] for _ in range(n)]
        missing = [0] * n
        for a, b in before:
            after[a].append(b)
            missing[b] += 1
        free = [task for task in range(n) if missing[task] == 0]
        order = []
        while free:
            task = heappop(free)
            order.append(task)
            for other in after[task]:
                missing[other] -= 1
                if missing[other] == 0:
                    heappush(free, other)
        return order if len(order) == n else []
