"""What a template says, read without its values."""

import re


def names(template, section):
    """The names under a section of a template, as it is laid out in this house."""
    body = re.split(r"(?m)^(?=\w)", template.split(f"\n{section}:\n", 1)[-1], maxsplit=1)[0]
    return set(re.findall(r"(?m)^  (\w+):", body))
