#!/usr/bin/env python3
"""Works out what a filled sample of an appraisal standard must show.

    expected.py DEFINITION SAMPLE [en|zh] > NAME.expected.csv
    expected.py --self-test

Takes the rules and figures from the definition of the standard and the people from the sample, and
scores them in exact arithmetic, a decimal being the decimal that is written. It shares nothing with
the workbook but these figures: neither its formulas nor the functions they call. The names of the
grades are printed in the language that is asked for, English by default.
"""

import csv
import json
import sys
from fractions import Fraction

import expected_pay

HALF = Fraction(1, 2)
EXEMPT = ("on_leave", "new", "exempt")
WHOLE = ("count",)                    # figures that have no decimals
AT_MOST = {"share": 1, "rating": 5}   # a score goes up to the full marks, a count to the definition's most
SMALLEST = {"seconds": 1, "minutes": Fraction(1, 4), "hours": Fraction(1, 50)}  # less, but 0, is a time of day
FEW_MARKS = 10                        # from here on marks below 1, but 0, are a percentage
MOST_COUNT = 30000                    # where the definition says nothing
OWN = ("weight", "share", "full", "no_cases", "period")  # settings of an indicator; all others are its rule's


def read(path):
    with open(path, encoding="utf-8") as file:
        return parse(file.read())


def parse(text):
    return json.loads(text, parse_int=Fraction, parse_float=Fraction)


def half_away(x):
    whole = (abs(x) + HALF) // 1
    return whole if x >= 0 else -whole


def snap(x):
    """S(x): 9 decimals, half away from zero; from 100 000 on, 14 significant digits."""
    x = Fraction(x)
    decimals = 9
    if abs(x) >= 100000:
        decimals = 14 - len(str(int(abs(x))))
    unit = Fraction(10) ** -decimals
    return half_away(x / unit) * unit


def plain(x):
    """The shortest decimal, of nine decimals at most."""
    if x is None:
        return ""
    if not isinstance(x, Fraction):
        return str(x)
    units = half_away(x * 10 ** 9)
    whole, rest = divmod(abs(units), 10 ** 9)
    return ("-" if units < 0 else "") + f"{whole}.{rest:09}".rstrip("0").rstrip(".")


# What was due, and whether what was entered is right

def is_due(indicator, period):
    every = indicator.get("period", "monthly")
    year, _, within = period.partition("-")
    if every == "monthly" or not within:  # a year has everything in it
        return True
    if every == "quarterly":
        return within.startswith("Q") or int(within) % 3 == 0
    return within in ("12", "Q4")


def full_marks(indicator):
    return Fraction(indicator.get("full", 100))


def is_right(value, kind, full=None):
    """Whether a figure that is there is one of its kind."""
    if not isinstance(value, Fraction) or snap(value) < 0:
        return False
    most = full if kind == "score" else AT_MOST.get(kind)
    smallest = (1 if full >= FEW_MARKS else 0) if kind == "score" and full is not None else SMALLEST.get(kind, 0)
    if 0 < snap(value) < smallest:
        return False
    return (most is None or snap(value) <= most) and (kind not in WHOLE or value.denominator == 1)


def pair(item, base, actuals, shares):
    """Two figures, of which the second divides the first: ("there", quotient) or what is the matter."""
    changes = item["from"] == "change"
    above, below = (actuals.get(f"{base}.{end}") for end in (("this", "last") if changes else ("part", "whole")))
    of = item.get("of", "count")
    if any(value is not None and not is_right(value, of) for value in (above, below)):
        return "wrong", None
    if above is None or below is None:
        return "missing", None
    if shares and not changes and of == "count" and snap(above) > snap(below):
        return "wrong", None
    if below == 0 and above != 0 and not changes:
        return "wrong", None
    if below == 0:
        return item.get("no_cases", "missing"), None
    quotient = above / below
    return "there", {"part_of_whole": quotient, "one_minus_part": 1 - quotient, "change": quotient - 1}[item["from"]]


