"""What the after-sales desk of an online shop pays: bonus by grade and by rank, pay of a month.

Exact arithmetic, for expected.py: the figures come from the definition and the sample, the rules from
the standard. Nothing is shared with the workbook's formulas.
"""

import sys
from fractions import Fraction

HALF = Fraction(1, 2)
COLUMNS = ("grade_bonus", "rank_bonus", "kpi_bonus", "base", "other", "full_attendance", "attendance", "meals",
           "paid_fines", "pay", "remark")


def rounded(x, decimals):
    """Half away from zero."""
    scaled = abs(x) * 10 ** decimals
    whole = (scaled + HALF) // 1
    return (whole if x >= 0 else -whole) / Fraction(10) ** decimals


class Pay:
    def __init__(self, definition, settings):
        additions = definition["additions"]
        self.figures = {}
        for group in additions["settings"]:
            for figure in group["figures"]:
                first = next(iter(figure["choices"])) if "choices" in figure else None
                self.figures[figure["name"]] = figure.get("value", first)
        self.figures.update({name: value for name, value in settings.items() if ":" not in name})
        if self.figures["TieRule"] != "split":
            sys.exit("only the tie rule of the standard is worked out here")
        self.places = additions["lists"][0]["values"]
        self.inputs = additions["inputs"]
        self.grades = definition["grades"]["rows"]
        self.full = sum(item.get("full", Fraction(100)) for item in definition["indicators"])

    def __getitem__(self, name):
        return self.figures[name]

    def put_points(self, indicators):
        """Points to the review team when the month improved by more than the mean."""
        gain = self["ReviewGain"]
        for indicator in indicators:
            if "points" in indicator["rule"]:
                is_better = gain is not None and gain > self["ReviewUsual"]
                indicator["rule"]["points"] = self["ReviewPoints"] if is_better else Fraction(0)

    def is_right(self, actuals):
        for item in self.inputs:
            value = actuals.get(item["id"])
            if value is None:
                continue
            most = self[item["most"]] if "most" in item else None
            if not isinstance(value, Fraction) or value < 0 or (most is not None and value > most):
                return False
        return True

    def by_grade(self, total):
        reached = [grade["payout"] for grade in self.grades if total >= grade["from"]]
        return reached[-1] if reached else self.grades[0]["payout"]

    def by_rank(self, totals):
        """By row: those who tie share what their places pay, the odd cents go to the upper rows."""
        unit = Fraction(1, 10 ** int(self["MoneyDecimals"]))
        fixed, least = self["FixedBonus"], self["HalfShare"] * self.full
        bonuses, place = {}, 0
        for total in sorted(set(totals.values()), reverse=True):
            group = [row for row in sorted(totals) if totals[row] == total]
            taken = range(place, place + len(group))
            place += len(group)
            pays = [self.places[i] if total >= least and i < len(self.places) else fixed for i in taken]
            coins = int((sum(pays) / unit + HALF) // 1)
            each, odd = divmod(coins, len(group))
            for i, row in enumerate(group):
                bonuses[row] = (each + (1 if i < odd else 0)) * unit
        return bonuses

    def add(self, rows, people, indicators):
        totals = {i: row["total"] for i, row in enumerate(rows) if row["total"] is not None}
        bonuses = self.by_rank(totals)
        for i, total in totals.items():
            row, actuals = rows[i], people[i]["actuals"]
            row["grade_bonus"], row["rank_bonus"] = self.by_grade(total), bonuses[i]
            row["kpi_bonus"] = row["grade_bonus" if self["BonusMethod"] == "by_grade" else "rank_bonus"]
            if actuals.get("days") is None:
                row["remark"] = "days worked missing"
            elif not actuals.get("base_pay"):
                row["remark"] = "base pay missing"
            else:
                row.update(self.parts(actuals, row["kpi_bonus"], indicators))

    def parts(self, actuals, kpi_bonus, indicators):
        decimals = int(self["MoneyDecimals"])
        days, working = actuals["days"], self["WorkingDays"]
        paid_days = days if self["ExtraDays"] == "paid" else min(days, working)
        is_never_absent = not actuals.get("absences")
        parts = {"base": rounded(actuals["base_pay"] * paid_days / working, decimals),
                 "other": actuals.get("other_bonus") or Fraction(0),
                 "full_attendance": self["FullAttendancePay"] if is_never_absent and days >= working else Fraction(0),
                 "attendance": self["AttendancePay"] if is_never_absent else Fraction(0),
                 "meals": self["MealAllowance"]}
        fined = [item for item in indicators if item.get("fine")]
        fines = sum(((actuals.get(item["id"]) or 0) * item["fine"] for item in fined), Fraction(0))
        pay = rounded(sum(parts.values()) + kpi_bonus - fines, decimals)
        return {**parts, "paid_fines": fines, "pay": pay}
