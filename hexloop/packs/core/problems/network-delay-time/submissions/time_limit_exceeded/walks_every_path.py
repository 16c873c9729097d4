# Walks every path without a station twice: their number explodes where there are many links.
class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        links = defaultdict(list)
        for u, v, w in times:
            links[u].append((v, w))
        best, path = {}, set()

        def walk(station, second):
            best[station] = min(best.get(station, inf), second)
            path.add(station)
            for other, takes in links[station]:
                if other not in path:
                    walk(other, second + takes)
            path.remove(station)

        walk(k, 0)
        return max(best.values()) if len(best) == n else -1
