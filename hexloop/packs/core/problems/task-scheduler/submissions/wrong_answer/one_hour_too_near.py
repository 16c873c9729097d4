# Lets equal pieces be n hours apart instead of having n hours between them.
class Solution:
    def leastInterval(self, tasks: List[str], n: int) -> int:
        counts = list(Counter(tasks).values())
        most = max(counts)
        return max(len(tasks), (most - 1) * max(n, 1) + counts.count(most))
