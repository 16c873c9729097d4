class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        graph = defaultdict(list)
        for a, b in prerequisites:
            graph[a].append(b)
        UNTOUCHED, ON_PATH, FINISHED = range(3)
        color = [UNTOUCHED] * numCourses

        def safe(course):
            if color[course] != UNTOUCHED:
                return color[course] == FINISHED
            color[course] = ON_PATH
            if not all(safe(before) for before in graph[course]):
                return False
            color[course] = FINISHED
            return True

        return all(safe(course) for course in range(numCourses))
