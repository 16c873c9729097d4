from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, List, Optional


class SalaryHistory:
    """Entries by the day from which they hold, in ascending order."""

    def __init__(self, day: str, salary: int) -> None:
        self._days = [day]
        self._salaries = [salary]

    def enter(self, day: str, salary: int) -> None:
        at = bisect_left(self._days, day)
        if at < len(self._days) and self._days[at] == day:
            self._salaries[at] = salary
        else:
            self._days.insert(at, day)
            self._salaries.insert(at, salary)

    def on(self, day: str) -> int:
        return self._salaries[bisect_right(self._days, day) - 1]


class Fixed:
    def __init__(self, amount: int) -> None:
        self.value = amount

    def amount(self, salary: int, reports: int) -> int:
        return self.value


class Percent:
    def __init__(self, percent: int) -> None:
        self.percent = percent

    def amount(self, salary: int, reports: int) -> int:
        return salary * self.percent // 100


class PerReport:
    def __init__(self, amount: int) -> None:
        self.each = amount

    def amount(self, salary: int, reports: int) -> int:
        return self.each * reports


class Capped:
    def __init__(self, limit: int, policy: Dict[str, Any]) -> None:
        self.limit = limit
        self.inner = bonus_policy(policy)

    def amount(self, salary: int, reports: int) -> int:
        return min(self.limit, self.inner.amount(salary, reports))


class Together:
    def __init__(self, policies: List[Dict[str, Any]]) -> None:
        self.parts = [bonus_policy(policy) for policy in policies]

    def amount(self, salary: int, reports: int) -> int:
        return sum(part.amount(salary, reports) for part in self.parts)


POLICIES = {"fixed": Fixed, "percent": Percent, "per_report": PerReport, "capped": Capped, "sum": Together}


def bonus_policy(described: Dict[str, Any]) -> Any:
    details = dict(described)
    kind = details.pop("kind")
    if kind not in POLICIES:
        raise ValueError(f"unknown kind of bonus {kind}")
    return POLICIES[kind](**details)


@dataclass(eq=False)
class Employee:
    id: str
    name: str
    title: str
    department: str
    salaries: SalaryHistory
    added_on: str
    manager: Optional[Employee] = None
    left_on: Optional[str] = None
    reports: Dict[str, Employee] = field(default_factory=dict)
    log: List[List[Any]] = field(default_factory=list)

    def move_under(self, manager: Optional[Employee]) -> None:
        if self.manager:
            del self.manager.reports[self.id]
        self.manager = manager
        if manager:
            manager.reports[self.id] = self

    def is_below(self, other: Employee) -> bool:
        """True for the person itself as well."""
        at: Optional[Employee] = self
        while at is not None and at is not other:
            at = at.manager
        return at is other

    def paid_in(self, month: str) -> int:
        end = f"{month}-31"
        return self.salaries.on(end if self.left_on is None else min(end, self.left_on))

    def employed_in(self, month: str) -> bool:
        return self.added_on[:7] <= month and (self.left_on is None or self.left_on[:7] >= month)


FILTERS: Dict[str, Callable[[Employee, Any, str], bool]] = {
    "department": lambda e, wanted, today: e.department == wanted,
    "title": lambda e, wanted, today: e.title == wanted,
    "name": lambda e, wanted, today: wanted.lower() in e.name.lower(),
    "manager_id": lambda e, wanted, today: (e.manager.id if e.manager else None) == wanted,
    "min_salary": lambda e, wanted, today: e.salaries.on(today) >= wanted,
    "max_salary": lambda e, wanted, today: e.salaries.on(today) <= wanted,
}


