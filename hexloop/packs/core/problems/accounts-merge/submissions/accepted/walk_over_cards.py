class Solution:
    def accountsMerge(self, accounts: List[List[str]]) -> List[List[str]]:
        cards = defaultdict(list)
        for i, account in enumerate(accounts):
            for email in account[1:]:
                cards[email].append(i)
        visited, merged = set(), []
        for start, account in enumerate(accounts):
            if start in visited:
                continue
            visited.add(start)
            emails, stack = set(), [start]
            while stack:
                for email in accounts[stack.pop()][1:]:
                    if email not in emails:
                        emails.add(email)
                        for i in cards[email]:
                            if i not in visited:
                                visited.add(i)
                                stack.append(i)
            merged.append([account[0]] + sorted(emails))
        return merged
