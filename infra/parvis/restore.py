"""Puts a backup into an empty territory. Nobody is told anything: what happened was told before.

Exit code: 0 done, 1 refused, 2 nothing answers. After a stop the same command goes on where it was.
"""

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from pathlib import Path

import archive
import record
from restoration import ERASABLE, Erased, Progress, Restore, check_target, erased_since, known_ids
from territory import CALLS_AT_ONCE, choice, run


def options(arguments):
    parser = argparse.ArgumentParser(prog="./parvis restore", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", metavar="DIR", type=Path, help="what ./parvis backup made")
    choice(parser)
    parser.add_argument("--erased", metavar="FILE|DIR", type=Path,
                        help="who and what was erased after the backup: a line each, which ends with the id of a person, or a request's or report's "
                             "reference; or a newer backup")
    return parser.parse_args(arguments)


def read_erased(source, folder, manifest):
    """From a file of ids, or from a newer backup, in which who and what was erased is no more."""
    if not source:
        return Erased([], [])
    if source.is_dir():
        newer, _ = archive.read_manifest(source)
        archive.check_files(source, newer)
        ids = erased_since(items_of(folder, manifest, *ERASABLE), items_of(source, newer, *ERASABLE))
    else:
        ids = record.ids_of(source.read_text(encoding="utf-8").splitlines())
        tell_unknown(ids, set(known_ids(items_of(folder, manifest, *ERASABLE))))
    return Erased(ids, items_of(folder, manifest, "RequestsTable"))


def tell_unknown(ids, known):
    """A record is longer than one backup: who was erased before it, or came after it, is no mistake."""
    for one in ids:
        if one not in known:
            print(f"{one} is not in the backup", file=sys.stderr)


def items_of(folder, manifest, *tables):
    for table in tables:
        for entry in manifest["tables"].get(table, {"files": []})["files"]:
            yield from archive.read_lines(folder / entry["file"])


def restore(chosen, territory):
    manifest, backup = archive.read_manifest(chosen.folder)
    archive.check_files(chosen.folder, manifest)
    progress = Progress(territory, backup)
    check_target(territory, manifest, progress.begun)
    erased = read_erased(chosen.erased, chosen.folder, manifest)
    with ThreadPoolExecutor(CALLS_AT_ONCE) as workers:
        Restore(territory, chosen.folder, manifest, progress, erased, datetime.now(timezone.utc), workers).run()
    return 0


def main(arguments):
    chosen = options(arguments)
    return run(chosen, lambda territory: restore(chosen, territory))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
