# Follows each task to its end, smallest first: a successor is done before a smaller free task.
class Solution:
    def smallestOrder(self, n: int, before: List[List[int]]) -> List[int]:
        after = [[] for _ in range(n)]
        missing = [0] * n
        for a, b in before:
            after[a].append(b)
            missing[b] += 1
        stack = [task for task in reversed(range(n)) if missing[task] == 0]
        order = []
        while stack:
            task = stack.pop()
            order.append(task)
            for other in sorted(after[task], reverse=True):
                missing[other] -= 1
                if missing[other] == 0:
                    stack.append(other)
        return order if len(order) == n else []
