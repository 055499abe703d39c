#!/usr/bin/env python3
"""Runs clang-tidy over the sources of a build and ends with 1 if it finds anything.

The code that decides what people are paid is looked at for all that .clang-tidy lists, the rest for what
finds mistakes rather than style. A check takes its time over every header of every source, and the analyzer
most of all, so the ordinary run leaves out what is slow: following a call into the functions that it calls,
and checks that look at names and old habits in all of Boost. --thorough leaves nothing out.

What was clean stays so until it changes: the source, a header that it includes, its compile command, the
checks or clang-tidy itself. So the first run takes minutes, the next ones seconds.
"""
import argparse
import concurrent.futures
import hashlib
import json
import pathlib
import resource
import shlex
import shutil
import subprocess
import sys
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]

THOROUGHLY = ("core/src", "addin/functions")
MISTAKES = ("-*,clang-analyzer-*,bugprone-dangling-handle,bugprone-use-after-move,misc-unused-using-decls,"
            "modernize-use-override,performance-for-range-copy,performance-move-const-arg,"
            "performance-unnecessary-value-param")
SLOW = ("-bugprone-reserved-identifier,-bugprone-stringview-nullptr,-cert-dcl16-c,"
        "-modernize-deprecated-ios-base-aliases,-modernize-redundant-void-arg,-modernize-replace-auto-ptr,"
        "-modernize-use-transparent-functors,-modernize-use-uncaught-exceptions,"
        "-readability-redundant-control-flow")
SHALLOW = [f"--extra-arg={word}" for word in ("-Xclang", "-analyzer-config", "-Xclang", "mode=shallow")]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build", type=pathlib.Path, help="build folder, configured by Ninja and built")
    parser.add_argument("paths", nargs="*", help="only sources below these folders of the source tree")
    parser.add_argument("--leave-out", action="append", default=[], help="no sources below this folder")
    parser.add_argument("--thorough", action="store_true", help="every check on every source, the slow ones too")
    parser.add_argument("--jobs", type=int, default=1)
    return parser.parse_intermixed_args()


def commands(build, paths, left_out):
    """Every source of the project with its compile command; generated ones lie in the build folder."""
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["file"]).resolve()
        if not file.is_relative_to(SOURCE) or file.is_relative_to(build):
            continue
        name = file.relative_to(SOURCE)
        if any(name.is_relative_to(path) for path in left_out):
            continue
        if not paths or any(name.is_relative_to(path) for path in paths):
            yield name, entry


def dependencies(build):
    """The files that each object was made of, as Ninja has written them down."""
    listing = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True, check=True).stdout
    found, files = {}, []
    for line in listing.splitlines():
        if line.startswith(" "):
            files.append(build / line.strip())
        elif ":" in line:
            files = found.setdefault(line.split(":")[0], [])
    return found


def without_precompiled(command):
    """clang cannot read the precompiled headers of another compiler; every source includes what it needs."""
    words = shlex.split(command)
    kept = []
    while words:
        word = words.pop(0)
        if word == "-include" and words and words[0].endswith("cmake_pch.hxx"):
            words.pop(0)
        elif word != "-Winvalid-pch":
            kept.append(word)
    return shlex.join(kept)


def write_database(build, folder):
    """The compile commands as clang takes them."""
    entries = json.loads((build / "compile_commands.json").read_text())
    for entry in entries:
        entry["command"] = without_precompiled(entry["command"])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(entries))


def object_of(entry):
    words = shlex.split(entry["command"])
    return words[words.index("-o") + 1]


def checks_of(name, thorough):
    if thorough:
        return []
    everything = any(name.is_relative_to(folder) for folder in THOROUGHLY)
    return [f"--checks={SLOW if everything else MISTAKES}", *SHALLOW]


def state(entry, depends, checks, clang_tidy):
    """Changes when anything does that clang-tidy reads."""
    file = pathlib.Path(entry["file"])
    lists = [folder / ".clang-tidy" for folder in file.parents if folder.is_relative_to(SOURCE)]
    digest = hashlib.sha256((entry["command"] + "".join(checks)).encode())
    for read in [file, *depends.get(object_of(entry), []), *lists, clang_tidy]:
        if read.exists():
            status = read.stat()
            digest.update(f"{read} {status.st_mtime_ns} {status.st_size}\n".encode())
    return digest.hexdigest()


def check(database, name, entry, checks):
    tidy = ["clang-tidy", "-p", database, "--quiet", "--warnings-as-errors=*", *checks, entry["file"]]
    start = time.monotonic()
    run = subprocess.run(tidy, capture_output=True, text=True)
    return name, run, time.monotonic() - start


def main():
    given = arguments()
    build = given.build.resolve()
    clang_tidy = pathlib.Path(shutil.which("clang-tidy") or sys.exit("clang-tidy is not there"))
    depends = dependencies(build)
    todo = {}
    count = 0
    for name, entry in commands(build, given.paths, given.leave_out):
        count += 1
        stamp = build / "tidy" / f"{name}.clean"
        checks = checks_of(name, given.thorough)
        now = state(entry, depends, checks, clang_tidy)
        if not stamp.exists() or stamp.read_text() != now:
            todo[name] = (entry, checks, stamp, now)
    if count == 0:
        sys.exit("no sources: a run without any would pass whatever they are")

    write_database(build, build / "tidy")
    start = time.monotonic()
    failed = []
    with concurrent.futures.ThreadPoolExecutor(given.jobs) as pool:
        for done in concurrent.futures.as_completed(
                [pool.submit(check, build / "tidy", name, entry, checks) for name, (entry, checks, _, _) in todo.items()]):
            name, run, seconds = done.result()
            print(f"{seconds:6.1f} s  {name}", flush=True)
            _, _, stamp, now = todo[name]
            if run.returncode == 0:
                stamp.parent.mkdir(parents=True, exist_ok=True)
                stamp.write_text(now)
            else:
                failed.append(name)
                print(run.stdout + run.stderr, flush=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{count} sources, {len(todo)} checked in {time.monotonic() - start:.0f} s "
          f"({used.ru_utime + used.ru_stime:.0f} s of processor time), {len(failed)} with findings")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
