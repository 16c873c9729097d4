# A single flag for "seen": the second way into a diamond is taken for a cycle.
class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        graph = [[] for _ in range(numCourses)]
        for a, b in prerequisites:
            graph[b].append(a)
        visited = set()

        def has_cycle(course):
            visited.add(course)
            for after in graph[course]:
                if after in visited or has_cycle(after):
                    return True
            return False

        for course in range(numCourses):
            if course not in visited and has_cycle(course):
                return False
        return True
