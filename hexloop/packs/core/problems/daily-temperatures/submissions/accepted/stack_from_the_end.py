class Solution:
    def dailyTemperatures(self, temperatures: List[int]) -> List[int]:
        answer = []
        warmer = []
        for day in reversed(range(len(temperatures))):
            while warmer and warmer[-1][0] <= temperatures[day]:
                warmer.pop()
            answer.append(warmer[-1][1] - day if warmer else 0)
            warmer.append((temperatures[day], day))
        return answer[::-1]
