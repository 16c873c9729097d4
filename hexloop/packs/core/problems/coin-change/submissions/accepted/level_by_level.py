class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        queue = deque([(0, 0)])
        seen = {0}
        while queue:
            paid, used = queue.popleft()
            if paid == amount:
                return used
            for c in coins:
                after = paid + c
                if after <= amount and after not in seen:
                    seen.add(after)
                    queue.append((after, used + 1))
        return -1
