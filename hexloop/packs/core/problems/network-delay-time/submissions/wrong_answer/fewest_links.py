# Breadth-first: each station gets the time of the way with the fewest links.
class Solution:
    def networkDelayTime(self, times: List[List[int]], n: int, k: int) -> int:
        links = defaultdict(list)
        for u, v, w in times:
            links[u].append((v, w))
        received, queue = {k: 0}, deque([k])
        while queue:
            station = queue.popleft()
            for other, takes in links[station]:
                if other not in received:
                    received[other] = received[station] + takes
                    queue.append(other)
        return max(received.values()) if len(received) == n else -1
