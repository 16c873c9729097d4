# Starts where the first ticket of the list starts.
class Solution:
    def findItinerary(self, tickets: List[List[str]]) -> List[str]:
        leaving, route = defaultdict(list), []
        for origin, goal in sorted(tickets, reverse=True):
            leaving[origin].append(goal)

        def visit(airport):
            while leaving[airport]:
                visit(leaving[airport].pop())
            route.append(airport)

        visit(tickets[0][0])
        return route[::-1]
