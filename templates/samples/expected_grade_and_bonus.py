#!/usr/bin/env python3
"""Works out what the filled sample of the after-sales appraisal must come to.

    expected_grade_and_bonus.py DEFINITION SAMPLE > grade-and-bonus.expected.csv

Takes the figures (marks, points, fines, bonuses) from the definition of the workbook and the people
from the sample, and applies the rules of the standard to them in exact arithmetic. It shares nothing
with the workbook but these figures: neither its formulas nor the functions they call.
"""

import csv
import json
import sys
from fractions import Fraction

HALF = Fraction(1, 2)
COLUMNS = ("row number check total grade rank grade_bonus rank_bonus kpi_bonus base other_bonus "
           "full_attendance attendance meals fines pay remark").split()

SCORES = ("quality", "execution", "claims")  # scored by hand, items 1 to 3
ATTENDANCE, TYPING = 3, 4                    # items 4 and 5, computed
EVENTS = ("complaints", "web_pages", "duty_missed", "phone_praise", "review_praise", "outstanding")
ENTRIES = (*SCORES, "typing", "absences", *EVENTS, "verified", "verified_points", "days", "other_bonus")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_int=Fraction, parse_float=Fraction)


def rounded(x, decimals):
    """Half away from zero."""
    scaled = abs(x) * 10 ** decimals
    whole = (scaled + HALF) // 1
    return (whole if x >= 0 else -whole) / Fraction(10) ** decimals


def is_number(x):
    return isinstance(x, Fraction)


class Figures:
    """The settings: single figures by name, lists by the name of their column."""

    def __init__(self, definition, sample):
        self.one, self.list = {}, {}
        sections = next(s for s in definition["sheets"] if s["id"] == "settings")["sections"]
        for section in sections:
            for parameter in section.get("parameters", []):
                self.one[parameter["name"]] = parameter.get("value")
            for place, column in enumerate(section.get("columns", [])):
                if "name" in column:
                    self.list[column["name"]] = [self.plain(row[place]) for row in section["rows"]]
        for name, value in sample["settings"].items():
            if name == "TieRule":
                sys.exit("only the tie rule of the standard is worked out here")
            self.one[name] = value["text"] if isinstance(value, dict) else value

    @staticmethod
    def plain(value):
        return value["example"] if isinstance(value, dict) and "example" in value else value

    def __getitem__(self, name):
        return self.one[name]


def review_points(figures):
    """20 points to the review team when the month improved by more than the mean."""
    gain = figures["ReviewGain"]
    return figures["ReviewPoints"] if gain is not None and gain > figures["ReviewUsual"] else 0


def fault(entry, entries, roster, figures):
    """Why a row of the scoring sheet cannot be scored. A row has one fault: no rule says which comes first."""
    number = entry.get("number")
    values = [entry.get(id) for id in ENTRIES]
    filled = [x for x in values if x is not None]
    figure = {id: x if is_number(x) else Fraction(0) for id, x in zip(ENTRIES, values)}
    on_roster = sum(person.get("number") == number for person in roster)

    faults = []
    if number is None:
        faults.append("no_number")
    else:
        if on_roster == 0:
            faults.append("not_on_roster")
        if on_roster > 1:
            faults.append("twice_on_roster")
        if sum(other.get("number") == number for other in entries) > 1:
            faults.append("twice_here")
    if any(not is_number(x) for x in filled):
        faults.append("text_found")
    if any(entry.get(id) is None for id in (*SCORES, "typing")):
        faults.append("scores_missing")
    if any(x < 0 for x in figure.values()):
        faults.append("below_zero")
    if any(figure[id] > marks for id, marks in zip(SCORES, figures.list["ItemMarks"])):
        faults.append("above_full_marks")
    least, most = (figure["verified"] * figures[name] for name in ("ComplaintLeast", "ComplaintMost"))
    if not least <= figure["verified_points"] <= most:
        faults.append("complaint_points")
    if len(faults) > 1:
        sys.exit(f"{number}: {' and '.join(faults)} in one row")
    return faults[0] if faults else "complete"


def total_of(entry, person, figures):
    def count(id):
        return entry.get(id) or Fraction(0)

    marks = figures.list["ItemMarks"]
    attendance = max(0, marks[ATTENDANCE] + count("absences") * figures["AbsencePoints"])
    short = max(0, figures["TypingFull"] - count("typing"))
    typing = max(0, marks[TYPING] + short * figures["TypingPoints"])
    total = sum(count(id) for id in SCORES) + attendance + typing
    total += sum(count(id) * points for id, points in zip(EVENTS, figures.list["EventPoints"]))
    total -= count("verified_points")
    if person.get("review_team") == {"text": "yes"}:
        total += review_points(figures)
    return rounded(total, 9)


