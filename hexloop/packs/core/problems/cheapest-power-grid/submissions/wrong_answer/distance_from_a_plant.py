# Adds up shortest distances from the source: a line is paid once for each village behind it.
class Solution:
    def cheapestGrid(self, plants: List[int], lines: List[List[int]]) -> int:
        near = defaultdict(list)
        for a, b, cost in lines:
            near[a].append((cost, b))
            near[b].append((cost, a))
        heap = [(cost, village) for village, cost in enumerate(plants)]
        heapify(heap)
        far = {}
        while heap:
            total, village = heappop(heap)
            if village not in far:
                far[village] = total
                for cost, other in near[village]:
                    heappush(heap, (total + cost, other))
        return sum(far.values())
