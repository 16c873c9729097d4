class Solution:
    def leastInterval(self, tasks: List[str], n: int) -> int:
        counts = list(Counter(tasks).values())
        most = max(counts)
        tied = counts.count(most)
        return max(len(tasks), (most - 1) * (n + 1) + tied)
