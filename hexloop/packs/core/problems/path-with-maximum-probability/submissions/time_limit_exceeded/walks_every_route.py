# Walks every route without a sensor twice: their number explodes.
class Solution:
    def maxProbability(self, n: int, edges: List[List[int]], succProb: List[float], start: int, end: int) -> float:
        near = defaultdict(list)
        for (a, b), chance in zip(edges, succProb):
            near[a].append((b, chance))
            near[b].append((a, chance))
        path = set()

        def walk(sensor):
            if sensor == end:
                return 1.0
            path.add(sensor)
            best = max((factor * walk(other) for other, factor in near[sensor] if other not in path), default=0.0)
            path.remove(sensor)
            return best

        return walk(start)
