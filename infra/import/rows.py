"""Rows of a CSV file, and how they become Open311 requests."""

import csv
import gzip
import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from string import Formatter

#: Open311's parameters, which the columns are named after.
FIELDS = ("service_code", "description", "lat", "long", "address_string", "email", "first_name", "last_name",
          "phone", "media_url")


class Refused(Exception):
    """A row that cannot be loaded, with the reason."""


class UnreadableFile(Exception):
    """The file itself, its header or an option cannot be read."""


@dataclass(frozen=True)
class Row:
    """One row: the line it begins on, its cells by column, and its idempotency key."""

    line: int
    cells: dict
    key: str
    fault: str | None = None


def open_text(path):
    opener = gzip.open if path.suffix == ".gz" else open
    return opener(path, "rt", encoding="utf-8-sig", newline="")


def lines(text):
    """The header's cells, then pairs of the line a row begins on and its cells; empty lines are passed over."""
    header = text.readline()
    if not header.strip():
        raise UnreadableFile("the file has no header line")
    delimiter = max(",;\t", key=header.count)
    yield next(csv.reader([header], delimiter=delimiter))
    reader = csv.reader(text, delimiter=delimiter)
    begins = 2
    for cells in reader:
        if cells:
            yield begins, cells
        begins = reader.line_num + 2


def count_rows(path, limit):
    """Rows that will be read: the bar needs its end."""
    with open_text(path) as text:
        try:
            return sum(1 for _ in islice(lines(text), 1, limit and limit + 1))
        except UnicodeDecodeError as fault:
            raise UnreadableFile(
                f"{path} is not UTF-8 ({fault.reason} at byte {fault.start}); "
                f"convert it: iconv -f WINDOWS-1252 -t UTF-8") from fault


def read_rows(path, source, limit=None):
    """Rows one by one. A key derives from source and content, so that a file that was sorted or has grown keeps its keys;
    rows that are alike are told apart by their rank."""
    seen = Counter()
    with open_text(path) as text:
        rows = lines(text)
        columns = next(rows)
        for line, cells in islice(rows, limit):
            digest = hashlib.sha256("\x1f".join([source, *cells]).encode()).hexdigest()
            seen[digest] += 1
            fault = None if len(cells) == len(columns) else f"has {len(cells)} cells, the header {len(columns)}"
            yield Row(line, dict(zip(columns, cells)), f"import-{digest[:32]}-{seen[digest]}", fault)


class Mapping:
    """From the cells of a row to the form that Open311 takes."""

    def __init__(self, templates, categories, jurisdiction):
        self.templates = templates
        self.categories = categories
        self.jurisdiction = jurisdiction

    @classmethod
    def of(cls, columns, categories_file, jurisdiction):
        templates = {field: "{" + field + "}" for field in FIELDS}
        for option in columns:
            field, equals, column = option.partition("=")
            if not equals or field not in FIELDS:
                raise UnreadableFile(f'--map "{option}" is not FIELD=COLUMN; fields: {", ".join(FIELDS)}')
            templates[field] = column if "{" in column else "{" + column + "}"
        categories = None
        if categories_file:
            with open(categories_file, encoding="utf-8") as text:
                categories = json.load(text)
        return cls(templates, categories, jurisdiction)

    def form(self, row):
        """The parameters of POST requests, or Refused."""
        if row.fault:
            raise Refused(row.fault)
        form = {field: self.value(field, row) for field in FIELDS}
        form["service_code"] = self.category(form["service_code"])
        if not form["description"]:
            raise Refused("description is empty")
        self.check_place(form)
        if self.jurisdiction:
            form["jurisdiction_id"] = self.jurisdiction
        return {name: value for name, value in form.items() if value}

    def value(self, field, row):
        names = [name for _, name, _, _ in Formatter().parse(self.templates[field]) if name is not None]
        if len(names) == 1 and self.templates[field] == "{" + names[0] + "}":
            return row.cells.get(names[0], "").strip()
        missing = [name for name in names if name not in row.cells]
        if missing:
            raise Refused(f"there is no column {missing[0]}")
        return self.templates[field].format_map(row.cells).strip()

    def category(self, word):
        if not word:
            raise Refused("service_code is empty")
        if self.categories is None:
            return word
        code = self.categories.get(word, self.categories.get("*"))
        if code is None:
            raise Refused(f'no category is given for "{word}"')
        return code

    @staticmethod
    def check_place(form):
        for field, bound in (("lat", 90), ("long", 180)):
            try:
                if form[field] and not -bound <= float(form[field]) <= bound:
                    raise Refused(f"{field} {form[field]} is outside -{bound}..{bound}")
            except ValueError:
                raise Refused(f'{field} "{form[field]}" is not a number') from None
        if bool(form["lat"]) != bool(form["long"]):
            raise Refused("lat and long go together")
        if not form["lat"] and not form["address_string"]:
            raise Refused("needs lat and long, or address_string")