def measure(indicator, actuals):
    """("there", figure), or "missing", "wrong", or what no cases mean: "full", "skip", "missing"."""
    entered = indicator.get("entered", "count")
    if indicator.get("from", "figure") != "figure":
        return pair(indicator, indicator["id"], actuals, entered == "share")
    value = actuals.get(indicator["id"])
    if value == {"word": "not_applicable"} and "no_cases" in indicator:
        return indicator["no_cases"], None
    if indicator["rule"]["kind"] == "gravity":
        return gravity(indicator, value, actuals.get(indicator["id"] + ".points"))
    if value is None:
        return ("there", Fraction(0)) if indicator["rule"]["kind"] == "events" or full_marks(indicator) == 0 else (
            "missing", None)
    if entered == "yes_no":
        answers = {"yes": Fraction(1), "no": Fraction(0)}
        word = value.get("word") if isinstance(value, dict) else None
        return ("there", answers[word]) if word in answers else ("wrong", None)
    return ("there", value) if is_right(value, entered, full_marks(indicator)) else ("wrong", None)


def gravity(indicator, cases, points):
    """Points taken away for a number of cases, within limits for each."""
    if any(x is not None and not isinstance(x, Fraction) for x in (cases, points)):
        return "wrong", None
    cases, points = cases or Fraction(0), points or Fraction(0)
    rule = indicator["rule"]
    fits = cases * rule["least"] <= points <= cases * rule["most"]
    return ("there", points) if is_right(cases, "count") and points >= 0 and fits else ("wrong", None)


def nothing_entered(indicator, actuals):
    """True of events and additions that are blank."""
    counts = indicator["rule"]["kind"] in ("events", "gravity") or full_marks(indicator) == 0
    return counts and all(actuals.get(indicator["id"] + end) is None for end in ("", ".points"))


def shown_is_right(indicator, actuals):
    """A figure that is only shown may be blank, but not wrong."""
    shown = indicator.get("shown")
    return not shown or pair(shown, indicator["id"] + ".shown", actuals, True)[0] != "wrong"


# Points

def limited(points, rule, full):
    if full == 0 and "low" not in rule:  # an addition or a deduction has no limits but its own
        return snap(points)
    low, high = rule.get("low", 0), rule.get("high", full)
    return snap(min(max(points, low), high))


def threshold(x, rule, full):
    steps = snap((x - rule["target"]) / rule.get("step", 1))
    partial = rule.get("partial", "linear")
    if partial != "linear":
        down = abs(steps) // 1
        size = down if partial == "full" or down == abs(steps) else down + 1
        steps = size if steps >= 0 else -size
    change = steps * rule["above"] if steps >= 0 else -steps * rule["below"]
    return limited(rule["base"] + change, rule, full)


def ratio(x, rule, full):
    target = rule["target"]
    if rule.get("better", "higher") == "lower":
        if x == 0:
            return full
        x, target = target / x, Fraction(1)
    return threshold(x, {"target": target, "base": full, "above": 0, "below": -full, "step": target}, full)


def bands(x, rule, full):
    rows = [(snap(bound), points) for bound, points in rule["rows"]]
    if rule.get("edge", "from") == "upto":
        held = [points for bound, points in rows if snap(x) <= bound][:1]
    else:
        held = [points for bound, points in rows if snap(x) >= bound][-1:]
    return snap(held[0] if held else rule["otherwise"])


RULES = {
    "marks": lambda x, rule, full: snap(x),
    "threshold": threshold,
    "ratio": ratio,
    "bands": bands,
    "events": lambda x, rule, full: limited(rule["base"] + x * rule["each"], rule, full),
    "yes_no": lambda x, rule, full: (rule["points"] if "points" in rule else full) if x else Fraction(0),
    "gravity": lambda x, rule, full: -x,
}


