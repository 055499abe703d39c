#!/usr/bin/env python3
"""Changes core/src in one small place at a time and looks whether the core's tests notice.

A change that no test notices, a survivor, is either written down in survivors.txt with the reason why it
makes no difference, or says that a test is missing. Ends with 1 if there is one of the second kind.
The source tree is left alone: the core and its tests are copied into build/mutation and built there.
"""
import argparse
import concurrent.futures
import os
import pathlib
import queue
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

SOURCE = pathlib.Path(__file__).resolve().parents[2]
WORK = SOURCE / "build" / "mutation"
EXPLAINED = SOURCE / "tests" / "mutation" / "survivors.txt"
# Of the folder core/src: texts are not tested by their arithmetic.
LEFT_OUT = {"wording.hpp", "wording_chinese.cpp", "wording_english.cpp"}


# ---- Mutants ------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Mutant:
    file: str  # below core/src
    line: int  # from 1
    before: str
    after: str

    @property
    def change(self):
        return f"{self.before.strip()}  =>  {self.after.strip() or '(nothing)'}"

    @property
    def key(self):
        """What it is known by, wherever in the file it stands."""
        return f"{self.file}: {self.change}"


def masked(line):
    """The line with strings, characters and comments blanked out, everything else in its place."""
    return re.sub(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])+\'(?![0-9])|//.*', lambda found: " " * len(found[0]), line)


# Binary operators stand between blanks, and angle brackets of templates do not: clang-format sees to it.
SWAPS = [
    (r"(?<= )<(?= )", ["<=", ">"]), (r"(?<= )<=(?= )", ["<", ">="]),
    (r"(?<= )>(?= )", [">=", "<"]), (r"(?<= )>=(?= )", [">", "<="]),
    (r"(?<= )==(?= )", ["!="]), (r"(?<= )!=(?= )", ["=="]),
    (r"(?<= )\+(?= )", ["-"]), (r"(?<= )-(?= )", ["+"]),
    (r"(?<= )\*(?= )", ["/"]), (r"(?<= )/(?= )", ["*"]), (r"(?<= )%(?= )", ["*"]),
    (r"(?<= )\+=(?= )", ["-="]), (r"(?<= )-=(?= )", ["+="]),
    (r"(?<= )&&(?= )", ["||"]), (r"(?<= )\|\|(?= )", ["&&"]),
    (r"\+\+(?=\w)", ["--"]), (r"(?<!-)--(?=\w)", ["++"]),
    (r"(?<=[( ])!(?=[\w(])", [""]),
    (r"\btrue\b", ["false"]), (r"\bfalse\b", ["true"]),
    (r"\bstd::min\b", ["std::max"]), (r"\bstd::max\b", ["std::min"]),
    (r"\bupper_bound\b", ["lower_bound"]), (r"\blower_bound\b", ["upper_bound"]),
    (r"\bfloor\(", ["ceil("]), (r"\.front\(\)", [".back()"]), (r"\.back\(\)", [".front()"]),
]
NUMBER = re.compile(r"(?<![\w.'])(\d[\d']*)(?![\w.'])")
SKIPPED = re.compile(r"^\s*(#|static_assert|template|namespace|using|case .*: return \"|//|requires|friend|extern)")
STATEMENT = re.compile(r"^\s*(?!return\b|if\b|for\b|while\b|switch\b|else\b|const\b|auto\b|static\b|using\b|std::\w+ \w+|double \w|int \w|bool \w|"
                       r"[A-Z]\w* \w+[;{(=]|private:|public:)[\w*+(-].*;\s*$")


def condition_of(text):
    """The part of an if that decides: behind the declaration, if there is one."""
    depth, at = 0, 0
    for i, c in enumerate(text):
        depth += (c in "([{") - (c in ")]}")
        if c == ";" and depth == 0:
            at = i + 1
    return at


