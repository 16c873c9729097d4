class Solution:
    def leastInterval(self, tasks: List[str], n: int) -> int:
        first, *others = sorted((tasks.count(kind) for kind in set(tasks)), reverse=True)
        gaps = first - 1
        empty = gaps * n
        for count in others:
            empty -= min(count, gaps)
        return len(tasks) + max(0, empty)