def score(indicator, actuals, period, points, states):
    """Fills in points and states ("there", "skip", "not_due", "missing", "wrong") by indicator and part."""
    id, full = indicator["id"], full_marks(indicator)
    states[id], points[id] = "not_due", None
    if not is_due(indicator, period):
        for part in indicator.get("parts", []):
            states[part["id"]], points[part["id"]] = "not_due", None
        return
    if indicator["rule"]["kind"] == "parts":
        parts = indicator["parts"]
        for part in parts:
            score(part, actuals, period, points, states)
        of_parts = [states[part["id"]] for part in parts]
        there = [part for part in parts if states[part["id"]] == "there"]
        states[id] = next((s for s in ("wrong", "missing", "there", "skip", "not_due") if s in of_parts))
        if states[id] == "there":
            points[id] = snap(full * mean((part["share"], points[part["id"]] / full_marks(part)) for part in there))
        return
    state, figure = measure(indicator, actuals)
    if state == "full":
        states[id], points[id] = "there", full
        return
    states[id] = state
    if state == "there":
        points[id] = RULES[indicator["rule"]["kind"]](figure, indicator["rule"], full)


def mean(weighted):
    """Of (weight, value); None where there is no weight."""
    weighted = list(weighted)
    weights = sum(weight for weight, _ in weighted)
    return sum(weight * value for weight, value in weighted) / weights if weights else None


# The sample

def everything(definition):
    """Every indicator and part in order, a parent before its parts."""
    for indicator in definition["indicators"]:
        yield indicator
        yield from indicator.get("parts", [])


def with_settings(definition, settings):
    named = {item["id"]: item for item in [*definition.get("sections", []), *everything(definition)]}
    for key, value in settings.items():
        if ":" not in key:  # a figure of the standard's own, see expected_pay
            continue
        field, _, id = key.partition(":")
        if id not in named:
            sys.exit(f"{key}: there is no such indicator, part or section")
        place = named[id] if field in OWN else named[id]["rule"]
        place[field] = value["word"] if isinstance(value, dict) else value
    return definition


def by_shares(definition):
    return any("share" in section for section in definition.get("sections", []))


def must_total(definition):
    """Stops where weights or shares miss what they are to total: nobody would get a total."""
    sums = {}
    for indicator in definition["indicators"]:
        group = f"weights of {indicator.get('section')}" if by_shares(definition) else "weights"
        sums.setdefault((group, definition.get("weights_total", Fraction(100))), []).append(indicator["weight"])
        if "parts" in indicator:
            sums[f"parts of {indicator['id']}", Fraction(100)] = [part["share"] for part in indicator["parts"]]
    if by_shares(definition):
        sums["sections", Fraction(100)] = [section["share"] for section in definition["sections"]]
    for (what, wanted), items in sums.items():
        if abs(sum(items) - wanted) > Fraction("0.00005") * len(items) * wanted:
            sys.exit(f"{definition['id']}: {what} total {plain(sum(items))}, not {plain(wanted)}")


def compared(number):
    return "" if number is None else (number if isinstance(number, str) else plain(number)).strip().upper()


def is_empty(person):
    filled = [*(value for key, value in person.items() if key != "actuals"), *person.get("actuals", {}).values()]
    return all(value is None for value in filled)


