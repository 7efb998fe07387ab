"""Harvests the running catalogue as a stranger would, and holds it against the official shapes of DCAT-AP.

    .venv/bin/python infra/trials/trial_catalogue.py SHAPES_FOLDER [SITE]

The client knows RDF, DCAT and Hydra, and nothing of Parvis: it reads a page, follows hydra:next, and lays the pages over each other. Without SITE it
starts a laptop of its own.
"""

import json
import sys
import tempfile
import urllib.request
from pathlib import Path

import pyshacl
import rdflib
from rdflib.namespace import DCAT, DCTERMS, RDF

from laptop import Laptop
from outcome import Outcome

HYDRA = rdflib.Namespace("http://www.w3.org/ns/hydra/core#")
PAGE = 2
MEDIA_TYPES = {"turtle": "text/turtle", "json-ld": "application/ld+json", "xml": "application/rdf+xml"}


def harvest(address, media_type):
    """All pages of a catalogue in one graph, and how many there were."""
    graph, todo, seen = rdflib.Graph(), [address], set()
    while todo:
        page = todo.pop()
        if page in seen:
            continue
        seen.add(page)
        request = urllib.request.Request(page, headers={"Accept": media_type})
        with urllib.request.urlopen(request, timeout=30) as answer:
            kind = answer.headers.get_content_type()
            read = rdflib.Graph().parse(data=answer.read(), format=kind, publicID=page)
        graph += read
        todo += [str(following) for following in read.objects(None, HYDRA.next)]
    return graph, len(seen)


def identifiers(graph):
    return {str(graph.value(dataset, DCTERMS.identifier)) for dataset in graph.subjects(RDF.type, DCAT.Dataset)}


def violations(graph, shapes):
    conforms, _, text = pyshacl.validate(graph, shacl_graph=str(shapes), inference="none", advanced=False)
    return [] if conforms else [text]


def declared(site):
    with urllib.request.urlopen(site + "/api/public/datasets", timeout=30) as answer:
        return {item["id"] for item in json.load(answer)["items"]}


def try_catalogue(site, shapes, outcome):
    wanted = declared(site)
    for syntax, media_type in MEDIA_TYPES.items():
        graph, pages = harvest(site + f"/data/catalog?size={PAGE}", media_type)
        found = identifiers(graph)
        print(f"{syntax}: {len(found)} of {len(wanted)} datasets on {pages} pages, {len(graph)} statements")
        outcome.equal(found, wanted, f"datasets in {syntax}")
        outcome.equal(pages, -(-len(wanted) // PAGE), f"pages in {syntax}")
        for name in ("shapes.ttl", "range.ttl"):
            broken = violations(graph, shapes / name)
            outcome.expect(not broken, f"{syntax} breaks {name}: " + "".join(broken))
    broken = violations(rdflib.Graph().parse(shapes / "minimal-violating.ttl"), shapes / "shapes.ttl")
    outcome.expect(broken, "the shapes take a catalogue that breaks them")


def main(shapes, site=None):
    outcome = Outcome()
    if site:
        try_catalogue(site, Path(shapes), outcome)
    else:
        with (tempfile.TemporaryDirectory() as folder,
              Laptop(Path(folder) / "data", "--no-simulator") as laptop):
            try_catalogue(laptop.site, Path(shapes), outcome)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
