"""Other versions of what is deployed: of the template, and of a function's code."""

import io
import re
import zipfile
from pathlib import Path


class Unchanged(Exception):
    """What was to be changed is not there."""


def changed_template(folder, *changes):
    """A version of the template, with paths that hold from its folder: pairs of a text that is there and another."""
    text = Path("template.yaml").read_text(encoding="utf-8")
    text = re.sub(r"CodeUri: (?=functions/)", f"CodeUri: {Path.cwd()}/", text)
    for there, other in changes:
        if there not in text:
            raise Unchanged(f"the template has no {there!r}")
        text = text.replace(there, other)
    file = folder / "template.yaml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def changed_code(code, entry, words, file):
    """A function's zip in which one text, in one of its jars, ends with other words."""
    with zipfile.ZipFile(code) as zipped, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as other:
        found = False
        for one in zipped.infolist():
            content = zipped.read(one)
            if one.filename.endswith(".jar") and entry in (jar := zipfile.ZipFile(io.BytesIO(content))).namelist():
                content, found = changed_jar(jar, entry, words), True
            other.writestr(one, content)
    if not found:
        raise Unchanged(f"{code} has no {entry}")
    return file


def changed_jar(jar, entry, words):
    content = io.BytesIO()
    with jar, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as other:
        for one in jar.infolist():
            text = jar.read(one)
            other.writestr(one, text + f"\n{words}\n".encode() if one.filename == entry else text)
    return content.getvalue()
