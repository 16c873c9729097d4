# Payroll pays every month by the entry with the latest day, whatever month is asked for.
from collections import defaultdict


class EmployeeRegistry:
    """Plain records by id; who reports to whom is grouped afresh for every question."""

    KEYS = {"department", "title", "name", "manager_id", "min_salary", "max_salary"}

    def __init__(self):
        self.now = {}  # id -> record of a current person
        self.past = {}  # id -> record of one who has left
        self.events = []  # (id, date, what, detail)
        self.salaries = {}  # id -> {day: salary from that day on}
        self.policies = {}  # department -> function of salary and reports

    # changes

    def add(self, employee_id, name, title, department, salary, manager_id, on):
        if employee_id in self.now or employee_id in self.past or salary < 1:
            raise ValueError(employee_id)
        if manager_id is not None:
            self.now[manager_id]
        self._record(employee_id, on, "added", department)
        self.now[employee_id] = {
            "name": name, "title": title, "department": department, "manager_id": manager_id,
            "from": on, "to": "9999-99-99",
        }
        self.salaries[employee_id] = {on: salary}

    def promote(self, employee_id, title, salary, on):
        person = self.now[employee_id]
        if salary <= self._salary(employee_id, on):
            raise ValueError(salary)
        self._record(employee_id, on, "promoted", title)
        person["title"] = title
        self.salaries[employee_id][on] = salary

    def transfer(self, employee_id, department, manager_id, on):
        person = self.now[employee_id]
        above = manager_id
        while above is not None:
            if above == employee_id:
                raise ValueError(manager_id)
            above = self.now[above]["manager_id"]
        self._record(employee_id, on, "transferred", department)
        person.update(department=department, manager_id=manager_id)

    def terminate(self, employee_id, on):
        heir = self.now[employee_id]["manager_id"]
        moved = self.reports(employee_id, False)
        self._record(employee_id, on, "terminated", None)
        for report in moved:
            self.now[report]["manager_id"] = heir
            self._record(report, on, "reassigned", heir)
        person = self.now.pop(employee_id)
        person["to"] = on
        self.past[employee_id] = person
        return moved

    def set_salary(self, employee_id, salary, effective_on):
        person = self.now[employee_id]
        if salary < 1 or effective_on < person["from"]:
            raise ValueError(employee_id)
        self.salaries[employee_id][effective_on] = salary

    def set_bonus(self, department, policy):
        self.policies[department] = self._policy(policy) if policy is not None else None

    # questions

    def reports(self, manager_id, indirect):
        self.now[manager_id]
        below = self._grouped()
        found = list(below[manager_id])
        if indirect:
            for person in found:
                found.extend(below[person])
        return sorted(found)

    def org_chart(self):
        below, lines = self._grouped(), []
        stack = [(0, top) for top in sorted(below[None], reverse=True)]
        while stack:
            level, person = stack.pop()
            lines.append("  " * level + person)
            stack.extend((level + 1, report) for report in sorted(below[person], reverse=True))
        return lines

    def payroll(self, month):
        total = defaultdict(int)
        for _, person, salary in self._paid(month):
            total[person["department"]] += salary
        return dict(total)

    def salary_on(self, employee_id, day):
        person = self.now[employee_id] if employee_id in self.now else self.past[employee_id]
        if not person["from"] <= day <= person["to"]:
            raise ValueError(day)
        return self._salary(employee_id, day)

    def bonuses(self, month):
        below, found = self._grouped(), {}
        for employee_id, person, salary in self._paid(month):
            policy = self.policies.get(person["department"])
            amount = policy(salary, len(below[employee_id])) if policy else 0
            if amount:
                found[employee_id] = amount
        return found

    def find(self, filters):
        if not set(filters) <= self.KEYS:
            raise ValueError(filters)
        return sorted(person for person, record in self.now.items() if self._fits(person, record, filters))

    def history(self, employee_id):
        if employee_id not in self.now and employee_id not in self.past:
            raise KeyError(employee_id)
        return [[on, what, detail] for who, on, what, detail in self.events if who == employee_id]

    # inside

    def _record(self, employee_id, on, what, detail):
        if self.events and on < self.events[-1][1]:
            raise ValueError(on)
        self.events.append((employee_id, on, what, detail))

    def _grouped(self):
        below = defaultdict(list)
        for person, record in self.now.items():
            below[record["manager_id"]].append(person)
        return below

    def _salary(self, employee_id, day):
        entries = self.salaries[employee_id]
        return entries[max(start for start in entries if start <= day)]

    def _paid(self, month):
        for employee_id, person in [*self.now.items(), *self.past.items()]:
            if person["from"][:7] <= month <= person["to"][:7]:
                yield employee_id, person, self._salary(employee_id, "9999-99-99")

    def _policy(self, policy):
        kind = policy["kind"]
        if kind == "fixed":
            return lambda salary, reports: policy["amount"]
        if kind == "percent":
            return lambda salary, reports: salary * policy["percent"] // 100
        if kind == "per_report":
            return lambda salary, reports: policy["amount"] * reports
        if kind == "capped":
            inner = self._policy(policy["policy"])
            return lambda salary, reports: min(policy["limit"], inner(salary, reports))
        if kind == "sum":
            parts = [self._policy(part) for part in policy["policies"]]
            return lambda salary, reports: sum(part(salary, reports) for part in parts)
        raise ValueError(kind)

    def _fits(self, person, record, filters):
        for key, wanted in filters.items():
            if key == "min_salary":
                fits = self._salary(person, self.events[-1][1]) >= wanted
            elif key == "max_salary":
                fits = self._salary(person, self.events[-1][1]) <= wanted
            elif key == "name":
                fits = wanted.casefold() in record["name"].casefold()
            else:
                fits = record[key] == wanted
            if not fits:
                return False
        return True
