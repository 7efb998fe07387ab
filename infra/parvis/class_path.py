"""Writes the runtime's class path so that an AOT cache can be made of it.

The JVM refuses to make a cache when a jar's manifest names further places (Class-Path), as DynamoDB Local's does, though
Maven's class path already holds them all. Such a jar is copied without that line.

Usage: class_path.py DEPENDENCIES RUNTIME_JAR FOLDER_OF_COPIES  (prints the class path)
"""

import re
import sys
import zipfile
from pathlib import Path

MANIFEST = "META-INF/MANIFEST.MF"
# A long value goes on in lines that begin with a space.
CLASS_PATH = re.compile(rb"^Class-Path:[^\r\n]*(\r?\n [^\r\n]*)*\r?\n", re.MULTILINE | re.IGNORECASE)


def cacheable(jar, folder):
    """The jar itself, or its copy without a Class-Path."""
    with zipfile.ZipFile(jar) as source:
        manifest = source.read(MANIFEST) if MANIFEST in source.namelist() else b""
        if not CLASS_PATH.search(manifest):
            return jar
        copy = folder / jar.name
        if not copy.exists() or copy.stat().st_mtime < jar.stat().st_mtime:
            folder.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as target:
                for entry in source.infolist():
                    content = source.read(entry)
                    target.writestr(entry, CLASS_PATH.sub(b"", content) if entry.filename == MANIFEST else content)
        return copy


def main(dependencies, runtime_jar, folder):
    entries = [runtime_jar, *Path(dependencies).read_text(encoding="utf-8").strip().split(":")]
    # Maven lists native libraries too (SQLite's); a JVM does not look for them there.
    jars = [Path(entry) for entry in entries if entry.endswith(".jar")]
    print(":".join(str(cacheable(jar, Path(folder))) for jar in jars))


if __name__ == "__main__":
    main(*sys.argv[1:])
