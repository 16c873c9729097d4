class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        links = [[] for _ in range(n)]
        for u, v, w in times:
            links[u - 1].append((v - 1, w))
        best = [inf] * n
        best[k - 1] = 0
        queue = deque([k - 1])
        while queue:
            station = queue.popleft()
            for other, takes in links[station]:
                second = best[station] + takes
                if second < best[other]:
                    best[other] = second
                    queue.append(other)
        return max(best) if inf not in best else -1
