class Solution:
    def cheapestGrid(self, plants: List[int], lines: List[List[int]]) -> int:
        near = [[] for _ in plants]
        for a, b, cost in lines:
            near[a].append((cost, b))
            near[b].append((cost, a))
        heap = [(cost, village) for village, cost in enumerate(plants)]
        heapify(heap)
        powered, total = set(), 0
        while heap:
            cost, village = heappop(heap)
            if village not in powered:
                powered.add(village)
                total += cost
                for entry in near[village]:
                    heappush(heap, entry)
        return total
