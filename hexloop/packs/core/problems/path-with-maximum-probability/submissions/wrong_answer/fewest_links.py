# Breadth-first: takes the route with the fewest links, the best of the first to be found.
class Solution:
    def maxProbability(self, n: int, edges: List[List[int]], succProb: List[float], start: int, end: int) -> float:
        near = defaultdict(list)
        for (a, b), chance in zip(edges, succProb):
            near[a].append((b, chance))
            near[b].append((a, chance))
        best, queue = {start: 1.0}, deque([start])
        while queue:
            sensor = queue.popleft()
            for other, factor in near[sensor]:
                if other not in best:
                    best[other] = best[sensor] * factor
                    queue.append(other)
        return best.get(end, 0.0)
