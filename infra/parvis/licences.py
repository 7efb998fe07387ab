"""The licences of what is deployed, from its CycloneDX files: holds docs/licences.md against them, or writes it.

Usage: licences.py FOLDER docs/licences.md [--licences]
"""

import json
import sys
from pathlib import Path

# What may be deployed beside code under EUPL-1.2: it asks for a notice, or for changes of its own files to stay open.
ACCEPTED = ("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "ISC", "MIT", "MIT-0", "MPL-2.0")

# Poms say in words what SPDX has an id for.
IDS = {"Mozilla Public License Version 2.0": "MPL-2.0"}

OURS = "fr.parvis"

HEAD = """# Licences of what is deployed

Parvis is under EUPL-1.2 (`LICENSE`). This is every library that its functions and its site carry, with the licence it is taken under where it offers several. `./parvis sbom` holds the table
against what is deployed, and fails on a licence that is not accepted; `./parvis sbom --licences` writes it anew. Tests hold it against the poms and the site's lock file.

Accepted: {accepted}. Apache, BSD, ISC and MIT ask that their notice goes along: it stays in each jar, and the site has it at `/licences.txt`. EPL and MPL ask that changes of their own files stay open:
they are carried unchanged, and their sources are where the libraries come from. None asks anything of the code beside it, so EUPL-1.2 holds for ours. Who takes Parvis into a work under GPL or AGPL may: the EUPL names both as
compatible, MPL is so too, and what is under EPL here is offered under GPL 2 with the class path exception, or BSD, as well. OpenPDF's jar carries the font Liberation Sans, under the SIL Open Font License 1.1.

What only builds, tests or runs a laptop is not deployed and not listed.

| library | version | licence | in |
|---|---|---|---|
"""


class NotAccepted(Exception):
    """A library that may not be deployed."""


def main(folder, document, *options):
    bills = {file.name.removesuffix(".cdx.json"): json.loads(file.read_text("utf-8")) for file in sorted(Path(folder).glob("*.cdx.json"))}
    try:
        text = page(bills)
    except NotAccepted as fault:
        sys.exit(f"parvis: {fault}")
    if "--licences" in options:
        Path(document).write_text(text, "utf-8")
    elif Path(document).read_text("utf-8") != text:
        sys.exit(f"parvis: {document} is not what is deployed: ./parvis sbom --licences writes it anew")


def page(bills):
    """The document, for CycloneDX files by the name of what is deployed."""
    where = {}
    for name, bill in bills.items():
        for component in bill["components"]:
            if component.get("group") != OURS:
                where.setdefault((library(component), component["version"], licence(component)), []).append(name)
    doors = [name for name in bills if name != "web"]
    rows = (f"| {name} | {version} | {taken} | {place(names, doors)} |\n" for (name, version, taken), names in sorted(where.items()))
    return HEAD.format(accepted=", ".join(ACCEPTED)) + "".join(rows)


def library(component):
    group = component.get("group")
    return f"{group}:{component['name']}" if group else component["name"]


def licence(component):
    """The first accepted one of those that a library offers."""
    offered = [identity(each) for each in component.get("licenses", [])]
    for each in offered:
        if each in ACCEPTED:
            return each
    raise NotAccepted(f"{library(component)} {component['version']} is under {' or '.join(offered) or 'no licence'}: "
                      f"replace it, or accept the licence in infra/parvis/licences.py")


def identity(choice):
    if "expression" in choice:
        return choice["expression"]
    told = choice["license"]
    return told.get("id") or IDS.get(told["name"], told["name"])


def place(names, doors):
    return "every door" if names == doors else ", ".join(names)


if __name__ == "__main__":
    main(*sys.argv[1:])
