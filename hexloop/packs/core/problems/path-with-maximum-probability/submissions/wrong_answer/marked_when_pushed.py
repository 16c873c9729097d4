# Marks a sensor when it is pushed: a better route to it that is found later is ignored.
class Solution:
    def maxProbability(self, n: int, edges: List[List[int]], succProb: List[float], start: int, end: int) -> float:
        near = defaultdict(list)
        for (a, b), chance in zip(edges, succProb):
            near[a].append((b, chance))
            near[b].append((a, chance))
        seen, heap = {start}, [(-1.0, start)]
        while heap:
            chance, sensor = heappop(heap)
            if sensor == end:
                return -chance
            for other, factor in near[sensor]:
                if other not in seen:
                    seen.add(other)
                    heappush(heap, (chance * factor, other))
        return 0.0
