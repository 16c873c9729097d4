# graph[...] adds a key to the defaultdict while the loop reads it: RuntimeError.
class Solution:
    def canFinish(self, numCourses: int, prerequisites: List[List[int]]) -> bool:
        graph = defaultdict(list)
        for a, b in prerequisites:
            graph[a].append(b)
        path, finished = set(), set()

        def safe(course):
            if course in finished:
                return True
            if course in path:
                return False
            path.add(course)
            for before in graph[course]:
                if not safe(before):
                    return False
            path.remove(course)
            finished.add(course)
            return True

        for course in graph:
            if not safe(course):
                return False
        return True
