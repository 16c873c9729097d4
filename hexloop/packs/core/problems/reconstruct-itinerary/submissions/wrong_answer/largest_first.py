# Sorts forwards and takes from the end: the largest code comes first.
class Solution:
    def findItinerary(self, tickets: List[List[str]]) -> List[str]:
        leaving, route = defaultdict(list), []
        for origin, goal in sorted(tickets):
            leaving[origin].append(goal)

        def visit(airport):
            while leaving[airport]:
                visit(leaving[airport].pop())
            route.append(airport)

        visit("JFK")
        return route[::-1]
