# Walks to the first higher column on each side, and stops below the level that a later one holds.
class Solution:
    def trap(self, height: List[int]) -> int:
        def first_higher(columns):
            found, stack = [0] * len(columns), []
            for i, h in enumerate(columns):
                while stack and columns[stack[-1]] < h:
                    found[stack.pop()] = h
                stack.append(i)
            return found

        right = first_higher(height)
        left = first_higher(height[::-1])[::-1]
        return sum(max(0, min(a, b) - h) for a, b, h in zip(left, right, height))