def balanced_end(text, start):
    depth = 1
    for i in range(start, len(text)):
        depth += (text[i] == "(") - (text[i] == ")")
        if depth == 0:
            return i
    return -1


def changes_of(line):
    """Every line that it may be changed to."""
    mask = masked(line)
    for pattern, others in SWAPS:
        for found in re.finditer(pattern, mask):
            for other in others:
                yield line[:found.start()] + other + line[found.end():]
    for found in NUMBER.finditer(mask):
        value = int(found[1].replace("'", ""))
        for other in {value + 1, max(value - 1, 0)} - {value}:
            yield line[:found.start()] + str(other) + line[found.end():]
    if STATEMENT.match(mask):
        yield ""
    if (start := mask.find("if (")) >= 0 and "constexpr" not in mask[:start]:
        begin = start + len("if (")
        end = balanced_end(mask, begin)
        if end > 0:
            decides = begin + condition_of(mask[begin:end])
            gap = " " if decides > begin else ""
            for word in ("true", "false"):
                yield line[:decides] + gap + word + line[end:]


def mutants_of(path):
    text = path.read_text().splitlines()
    for number, line in enumerate(text, 1):
        if SKIPPED.match(line) or not masked(line).strip():
            continue
        for changed in dict.fromkeys(changes_of(line)):
            if changed != line:
                yield Mutant(path.name, number, line, changed)


def all_mutants(only):
    for path in sorted((SOURCE / "core" / "src").iterdir()):
        if path.name not in LEFT_OUT and (not only or path.name in only):
            yield from mutants_of(path)


# ---- What becomes of them -----------------------------------------------------------------------

class Laboratory:
    """A copy of the core with its tests, in which one mutant at a time lives."""

    def __init__(self, number, cases, limit):
        self.source = WORK / f"source-{number}"
        self.build = WORK / f"build-{number}"
        # The same cases for every mutant, and no time spent on making a case that fails a short one.
        self.environment = dict(os.environ, RC_PARAMS=f"seed=20240601 max_success={cases} noshrink=1")
        self.limit = limit
        self.touched = None
        self.copy()

    def copy(self):
        for name in ("CMakeLists.txt", "core", "tests"):
            origin, target = SOURCE / name, self.source / name
            if origin.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                self.update(origin, target)
                continue
            wanted = {path.relative_to(origin) for path in origin.rglob("*") if path.is_file()}
            for path in wanted:
                (target / path).parent.mkdir(parents=True, exist_ok=True)
                self.update(origin / path, target / path)

    @staticmethod
    def update(origin, target):
        """Copies what has changed, so that what has not is not built again."""
        if not target.exists() or target.read_bytes() != origin.read_bytes():
            shutil.copyfile(origin, target)

    def run(self, command, limit=None):
        """The exit code; none where it had to be ended."""
        def confine():
            os.setsid()
            resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with open(self.build.with_suffix(".log"), "w") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, env=self.environment, preexec_fn=confine)
            try:
                return process.wait(limit)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                return None

    def prepare(self):
        """Builds the code as it is, which has to pass."""
        configured = self.run(["cmake", "-S", self.source, "-B", self.build, "-G", "Ninja", "-DKPI_BUILD_ADDIN=OFF",
                               "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O1"])
        if configured != 0 or self.compile() != 0 or self.tests() != 0:
            sys.exit(f"the code as it is does not build, or fails its tests: see {self.build.with_suffix('.log')}")

    def compile(self):
        return self.run(["ninja", "-C", self.build, "-j1", "kpi-core-tests"])

    def tests(self):
        """Examples first: they take a second, and notice most."""
        for which in ("-*Property.*:Million.*", "*Property.*"):
            result = self.run([self.build / "tests" / "core" / "kpi-core-tests", "--gtest_fail_fast", "--gtest_brief=1",
                               f"--gtest_filter={which}"], self.limit)
            if result != 0:
                return result
        return 0

    def replays(self):
        """The corpus of the fuzz targets, for what the tests do not notice."""
        if self.run(["ninja", "-C", self.build, "-j1", "kpi_fuzz_targets"]) != 0:
            return 1
        for corpus in sorted((self.source / "tests" / "fuzz" / "corpus").glob("*.hex")):
            program = self.build / "tests" / "fuzz" / f"fuzz-{corpus.stem}"
            if program.exists() and self.run([program, corpus], self.limit) != 0:
                return 1
        return 0

    def fate(self, mutant):
        self.plant(mutant)
        if self.compile() != 0:
            return "no program"
        result = self.tests()
        if result is None:
            return "killed (time)"
        if result != 0:
            return "killed"
        return "survived" if self.replays() == 0 else "killed (corpus)"

    def plant(self, mutant):
        path = self.source / "core" / "src" / mutant.file
        if self.touched is not None and self.touched != mutant.file:
            self.restore()
        lines = (SOURCE / "core" / "src" / mutant.file).read_text().splitlines()
        lines[mutant.line - 1] = mutant.after
        path.write_text("\n".join(lines) + "\n")
        self.touched = mutant.file

    def restore(self):
        if self.touched is not None:
            shutil.copyfile(SOURCE / "core" / "src" / self.touched, self.source / "core" / "src" / self.touched)
        self.touched = None