def judge(definition, sample):
    """A row a person: number, check, points by id, section scores by id, total, grade, rank, change."""
    definition = with_settings(definition, sample.get("settings", {}))
    AT_MOST["count"] = definition.get("most_count", Fraction(MOST_COUNT))
    pay = expected_pay.Pay(definition, sample.get("settings", {})) if "additions" in definition else None
    if pay:
        pay.put_points(everything(definition))
    if definition.get("total", "weighted") == "weighted":
        must_total(definition)
    period = sample["identity"]["period"]
    numbers = [compared(person.get("number")) for person in sample["people"]]
    rows = []
    for person, number in zip(sample["people"], numbers):
        row = {"number": person.get("number"), "check": "", "points": {}, "sections": {},
               "total": None, "grade": None, "rank": None, "change": None}
        rows.append(row)
        if is_empty(person):
            continue
        actuals, states = person.get("actuals", {}), {}
        for indicator in definition["indicators"]:
            score(indicator, actuals, period, row["points"], states)
        for indicator in everything(definition):
            if not number and nothing_entered(indicator, actuals):
                row["points"][indicator["id"]] = None  # what did not happen counts for somebody
            if states[indicator["id"]] != "not_due" and not shown_is_right(indicator, actuals):
                row["points"][indicator["id"]] = None  # not before everything entered for it is right
        if pay and not pay.is_right(actuals):
            states["added inputs"] = "wrong"
        shown_wrong = any(states[i["id"]] != "not_due" and not shown_is_right(i, actuals)
                          for i in everything(definition))
        row["check"] = check(number, numbers, person.get("state"), states, shown_wrong)
        if row["check"] == "complete":
            conclude(definition, row, states)
            if row["total"] is not None and person.get("last") is not None:
                row["change"] = snap(row["total"] - person["last"])
    totals = [row["total"] for row in rows if row["total"] is not None]
    for row in rows:
        if row["total"] is not None:
            row["rank"] = 1 + sum(total > row["total"] for total in totals)
    if pay:
        pay.add(rows, sample["people"], list(everything(definition)))
    return rows


def check(number, numbers, state, states, shown_wrong):
    if not number:
        return "number_missing"
    if numbers.count(number) > 1:
        return "number_twice"
    if isinstance(state, dict) and state.get("word") in EXEMPT:
        return "exempt"
    if shown_wrong or "wrong" in states.values():
        return "wrong"
    return "missing" if "missing" in states.values() else "complete"


def conclude(definition, row, states):
    """Section scores, total and grade of a person with every figure there."""
    counted = [i for i in definition["indicators"] if states[i["id"]] == "there"]
    parts_of_full = lambda items: mean((i["weight"], row["points"][i["id"]] / full_marks(i)) for i in items)
    sections = definition.get("sections", [])
    for section in sections:
        of_section = [i for i in counted if i.get("section") == section["id"]]
        if definition.get("total", "weighted") == "sum":
            row["sections"][section["id"]] = snap(sum(row["points"][i["id"]] for i in of_section))
            continue
        value = parts_of_full(of_section)
        row["sections"][section["id"]] = None if value is None else snap(100 * value)
    if definition.get("total", "weighted") == "sum":
        total = sum(row["points"][i["id"]] for i in counted) if counted else None
    elif by_shares(definition):
        total = mean((s["share"], row["sections"][s["id"]]) for s in sections if row["sections"][s["id"]] is not None)
    else:
        value = parts_of_full(counted)
        total = None if value is None else 100 * value
    if total is None:
        return
    row["total"] = snap(total)
    grades = definition.get("grades", {}).get("rows", [])
    row["grade"] = grades[0]["name"] if grades else None  # whoever is below the first stays in it
    for grade in grades:
        if snap(grade["from"]) <= row["total"]:
            row["grade"] = grade["name"]


def table(definition, rows, language):
    ids = [item["id"] for item in everything(definition)]
    sections = [section["id"] for section in definition.get("sections", [])]
    yield ["row", "number", "check", *(f"points:{id}" for id in ids), *(f"section:{id}" for id in sections),
           "total", "grade", "rank", "change", *(expected_pay.COLUMNS if "additions" in definition else ())]
    for place, row in enumerate(rows, 1):
        yield [place, plain(row["number"]), row["check"], *(plain(row["points"].get(id)) for id in ids),
               *(plain(row["sections"].get(id)) for id in sections), plain(row["total"]),
               row["grade"][language] if row["grade"] else "", plain(row["rank"]), plain(row["change"]),
               *(plain(row.get(id)) for id in (expected_pay.COLUMNS if "additions" in definition else ()))]


# Cases calculated by hand

