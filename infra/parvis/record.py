"""The town's own record of erasures: a line each, such as 2026-10-01 K7Q4-M2Z4. Its last word is the id; a comment begins with #."""

import re

from archive import Unusable

PERSON = re.compile(r"[0-9a-f]{32}")

# fr.parvis.domain.Reference: what people type, and the code words among it.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
AS_TYPED = str.maketrans("ILO", "110", "-\u2010\u2011\u2013")
LENGTH = 8
FIELD_POLYNOMIAL = 0b100101


def ids_of(lines):
    """The ids as they are stored, in the order of the lines."""
    ids = []
    for number, line in enumerate(lines, 1):
        if words := line.partition("#")[0].split():
            ids.append(id_of(words[-1], number))
    return ids


def id_of(word, number):
    reference = word.upper().translate(AS_TYPED)
    if PERSON.fullmatch(word.lower()):
        return word.lower()
    if is_reference(reference):
        return reference
    raise Unusable(f"line {number} of --erased: {word} is neither a person's id nor a reference, or mistyped")


def is_reference(text):
    if len(text) != LENGTH or not set(text) <= set(ALPHABET):
        return False
    syndrome = 0
    for character in text:
        doubled = syndrome << 1
        syndrome = (doubled ^ FIELD_POLYNOMIAL if doubled >= len(ALPHABET) else doubled) ^ ALPHABET.index(character)
    return syndrome == 0
