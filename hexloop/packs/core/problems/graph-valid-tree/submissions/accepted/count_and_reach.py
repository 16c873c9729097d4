class Solution:
    def validTree(self, n: int, edges: List[List[int]]) -> bool:
        neighbors = defaultdict(list)
        for a, b in edges:
            neighbors[a].append(b)
            neighbors[b].append(a)
        reached = {0}
        queue = deque([0])
        while queue:
            for other in neighbors[queue.popleft()]:
                if other not in reached:
                    reached.add(other)
                    queue.append(other)
        return len(reached) == n and len(edges) == n - 1
