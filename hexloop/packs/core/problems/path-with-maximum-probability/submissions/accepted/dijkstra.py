class Solution:
    def maxProbability(self, n: int, edges: List[List[int]], succProb: List[float], start: int, end: int) -> float:
        near = defaultdict(list)
        for (a, b), chance in zip(edges, succProb):
            near[a].append((b, chance))
            near[b].append((a, chance))
        settled, heap = set(), [(-1.0, start)]
        while heap:
            chance, sensor = heappop(heap)
            if sensor == end:
                return -chance
            if sensor in settled:
                continue
            settled.add(sensor)
            for other, factor in near[sensor]:
                if other not in settled:
                    heappush(heap, (chance * factor, other))
        return 0.0
