# Fills the order from its end with the largest task that nothing waits for: small numbers come early, which is another order.
class Solution:
    def smallestOrder(self, n: int, before: List[List[int]]) -> List[int]:
        ahead = [[] for _ in range(n)]
        waiting = [0] * n
        for a, b in before:
            ahead[b].append(a)
            waiting[a] += 1
        free = [-task for task in range(n) if waiting[task] == 0]
        heapify(free)
        order = []
        while free:
            task = -heappop(free)
            order.append(task)
            for other in ahead[task]:
                waiting[other] -= 1
                if waiting[other] == 0:
                    heappush(free, -other)
        return order[::-1] if len(order) == n else []
