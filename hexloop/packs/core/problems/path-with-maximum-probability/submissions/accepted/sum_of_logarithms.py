class Solution:
    def maxProbability(self, n: int, edges: List[List[int]], succProb: List[float], start: int, end: int) -> float:
        near = [[] for _ in range(n)]
        for (a, b), chance in zip(edges, succProb):
            if chance:
                near[a].append((b, -log(chance)))
                near[b].append((a, -log(chance)))
        far = [inf] * n
        far[start] = 0.0
        heap = [(0.0, start)]
        while heap:
            length, sensor = heappop(heap)
            if length == far[sensor]:
                for other, more in near[sensor]:
                    if length + more < far[other]:
                        far[other] = length + more
                        heappush(heap, (length + more, other))
        return exp(-far[end])
