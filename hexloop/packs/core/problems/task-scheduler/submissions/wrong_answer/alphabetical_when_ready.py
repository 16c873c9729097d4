# Takes the first ready glaze of the alphabet, not the one with most pieces left.
class Solution:
    def leastInterval(self, tasks: List[str], n: int) -> int:
        left = Counter(tasks)
        ready = dict.fromkeys(sorted(left), 0)
        hour = 0
        while left:
            kind = next((kind for kind in ready if kind in left and ready[kind] <= hour), None)
            if kind is None:
                hour = min(ready[kind] for kind in left)
                continue
            hour += 1
            ready[kind] = hour + n
            left[kind] -= 1
            if not left[kind]:
                del left[kind]
        return hour
