# Writes the plan hour by hour and looks through the last n entries for every glaze.
class Solution:
    def leastInterval(self, tasks: List[str], n: int) -> int:
        left, plan = Counter(tasks), []
        while left:
            last = plan[len(plan) - n :] if n < len(plan) else plan
            last = last if n else []
            ready = [kind for kind in left if all(kind != other for other in last)]
            if ready:
                kind = max(ready, key=left.get)
                left[kind] -= 1
                if not left[kind]:
                    del left[kind]
                plan.append(kind)
            else:
                plan.append("")
        return len(plan)
