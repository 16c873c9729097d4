# Cuts and does not cut at every place where it may: 25 allowed cuts are 33 million ways.
class Solution:
    def partitionLabels(self, s: str) -> List[int]:
        def best(start):
            if start == len(s):
                return []
            found = None
            for end in range(start + 1, len(s) + 1):
                if set(s[start:end]).isdisjoint(s[end:]):
                    rest = best(end)
                    if found is None or len(rest) + 1 > len(found):
                        found = [end - start] + rest
            return found

        return best(0)
