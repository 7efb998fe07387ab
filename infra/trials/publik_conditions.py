"""Conditions of Publik's forms (Django templates' expressions) as conditions of our language, or what they cannot say."""

import re

TOKEN = re.compile(
    r"\s*(?:(?P<text>\"[^\"]*\"|'[^']*')|(?P<op>==|!=|<=|>=|<|>|\||:|\(|\))|(?P<word>[\w.]+))")


class Untold(Exception):
    """A condition that the language cannot say, with the reason."""


class Reader:
    """Reads one expression. `fields` are the earlier fields by the name of their variable: `{"at", "as", "options"}`."""

    def __init__(self, expression, fields):
        self.fields = fields
        self.tokens = []
        end = 0
        for match in TOKEN.finditer(expression.strip()):
            if match.start() != end:
                break
            self.tokens.append((match.lastgroup, match.group(match.lastgroup)))
            end = match.end()
        if end != len(expression.strip()):
            raise Untold("an expression that is no simple comparison")

    def condition(self):
        condition = self.joined("or", "any", lambda: self.joined("and", "all", self.negated))
        if self.tokens:
            raise Untold(f"\"{self.tokens[0][1]}\"")
        return condition

    def joined(self, word, name, part):
        parts = [part()]
        while self.take(word):
            parts.append(part())
        return parts[0] if len(parts) == 1 else {name: parts}

    def negated(self):
        return {"not": self.negated()} if self.take("not") else self.compared()

    def compared(self):
        kind, left = self.operand()
        if self.take("=="):
            return self.equal((kind, left), self.operand())
        if self.take("!="):
            return {"not": self.equal((kind, left), self.operand())}
        if self.take("not"):
            self.need("in")
            return {"not": self.within((kind, left), self.operand())}
        if self.take("in"):
            return self.within((kind, left), self.operand())
        if self.take("is"):
            absent = not self.take("not")
            if self.operand()[1] not in ("null", "None"):
                raise Untold("is")
            return {"at": self.field(left)["at"], "filled": not absent}
        if kind == "word" and left in ("false", "False", "true", "True"):
            return left.lower() == "true"
        field = self.field(left)
        return {"at": field["at"], "equals": True} if field["as"] in ("yes-no", "honour") else {"at": field["at"], "filled": True}

    def operand(self):
        if not self.tokens:
            raise Untold("an expression without its end")
        kind, value = self.tokens.pop(0)
        if self.tokens and self.tokens[0][1] == "|":
            raise Untold(f"the filter |{self.tokens[1][1] if len(self.tokens) > 1 else ''}")
        if kind == "op":
            raise Untold(f"\"{value}\"")
        return kind, value[1:-1] if kind == "text" else value

    def equal(self, one, other):
        if one[0] == "text":
            one, other = other, one
        field = self.field(one[1])
        value = {"True": True, "False": False}.get(other[1], other[1])
        if field["as"] in ("yes-no", "honour") and isinstance(value, bool):
            return {"at": field["at"], "equals": value}
        if field["as"] == "choice":
            return {"at": field["at"], "equals": option(field, other[1])}
        if field["as"] == "choices":
            return {"at": field["at"], "includes": option(field, other[1])}
        if field["as"] in ("text", "long-text", "mail", "phone"):
            return {"at": field["at"], "equals": other[1]}
        raise Untold(f"a {field['as']} compared with a text")

    def within(self, one, other):
        if one[0] == "text":
            return self.equal(other, one)
        field = self.field(one[1])
        if field["as"] != "choice" or other[0] != "text":
            raise Untold("in, of no choice")
        return {"at": field["at"], "in": [option(field, each.strip()) for each in other[1].split(",")]}

    def field(self, name):
        if name.startswith("form_option_"):
            raise Untold("a setting of the town (form_option_…)")
        if name.startswith(("session_", "data_source", "imio_", "baec_", "cards")):
            raise Untold("what another system knows (" + name.split(".")[0].split("_")[0] + "…)")
        plain = re.sub(r"^form_var_|_raw$", "", name)
        if plain not in self.fields:
            raise Untold("a variable that no earlier field answers")
        return self.fields[plain]

    def take(self, word):
        if self.tokens and self.tokens[0] in (("word", word), ("op", word)):
            self.tokens.pop(0)
            return True
        return False

    def need(self, word):
        if not self.take(word):
            raise Untold(f"no \"{word}\"")


def option(field, value):
    if value not in field["options"]:
        raise Untold("a value that is none of the options written down")
    return value


def condition_of(expression, fields):
    return Reader(expression, fields).condition()
