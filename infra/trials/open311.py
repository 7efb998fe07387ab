"""Reads Open311 answers in their three forms into the same plain dictionaries."""

import json
import urllib.error
import urllib.request
import xml.etree.ElementTree as ElementTree

SECONDS = 60


def get(address):
    """Status, media type and text of an answer."""
    try:
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read().decode("utf-8")
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get_content_type(), error.read().decode("utf-8")


def requests_of(text, form):
    """Each request of a list, by its id."""
    return {request["service_request_id"]: request for request in {"json": of_json, "xml": of_xml, "geojson": of_geojson}[form](text)}


def of_json(text):
    return json.loads(text)


def of_xml(text):
    return [{field.tag: number(field.tag, field.text) for field in request} for request in ElementTree.fromstring(text)]


def of_geojson(text):
    collection = json.loads(text)
    if collection["type"] != "FeatureCollection":
        raise ValueError(f"a GeoJSON list is a FeatureCollection, not a {collection['type']}")
    return [of_feature(feature) for feature in collection["features"]]


def of_feature(feature):
    """The properties, with the place taken from the geometry: it must be the same place."""
    longitude, latitude = feature["geometry"]["coordinates"][:2]
    return feature["properties"] | {"long": longitude, "lat": latitude}


def number(tag, text):
    return float(text) if tag in ("lat", "long") and text else text
