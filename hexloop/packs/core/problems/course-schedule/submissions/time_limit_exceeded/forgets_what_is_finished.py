# Knows the current path but not what is finished: every path is walked, and diamonds double their number.
class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        graph = [[] for _ in range(numCourses)]
        for a, b in prerequisites:
            graph[a].append(b)
        path = set()

        def safe(course):
            if course in path:
                return False
            path.add(course)
            for before in graph[course]:
                if not safe(before):
                    return False
            path.remove(course)
            return True

        return all(safe(course) for course in range(numCourses))