class EmployeeRegistry:
    def __init__(self) -> None:
        self._everybody: Dict[str, Employee] = {}
        self._latest = ""
        self._bonuses: Dict[str, Any] = {}

    def add(
        self,
        employee_id: str,
        name: str,
        title: str,
        department: str,
        salary: int,
        manager_id: Optional[str],
        on: str,
    ) -> None:
        self._check_date(on)
        if employee_id in self._everybody:
            raise ValueError("the id is taken")
        if salary <= 0:
            raise ValueError("a salary is positive")
        manager = self._manager(manager_id)
        employee = Employee(employee_id, name, title, department, SalaryHistory(on, salary), on)
        employee.move_under(manager)
        employee.log.append([on, "added", department])
        self._everybody[employee_id] = employee
        self._latest = on

    def promote(self, employee_id: str, title: str, salary: int, on: str) -> None:
        self._check_date(on)
        employee = self._current(employee_id)
        if salary <= employee.salaries.on(on):
            raise ValueError("a promotion raises the salary")
        employee.title = title
        employee.salaries.enter(on, salary)
        employee.log.append([on, "promoted", title])
        self._latest = on

    def transfer(self, employee_id: str, department: str, manager_id: Optional[str], on: str) -> None:
        self._check_date(on)
        employee = self._current(employee_id)
        manager = self._manager(manager_id)
        if manager and manager.is_below(employee):
            raise ValueError("nobody reports to somebody below")
        employee.move_under(manager)
        employee.department = department
        employee.log.append([on, "transferred", department])
        self._latest = on

    def terminate(self, employee_id: str, on: str) -> List[str]:
        self._check_date(on)
        employee = self._current(employee_id)
        heir = employee.manager
        moved = sorted(employee.reports)
        for report in list(employee.reports.values()):
            report.move_under(heir)
            report.log.append([on, "reassigned", heir.id if heir else None])
        employee.move_under(None)
        employee.left_on = on
        employee.log.append([on, "terminated", None])
        self._latest = on
        return moved

    def reports(self, manager_id: str, indirect: bool) -> List[str]:
        direct = self._current(manager_id).reports
        if not indirect:
            return sorted(direct)
        found: List[str] = []
        stack = list(direct.values())
        while stack:
            employee = stack.pop()
            found.append(employee.id)
            stack.extend(employee.reports.values())
        return sorted(found)

    def org_chart(self) -> List[str]:
        lines: List[str] = []

        def draw(people: Dict[str, Employee], level: int) -> None:
            for employee_id in sorted(people):
                lines.append("  " * level + employee_id)
                draw(people[employee_id].reports, level + 1)

        draw({e.id: e for e in self._everybody.values() if e.left_on is None and e.manager is None}, 0)
        return lines

    def payroll(self, month: str) -> Dict[str, int]:
        total: Dict[str, int] = {}
        for employee in self._everybody.values():
            if employee.employed_in(month):
                total[employee.department] = total.get(employee.department, 0) + employee.paid_in(month)
        return total

    def set_salary(self, employee_id: str, salary: int, effective_on: str) -> None:
        employee = self._current(employee_id)
        if salary <= 0:
            raise ValueError("a salary is positive")
        if effective_on < employee.added_on:
            raise ValueError("not employed yet on that day")
        employee.salaries.enter(effective_on, salary)

    def salary_on(self, employee_id: str, day: str) -> int:
        employee = self._everybody[employee_id]
        if day < employee.added_on or (employee.left_on is not None and day > employee.left_on):
            raise ValueError("not employed on that day")
        return employee.salaries.on(day)

    def set_bonus(self, department: str, policy: Optional[Dict[str, Any]]) -> None:
        if policy is None:
            self._bonuses.pop(department, None)
        else:
            self._bonuses[department] = bonus_policy(policy)

    def bonuses(self, month: str) -> Dict[str, int]:
        found: Dict[str, int] = {}
        for employee in self._everybody.values():
            policy = self._bonuses.get(employee.department)
            if policy is not None and employee.employed_in(month):
                amount = policy.amount(employee.paid_in(month), len(employee.reports))
                if amount:
                    found[employee.id] = amount
        return found

    def find(self, filters: Dict[str, Any]) -> List[str]:
        unknown = filters.keys() - FILTERS.keys()
        if unknown:
            raise ValueError(f"unknown filter {min(unknown)}")
        return sorted(
            e.id
            for e in self._everybody.values()
            if e.left_on is None and all(FILTERS[key](e, wanted, self._latest) for key, wanted in filters.items())
        )

    def history(self, employee_id: str) -> List[List[Any]]:
        return [list(entry) for entry in self._everybody[employee_id].log]

    def _current(self, employee_id: str) -> Employee:
        employee = self._everybody[employee_id]
        if employee.left_on is not None:
            raise KeyError(employee_id)
        return employee

    def _manager(self, manager_id: Optional[str]) -> Optional[Employee]:
        return None if manager_id is None else self._current(manager_id)

    def _check_date(self, on: str) -> None:
        if on < self._latest:
            raise ValueError("changes come in order of date")