def grade_of(total, figures):
    """The highest grade whose bound is reached, from 0; below the first bound still the first."""
    bounds = figures.list["GradeBounds"]
    return max((i for i, bound in enumerate(bounds) if total >= bound), default=0)


def rank_bonuses(totals, figures):
    """By row: those who tie share what their places pay, the odd cents go to the upper rows."""
    unit = Fraction(1, 10 ** int(figures["MoneyDecimals"]))
    fixed = figures["FixedBonus"]
    least = figures["HalfShare"] * sum(figures.list["ItemMarks"])
    places = [pay for pay in figures.list["PlaceBonuses"] if pay is not None]

    bonuses = {}
    place = 0
    for total in sorted(set(totals.values()), reverse=True):
        group = [row for row in sorted(totals) if totals[row] == total]
        taken = range(place, place + len(group))
        place += len(group)
        if total < least:
            pays = [fixed for _ in taken]
        else:
            pays = [places[i] if i < len(places) else fixed for i in taken]
        coins = int((sum(pays) / unit + HALF) // 1)
        each, odd = divmod(coins, len(group))
        for i, row in enumerate(group):
            bonuses[row] = (each + (1 if i < odd else 0)) * unit
    return bonuses


def pay_parts(entry, person, kpi_bonus, figures):
    decimals = int(figures["MoneyDecimals"])
    days = entry["days"]
    is_never_absent = not entry.get("absences")
    parts = {
        "base": rounded(person["base_pay"] * days / figures["WorkingDays"], decimals),
        "other_bonus": entry.get("other_bonus") or 0,
        "full_attendance": figures["FullAttendancePay"] if is_never_absent and days >= figures["WorkingDays"] else 0,
        "attendance": figures["AttendancePay"] if is_never_absent else 0,
        "meals": figures["MealAllowance"],
    }
    fines = sum((entry.get(id) or 0) * fine for id, fine in zip(EVENTS, figures.list["EventFines"]))
    pay = rounded(sum(parts.values()) + kpi_bonus - fines, decimals)
    return {**parts, "fines": fines, "pay": pay}


def results(entries, roster, figures):
    people = {person["number"]: person for person in roster if "number" in person}
    checks = {row: fault(entry, entries, roster, figures) for row, entry in enumerate(entries, 1) if entry}
    totals = {row: total_of(entries[row - 1], people[entries[row - 1]["number"]], figures)
              for row, check in checks.items() if check == "complete"}
    bonuses = rank_bonuses(totals, figures)

    for row, entry in enumerate(entries, 1):
        result = {"row": row, "number": entry.get("number"), "check": checks.get(row)}
        if row not in totals:
            yield {**result, "remark": checks.get(row)}
            continue
        total = totals[row]
        grade = grade_of(total, figures)
        by_grade = figures.list["GradeBonuses"][grade]
        kpi_bonus = by_grade if figures["BonusMethod"] == "by_grade" else bonuses[row]
        result.update(total=total, grade=grade + 1, rank=1 + sum(other > total for other in totals.values()),
                      grade_bonus=by_grade, rank_bonus=bonuses[row], kpi_bonus=kpi_bonus)
        person = people[entry["number"]]
        if entry.get("days") is None:
            result["remark"] = "days_missing"
        elif not is_number(person.get("base_pay")):
            result["remark"] = "base_pay_missing"
        else:
            result.update(pay_parts(entry, person, kpi_bonus, figures))
        yield result


def shown(value):
    """An exact number in plain decimals, anything else as it is."""
    if not is_number(value):
        return value
    text = f"{'-' if value < 0 else ''}{abs(value) // 1}"
    rest = abs(value) % 1
    if rest:
        text += f".{int(rest * 10 ** 9):09d}".rstrip("0")
    return text


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    definition, sample = map(read, sys.argv[1:])
    figures = Figures(definition, sample)
    rows = results(sample["tables"]["scoring"], sample["tables"]["roster"], figures)
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    writer = csv.DictWriter(sys.stdout, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: shown(value) for column, value in row.items()})


if __name__ == "__main__":
    main()