def explanations():
    """The survivors that are known: lines that begin with a blank say why those above them are."""
    return {line.strip() for line in EXPLAINED.read_text().splitlines()
            if line and not line.startswith((" ", "#"))} if EXPLAINED.exists() else set()


def examine(mutants, given):
    laboratories = queue.Queue()
    for number in range(given.jobs):
        laboratory = Laboratory(number, given.cases, given.limit)
        laboratory.prepare()
        laboratories.put(laboratory)

    def one(mutant):
        laboratory = laboratories.get()
        try:
            return mutant, laboratory.fate(mutant)
        finally:
            laboratories.put(laboratory)

    with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        for mutant, fate in pool.map(one, mutants):
            print(f"{fate:16} {mutant.file}:{mutant.line}: {mutant.change}", flush=True)
            yield mutant, fate
    while not laboratories.empty():
        laboratories.get().restore()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", help="of core/src; all of them unless told")
    parser.add_argument("--sample", type=int, metavar="N", help="so many mutants, picked at random")
    parser.add_argument("--seed", type=int, help="of the picking; a new one unless told")
    parser.add_argument("--cases", type=int, default=500, help="a property")
    parser.add_argument("--limit", type=int, default=120, help="seconds for the tests of one mutant")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="only says which mutants there are")
    return parser.parse_args()


def main():
    given = arguments()
    mutants = list(all_mutants(set(given.files)))
    if given.sample is not None and given.sample < len(mutants):
        seed = given.seed if given.seed is not None else random.SystemRandom().randrange(10 ** 9)
        print(f"{given.sample} of {len(mutants)} mutants, seed {seed}")
        mutants = random.Random(seed).sample(mutants, given.sample)
        mutants.sort(key=lambda mutant: (mutant.file, mutant.line))
    else:
        print(f"{len(mutants)} mutants")
    if given.list:
        for mutant in mutants:
            print(f"{mutant.file}:{mutant.line}: {mutant.change}")
        return 0

    start = time.monotonic()
    fates = list(examine(mutants, given))
    survivors = [mutant for mutant, fate in fates if fate == "survived"]
    killed = sum(fate.startswith("killed") for _, fate in fates)
    known = explanations()
    unexplained = [mutant for mutant in survivors if mutant.key not in known]
    print(f"\n{killed} killed, {len(survivors)} survived, {len(fates) - killed - len(survivors)} were no program; "
          f"{time.monotonic() - start:.0f} s")
    print(f"{len(unexplained)} survivors without an explanation in {EXPLAINED.relative_to(SOURCE)}")
    for mutant in unexplained:
        print(mutant.key)
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
