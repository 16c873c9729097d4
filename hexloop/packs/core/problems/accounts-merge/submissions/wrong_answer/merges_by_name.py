# Merges all cards with the same name: namesakes become one reader.
class Solution:
    def accountsMerge(self, accounts: List[List[str]]) -> List[List[str]]:
        emails_of = defaultdict(set)
        for name, *emails in accounts:
            emails_of[name] |= set(emails)
        return [[name] + sorted(emails) for name, emails in emails_of.items()]
