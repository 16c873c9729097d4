class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        n = len(temperatures)
        nearest = [n] * 102
        answer = [0] * n
        for day in range(n - 1, -1, -1):
            temperature = temperatures[day]
            first = min(nearest[temperature + 1 :])
            if first < n:
                answer[day] = first - day
            nearest[temperature] = day
        return answer
