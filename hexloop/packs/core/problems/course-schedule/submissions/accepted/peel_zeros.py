class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        waiting = [[] for _ in range(numCourses)]
        missing = [0] * numCourses
        for course, before in prerequisites:
            waiting[before].append(course)
            missing[course] += 1
        free = deque(c for c in range(numCourses) if missing[c] == 0)
        passed = 0
        while free:
            passed += 1
            for course in waiting[free.popleft()]:
                missing[course] -= 1
                if missing[course] == 0:
                    free.append(course)
        return passed == numCourses
