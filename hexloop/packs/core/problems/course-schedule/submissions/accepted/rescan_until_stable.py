class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        # Drop each pair whose first course is itself no longer a prerequisite of anything.
        pairs = prerequisites
        while pairs:
            needed = {b for _, b in pairs}
            left = [p for p in pairs if p[0] in needed]
            if len(left) == len(pairs):
                return False
            pairs = left
        return True