TEST_DEFINITION = """{ "id": "test",
  "sections": [{ "id": "work", "share": 70 }, { "id": "ways", "share": 30 }],
  "indicators": [
    { "id": "a", "section": "work", "weight": 60, "entered": "score", "full": 20, "rule": { "kind": "marks" } },
    { "id": "b", "section": "work", "weight": 40, "entered": "share", "from": "part_of_whole", "no_cases": "skip",
      "rule": { "kind": "ratio", "target": 0.9 } },
    { "id": "c", "section": "ways", "weight": 50, "rule": { "kind": "parts" }, "parts": [
      { "id": "c.x", "share": 25, "full": 10, "entered": "yes_no", "rule": { "kind": "yes_no" } },
      { "id": "c.y", "share": 75, "entered": "minutes", "from": "change", "of": "hours", "no_cases": "full",
        "rule": { "kind": "threshold", "target": 0, "base": 60, "above": -10, "below": 2, "step": 0.01 } } ] },
    { "id": "d", "section": "ways", "weight": 50, "period": "quarterly",
      "rule": { "kind": "events", "base": 100, "each": -30 } } ],
  "grades": { "rows": [ { "from": 0, "name": { "en": "low", "zh": "低" } },
                        { "from": 80, "name": { "en": "high", "zh": "高" } } ] } }"""

TEST_SAMPLE = """{ "identity": { "period": "2025-03" }, "people": [
  { "number": "a1 ", "actuals": { "a": 15, "b.part": 8, "b.whole": 10, "c.x": { "word": "yes" },
      "c.y.this": 9, "c.y.last": 10, "d": 1 }, "last": 80 },
  { "number": 2, "actuals": { "a": 20, "b.part": 0, "b.whole": 0, "c.x": { "word": "no" },
      "c.y.this": 5, "c.y.last": 0 } },
  {},
  { "number": "A2", "actuals": { "a": 20.5, "c.x": { "word": "yes" } } },
  { "number": 7, "actuals": { "a": 10 } }, { "number": "7", "actuals": { "a": "ten" } },
  { "name": { "en": "No Number" } },
  { "number": 8, "state": { "word": "new" }, "actuals": { "b.part": 4, "b.whole": 3 } },
  { "number": "08", "actuals": { "b.part": 4, "b.whole": 3 } },
  { "number": "09", "actuals": { "d": 0.5 } },
  { "number": "10", "actuals": { "a": 0, "b.part": 0 } } ] }"""

# a1: b 100 + S(-0.1/0.9)*100 = 88.8888889; work (60*15/20 + 40*.888888889)/100 = 80.5555556;
#     c.y 60 + 10*2 = 80; c 25 % of 1 and 75 % of .8 = 85; d 70; ways 77.5; total .7*80.5555556 + .3*77.5
# 2: b left out, work 100; c.y full marks, c 75; d 100; ways 87.5; total 70 + 26.25
TEST_TABLE = """row,number,check,points:a,points:b,points:c,points:c.x,points:c.y,points:d,section:work,section:ways,total,grade,rank,change
1,a1 ,complete,15,88.8888889,85,10,80,70,80.55555556,77.5,79.638888892,low,2,-0.361111108
2,2,complete,20,,75,0,100,100,100,87.5,96.25,high,1,
3,,,,,,,,,,,,,,
4,A2,wrong,,,,10,,100,,,,,,
5,7,number_twice,10,,,,,100,,,,,,
6,7,number_twice,,,,,,100,,,,,,
7,,number_missing,,,,,,,,,,,,
8,8,exempt,,,,,,100,,,,,,
9,08,wrong,,,,,,100,,,,,,
10,09,wrong,,,,,,,,,,,,
11,10,missing,0,,,,,100,,,,,,
"""


