class Solution:
    def isValid(self, s: str) -> bool:
        if len(s) % 2:
            return False
        due = []
        for c in s:
            if c == "(":
                due.append(")")
            elif c == "[":
                due.append("]")
            elif c == "{":
                due.append("}")
            elif not due or due.pop() != c:
                return False
        return len(due) == 0
