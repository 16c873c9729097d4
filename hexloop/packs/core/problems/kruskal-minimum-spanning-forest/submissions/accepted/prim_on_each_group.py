class Solution:
    def spanningForest(self, n: int, edges: List[List[int]]) -> List[int]:
        near = [[] for _ in range(n)]
        for a, b, cost in edges:
            near[a].append((cost, b))
            near[b].append((cost, a))
        done = [False] * n
        total = trees = 0
        for start in range(n):
            if done[start]:
                continue
            trees += 1
            heap = [(0, start)]
            while heap:
                cost, island = heappop(heap)
                if not done[island]:
                    done[island] = True
                    total += cost
                    for entry in near[island]:
                        heappush(heap, entry)
        return [total, trees]
