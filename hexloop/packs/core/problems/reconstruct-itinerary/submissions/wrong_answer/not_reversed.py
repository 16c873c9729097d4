# Returns the airports from the end of the journey to its beginning.
class Solution:
    def findItinerary(self, tickets: List[List[str]]) -> List[str]:
        leaving = defaultdict(list)
        for origin, goal in sorted(tickets, reverse=True):
            leaving[origin].append(goal)
        route, stack = [], ["JFK"]
        while stack:
            while leaving[stack[-1]]:
                stack.append(leaving[stack[-1]].pop())
            route.append(stack.pop())
        return route
