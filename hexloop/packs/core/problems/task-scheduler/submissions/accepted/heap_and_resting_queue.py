class Solution:
    def leastInterval(self, tasks: List[str], n: int) -> int:
        ready = [-count for count in Counter(tasks).values()]
        heapify(ready)
        resting = deque()
        hour = 0
        while ready or resting:
            if not ready:
                hour = resting[0][0]
            if resting and resting[0][0] == hour:
                heappush(ready, resting.popleft()[1])
            hour += 1
            left = heappop(ready) + 1
            if left:
                resting.append((hour + n, left))
        return hour
