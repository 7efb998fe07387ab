"""Loads the reports of a CSV file through Open311 (POST requests.json).

Columns, by default, carry the names of Open311's own parameters: service_code, description, lat, long,
address_string, email, first_name, last_name, phone, media_url.
Needed are service_code, description, and lat and long or address_string. Other columns are left alone.

A file with other names is read with --map: --map long=lon --map "description={type}: {detail}".
--categories names a JSON file {"their word": "our service code", "*": "for all others"}.

Rows that are refused are told with line and reason, and kept in a rejects file; the rest is loaded. After a
stop the same command goes on where it was: what is loaded stands in a journal, and each row has an
idempotency key of its own, so that even a row cut off in mid-flight is never there twice.

Exit code: 0 all rows are loaded, 1 some were refused, 2 the import could not start or had to stop.
"""

import argparse
import sys
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from pathlib import Path

from journal import Journal, Rejects
from progress import Progress
from rows import FIELDS, Mapping, Refused, UnreadableFile, count_rows, read_rows
from sender import Sender, Unreachable


def options(arguments):
    parser = argparse.ArgumentParser(
        prog="./parvis import open311", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path, metavar="FILE.csv", help="UTF-8, comma, semicolon or tab; .gz is read too")
    parser.add_argument("--endpoint", default="http://127.0.0.1:8080/open311/v2", help="default: %(default)s")
    parser.add_argument("--jurisdiction", metavar="INSEE", help="jurisdiction_id of all rows")
    parser.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", dest="columns",
                        help=f"COLUMN may be a text with {{columns}}; fields: {', '.join(FIELDS)}")
    parser.add_argument("--categories", type=Path, metavar="MAP.json", help="from their words to our service codes")
    parser.add_argument("--source", help="name that the idempotency keys derive from (default: the file's name)")
    parser.add_argument("--parallel", type=int, default=4, help="requests at a time (default: %(default)s)")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N rows")
    parser.add_argument("--state", type=Path, default=Path(".parvis/imports"),
                        help="folder of the journal and the rejects (default: %(default)s)")
    return parser.parse_args(arguments)


def load(chosen, mapping, sender, journal, rejects):
    """Sends every row that the journal does not hold; answers (loaded, refused)."""
    total = count_rows(chosen.file, chosen.limit)
    source = chosen.source or chosen.file.name
    progress = Progress(total)

    def one(row):
        if journal.holds(row.key):
            return progress.step(loaded=True)
        try:
            journal.write(row, sender.post(mapping.form(row), row.key))
            progress.step(loaded=True)
        except Refused as refused:
            rejects.write(row, str(refused))
            progress.step(loaded=False)

    pool = ThreadPoolExecutor(chosen.parallel)
    try:
        waiting = set()
        for row in read_rows(chosen.file, source, chosen.limit):
            waiting.add(pool.submit(one, row))
            waiting = settle(waiting, at_most=8 * chosen.parallel)
        settle(waiting, at_most=0)
    finally:
        pool.shutdown(cancel_futures=True)
    progress.end()
    return progress.loaded, progress.refused


def settle(waiting, at_most):
    """Lets rows end until few enough are under way; a fault of the server or of the disk ends the import here."""
    while len(waiting) > at_most:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            future.result()
    return waiting


def main(arguments):
    chosen = options(arguments)
    try:
        mapping = Mapping.of(chosen.columns, chosen.categories, chosen.jurisdiction)
        sender = Sender(chosen.endpoint)
        with Journal(chosen.state, chosen.file, sender) as journal, \
                Rejects(chosen.state, chosen.file) as rejects:
            loaded, refused = load(chosen, mapping, sender, journal, rejects)
            print(f"{loaded:,} loaded, {refused:,} refused." + (f" See {rejects.path}" if refused else ""))
            return 1 if refused else 0
    except Unreachable as unreachable:
        print(f"\nparvis: {unreachable}\n  The same command goes on where it stopped.", file=sys.stderr)
    except (UnreadableFile, OSError) as unreadable:
        print(f"parvis: {unreadable}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on where it stopped.", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
