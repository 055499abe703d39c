#!/usr/bin/env python3
"""Turns a corpus from the file that is kept (an input a line, in hexadecimal digits) into the folder that
libFuzzer works with, and back.

Lines that begin with # say what the input behind them is; such inputs are kept whatever happens.
"""
import argparse
import hashlib
import pathlib


def named(file):
    """The inputs that have a comment, with it, in the order of the file."""
    comments, kept = [], {}
    for line in file.read_text().splitlines() if file.exists() else []:
        if line.startswith("#"):
            comments.append(line)
        elif comments:
            kept[line] = comments
            comments = []
    return kept


def unpack(file, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for line in file.read_text().splitlines() if file.exists() else []:
        if not line.startswith("#"):
            data = bytes.fromhex(line)
            (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


def pack(file, folder, most):
    kept = named(file)
    found = sorted({path.read_bytes().hex() for path in folder.iterdir()} - kept.keys() - {""}, key=lambda x: (len(x), x))
    with file.open("w") as out:
        for line, comments in kept.items():
            out.write("".join(f"{comment}\n" for comment in comments) + f"{line}\n")
        out.writelines(f"{line}\n" for line in found[:most])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=["unpack", "pack"])
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--most", type=int, default=500, help="inputs without a comment that are kept: the shortest")
    given = parser.parse_args()
    if given.task == "unpack":
        unpack(given.file, given.folder)
    else:
        pack(given.file, given.folder, given.most)


if __name__ == "__main__":
    main()
