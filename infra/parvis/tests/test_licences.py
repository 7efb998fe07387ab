"""What is deployed is listed with its licence, and every licence is accepted."""

import json
import re
import sys
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from licences import ACCEPTED, NotAccepted, licence, page  # noqa: E402

ROOT = Path(__file__).parents[3]
MAVEN = {"m": "http://maven.apache.org/POM/4.0.0"}
# The groups whose versions come from a list of versions that the root pom imports.
FAMILIES = {"software.amazon.awssdk": "aws-sdk.version", "com.fasterxml.jackson": "jackson.version"}


def rows():
    """Library, version, licence and place of each row of the document."""
    lines = (ROOT / "docs/licences.md").read_text("utf-8").splitlines()
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines if re.match(r"\| [@\w]+\S* \| \d", line)]


def carried(pom):
    """Libraries that a module names and carries along, and those of our modules that it does."""
    found = xml.parse(pom).getroot().findall("./m:dependencies/m:dependency", MAVEN)
    texts = [{child.tag.split("}")[1]: child.text for child in each} for each in found]
    libraries = {f"{each['groupId']}:{each['artifactId']}" for each in texts if each.get("scope", "compile") in ("compile", "runtime")}
    for ours in [name for name in libraries if name.startswith("fr.parvis:")]:
        libraries |= carried(ROOT / "shared" / ours.partition(":")[2] / "pom.xml")
    return {name for name in libraries if not name.startswith("fr.parvis:")}


def versions():
    """The version that the root pom gives, by library or by family."""
    root = xml.parse(ROOT / "pom.xml").getroot()
    properties = {child.tag.split("}")[1]: child.text for child in root.find("m:properties", MAVEN)}
    managed = root.findall("./m:dependencyManagement/m:dependencies/m:dependency", MAVEN)
    given = {family: properties[name] for family, name in FAMILIES.items()}
    for each in managed:
        name = f"{each.find('m:groupId', MAVEN).text}:{each.find('m:artifactId', MAVEN).text}"
        given[name] = properties[each.find("m:version", MAVEN).text.strip("${}")]
    return given


class DocumentTest(unittest.TestCase):
    def test_what_the_poms_name_is_listed_with_its_version(self):
        listed = {name: version for name, version, _, _ in rows()}
        given = versions()
        libraries = set().union(*map(carried, [ROOT / "functions/pom.xml", *ROOT.glob("functions/*/pom.xml")]))
        self.assertGreater(len(libraries), 10)
        for library in sorted(libraries):
            family = next((name for name in FAMILIES if library.startswith(name)), library)
            with self.subTest(library, help="./parvis sbom --licences"):
                self.assertEqual(listed.get(library), given[family])

    def test_what_the_lock_of_the_site_holds_is_listed(self):
        lock = json.loads((ROOT / "web/package-lock.json").read_text("utf-8"))["packages"]
        packages = [(path.rpartition("node_modules/")[2], package["version"], package["license"], "web")
                   for path, package in lock.items() if path and not package.get("dev")]
        self.assertCountEqual([row for row in rows() if row[3] == "web"], packages, "./parvis sbom --licences")

    def test_every_licence_is_accepted(self):
        self.assertGreater(len(rows()), 50)
        self.assertEqual([row for row in rows() if row[2] not in ACCEPTED], [])


class LicenceTest(unittest.TestCase):
    def test_the_first_accepted_one_is_taken(self):
        both = [{"license": {"name": "LGPL"}}, {"license": {"name": "Mozilla Public License Version 2.0"}}]
        self.assertEqual(licence({"name": "openpdf", "version": "3", "licenses": both}), "MPL-2.0")

    def test_another_licence_is_refused_and_named(self):
        for choice in ({"license": {"id": "BUSL-1.1"}}, {"expression": "BUSL-1.1"}):
            with self.assertRaisesRegex(NotAccepted, "org:store 1 is under BUSL-1.1"):
                licence({"group": "org", "name": "store", "version": "1", "licenses": [choice]})

    def test_no_licence_is_refused(self):
        with self.assertRaisesRegex(NotAccepted, "no licence"):
            licence({"name": "store", "version": "1"})

    def test_a_library_says_where_it_is(self):
        here = {"name": "a", "version": "1", "licenses": [{"license": {"id": "MIT"}}]}
        ours = {"group": "fr.parvis", "name": "json", "version": "1"}
        there = here | {"name": "b"}
        text = page({"admin": {"components": [here, ours]}, "relay": {"components": [here, there]}, "web": {"components": []}})
        self.assertTrue(text.endswith("| a | 1 | MIT | every door |\n| b | 1 | MIT | relay |\n"), text)


if __name__ == "__main__":
    unittest.main()
