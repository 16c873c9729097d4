class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        n = len(temperatures)
        wait = [0] * n
        hottest = 0
        for day in range(n - 1, -1, -1):
            if temperatures[day] >= hottest:
                hottest = temperatures[day]
                continue
            ahead = 1
            while temperatures[day + ahead] <= temperatures[day]:
                ahead += wait[day + ahead]
            wait[day] = ahead
        return wait
