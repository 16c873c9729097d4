# Accepts as manager anybody who was ever added.
from collections import defaultdict


class EmployeeRegistry:
    KEYS = {"department", "title", "name", "manager_id", "min_salary", "max_salary"}

    def __init__(self):
        self.now = {}  # id -> record of a current person
        self.past = {}  # id -> record of one who has left
        self.events = []  # (id, date, what, detail)

    # changes

    def add(self, employee_id, name, title, department, salary, manager_id, on):
        if employee_id in self.now or employee_id in self.past or salary < 1:
            raise ValueError(employee_id)
        if manager_id is not None and manager_id not in self.past:
            self.now[manager_id]
        self._record(employee_id, on, "added", department)
        self.now[employee_id] = {
            "name": name, "title": title, "department": department, "salary": salary, "manager_id": manager_id,
            "from": on[:7], "to": "9999-99",
        }

    def promote(self, employee_id, title, salary, on):
        person = self.now[employee_id]
        if salary <= person["salary"]:
            raise ValueError(salary)
        self._record(employee_id, on, "promoted", title)
        person.update(title=title, salary=salary)

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
        person["to"] = on[:7]
        self.past[employee_id] = person
        return moved

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
        for person in [*self.now.values(), *self.past.values()]:
            if person["from"] <= month <= person["to"]:
                total[person["department"]] += person["salary"]
        return dict(total)

    def find(self, filters):
        if not set(filters) <= self.KEYS:
            raise ValueError(filters)
        return sorted(person for person, record in self.now.items() if self._fits(record, filters))

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

    def _fits(self, record, filters):
        for key, wanted in filters.items():
            if key == "min_salary":
                fits = record["salary"] >= wanted
            elif key == "max_salary":
                fits = record["salary"] <= wanted
            elif key == "name":
                fits = wanted.casefold() in record["name"].casefold()
            else:
                fits = record[key] == wanted
            if not fits:
                return False
        return True
