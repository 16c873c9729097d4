# Takes it to be enough that one course can be started.
class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        blocked = {a for a, _ in prerequisites}
        return len(blocked) < numCourses