def self_test():
    n = Fraction
    late = {"target": 0, "base": 100, "above": -5, "below": 0, "partial": "started"}
    whole_steps = {"target": n("0.95"), "base": 100, "above": 1, "below": -2, "step": n("0.01"), "partial": "full"}
    cost = {"target": n("0.05"), "base": 100, "above": -3, "below": 2, "step": n("0.01"), "high": 120}
    seconds = {"edge": "upto", "rows": [[n(30), n(100)], [n(60), n(80)]], "otherwise": n(0)}
    steps_up = {"rows": [[n(60), n(50)], [n(90), n(100)]], "otherwise": n(0)}
    cases = [
        (snap(n("0.0000000005")), n("0.000000001")), (snap(n("-0.0000000005")), n("-0.000000001")),
        (snap(n("123456.123456784999")), n("123456.12345678")), (plain(n(-1, 3)), "-0.333333333"), (plain(n(120)), "120"),
        (threshold(n("60.4"), {"target": 60, "base": 0, "above": n("2.5"), "below": 0}, 100), 1),
        (threshold(n("0.97"), {"target": 1, "base": 100, "above": 0, "below": -2, "step": n("0.01")}, 100), 94),
        (threshold(n("0.0375"), cost, 100), n("102.5")), (threshold(n("0.4"), cost, 100), 0),
        (threshold(n("1.5"), late, 100), 90), (threshold(n("2.0000000001"), late, 100), 90),
        (threshold(n("0.935"), whole_steps, 100), 98), (threshold(n("0.965"), whole_steps, 100), 100),
        (ratio(n(20), {"target": 30, "better": "lower"}, 100), 100), (ratio(n(0), {"target": 30, "better": "lower"}, 50), 50),
        (ratio(n(45), {"target": 30, "better": "lower"}, 100), n("66.6666667")),
        (bands(n("30.0000000001"), seconds, 100), 100), (bands(n("30.000000001"), seconds, 100), 80), (bands(n(61), seconds, 100), 0),
        (bands(n("89.9999999999"), steps_up, 100), 100), (bands(n("89.9"), steps_up, 100), 50), (bands(n(59), steps_up, 100), 0),
        (RULES["events"](n(5), {"base": 100, "each": -30}, 100), 0),
        ([is_due({"period": "quarterly"}, p) for p in ("2025-03", "2025-04", "2025-Q2", "2025")], [True, False, True, True]),
        ([is_due({"period": "yearly"}, p) for p in ("2025-12", "2025-03", "2025-Q4", "2025")], [True, False, True, True]),
        (is_right(n("2.5"), "count"), False), (is_right(n("2.5"), "days"), True), (is_right(n("1.01"), "share"), False),
        (is_right("5", "rating"), False), (is_right(n("5.01"), "rating"), False), (is_right(n(-1), "money"), False),
        (pair({"from": "one_minus_part", "of": "money"}, "m", {"m.part": n(3), "m.whole": n(2)}, True), ("there", n(-1, 2))),
    ]
    definition = parse(TEST_DEFINITION)
    april = judge(definition, parse(TEST_SAMPLE.replace("2025-03", "2025-04")))[0]  # d, once a quarter, is not due
    cases += [(april["points"]["d"], None), (april["sections"]["ways"], 85), (april["total"], n("81.888888892"))]
    got = "".join(",".join(map(str, line)) + "\n" for line in table(definition, judge(definition, parse(TEST_SAMPLE)), "en"))
    cases += zip(got.splitlines(), TEST_TABLE.splitlines(), strict=True)
    failed = [(got, wanted) for got, wanted in cases if got != wanted]
    for got, wanted in failed:
        print(f"is     {got}\nshould {wanted}", file=sys.stderr)
    print(f"{len(cases) - len(failed)} of {len(cases)} cases are right")
    return 1 if failed else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    if len(arguments) not in (2, 3) or (arguments[2:] or ["en"])[0] not in ("en", "zh"):
        sys.exit("usage: expected.py DEFINITION SAMPLE [en|zh]")
    definition, sample = map(read, arguments[:2])
    sys.stdout.reconfigure(encoding="utf-8")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerows(table(definition, judge(definition, sample), (arguments[2:] or ["en"])[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
