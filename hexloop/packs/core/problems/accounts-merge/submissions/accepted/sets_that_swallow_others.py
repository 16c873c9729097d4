class Solution:
    def accountsMerge(self, accounts: List[List[str]]) -> List[List[str]]:
        group = {}
        for name, *emails in accounts:
            parts = {id(group[email]): group[email] for email in emails if email in group}
            whole = max((part for part in parts.values()), key=len, default=[name])
            for part in parts.values():
                if part is not whole:
                    whole += part[1:]
                    for email in part[1:]:
                        group[email] = whole
            for email in emails:
                if email not in group:
                    group[email] = whole
                    whole.append(email)
        groups = {id(part): part for part in group.values()}
        return [[name] + sorted(emails) for name, *emails in groups.values()]
