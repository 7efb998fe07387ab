"""Converts forms of Publik (https://publik.entrouvert.com), reduced to JSON, to documents of our language.

What the language cannot say is told in a report, and left out of the document: a form that asks too much is mended by its
author, one that hides what it must ask is not.
"""

import re
import unicodedata

from publik_conditions import Untold, condition_of

KINDS = {"string": "text", "text": "long-text", "email": "mail", "date": "date", "file": "file", "item": "choice",
         "items": "choices", "bool": "yes-no", "block:ajouter_un_fichier": "file", "block:photos_des_arbres": "file"}
NOTES = ("comment", "title", "subtitle")
# Regular expressions that say a kind of ours, or that both sides read alike; the last is an answer that fits.
PATTERNS = {"^[0-9]*": ("^[0-9]*", "12"), "^[0-9]*$": ("^[0-9]*$", "12"), "[0-9]*": ("[0-9]*", "12"),
            "[1-9][0-9]*": ("[1-9][0-9]*", "12"), "^[1-9]$|^[0-1][0-9]$|^20$": ("^[1-9]$|^[0-1][0-9]$|^20$", "12")}
SAMPLES = {"text": "Une réponse", "long-text": "Une réponse", "mail": "nadine@example.fr", "date": "2026-03-01",
           "file": ["piece-1"], "yes-no": True, "honour": True, "phone": "+33247000000",
           "iban": "FR1420041010050500013M02606"}
TYPES = {"choices": "array", "file": "array", "yes-no": "boolean", "honour": "boolean"}
FILES = {"accept": ["application/pdf", "image/jpeg", "image/png"], "maxBytes": 10_000_000, "maxFiles": 5}


def words(text):
    return {"fr": text.strip()[:5000] or "…"}


def name_of(variable, number):
    plain = unicodedata.normalize("NFD", variable or "").encode("ascii", "ignore").decode()
    plain = re.sub(r"\W+", "_", plain)[:50].strip("_")
    return plain if plain[:1].isalpha() else f"field_{number}_{plain}".rstrip("_")


class Conversion:
    """One form. `report` takes what cannot be said: (form, what, where)."""

    def __init__(self, form, report):
        self.form = form
        self.untold = lambda what, where: report.append((form["identifiant"], what, where))
        self.pages = []
        self.properties = {}
        self.example = {}
        self.variables = {}
        self.names = set()

    def document(self):
        for number, field in enumerate(self.form["champs"]):
            self.convert(field, number)
        self.pages = [page for page in self.pages if page["fields"]]
        if not self.pages:
            self.page(words(self.form["titre"]))
            self.note(words(self.form["description"] or self.form["titre"]), {}, 0)
        return self.sheet()

    def convert(self, field, number):
        kind = field["type"]
        try:
            shown = self.shown(field)
        except Untold as untold:
            self.untold(f"condition: {untold}", field["libelle"])
            shown = {}
        if kind == "page":
            self.page(words(field["libelle"]), shown)
        elif shown.get("show") is False:
            self.untold("a field that is never shown", field["libelle"])
        elif kind in NOTES:
            self.note(words(field["libelle"]), shown, number)
        elif kind == "computed":
            self.untold("a value computed by a template", field["libelle"])
        else:
            self.ask(field, shown, number)

    def shown(self, field):
        return {"show": condition_of(field["condition"]["expression"], self.variables)} if "condition" in field else {}

    def page(self, title, shown=None):
        self.pages.append({"id": f"page-{len(self.pages) + 1}", "title": title, "fields": [], **(shown or {})})

    def put(self, field):
        if not self.pages:
            self.page(words(self.form["titre"]))
        self.pages[-1]["fields"].append(field)

    def note(self, text, shown, number):
        self.put({"at": f"/note_{number}", "as": "note", "label": words("À lire"), "text": text, **shown})

    def ask(self, field, shown, number):
        as_, schema, sample = self.kind(field)
        name = name_of(field.get("nom_variable"), number)
        name = name if name not in self.names else f"{name}_{number}"
        self.names.add(name)
        asked = {"at": f"/{name}", "as": as_, "label": words(field["libelle"]), **shown}
        if field.get("aide"):
            asked["hint"] = words(field["aide"])
        if field.get("obligatoire"):
            asked["require"] = True
        if as_ in ("choice", "choices"):
            asked["options"] = [{"value": each, "label": {"fr": each}} for each in options(field)]
        if as_ == "file":
            asked.update(FILES)
        self.put(asked)
        self.properties[name] = schema
        self.example[name] = sample
        if field.get("nom_variable"):
            self.variables[field["nom_variable"]] = {"at": f"/{name}", "as": as_, "options": options(field)}

    def kind(self, field):
        as_ = KINDS.get(field["type"])
        if as_ is None:
            self.untold(f"a {field['type']}, asked as a text", field["libelle"])
            as_ = "long-text"
        if as_ in ("choice", "choices") and not options(field):
            self.untold("a list that another system keeps, asked as a text", field["libelle"])
            as_ = "text"
        as_, pattern, sample = self.validated(field, as_)
        if as_ in ("choice", "choices"):
            first = options(field)[0]
            sample = first if as_ == "choice" else [first]
        schema = {"type": TYPES.get(as_, "string")}
        if schema["type"] == "array":
            schema["items"] = {"type": "string"}
        return as_, {**schema, **pattern}, sample

    def validated(self, field, as_):
        rule = field.get("validation") or {}
        kind, value = rule.get("type"), rule.get("valeur")
        if kind in ("phone", "iban"):
            return kind, {}, SAMPLES[kind]
        if kind == "digits":
            value = "^[0-9]*$"
        if value in PATTERNS and as_ == "text":
            return as_, {"pattern": PATTERNS[value][0]}, PATTERNS[value][1]
        if kind:
            self.untold(f"validation {kind} {value or ''}".strip(), field["libelle"])
        return as_, {}, SAMPLES.get(as_)

    def sheet(self):
        title = words(self.form["titre"])
        return {
            "id": re.sub(r"[^a-z0-9]+", "-", self.form["identifiant"].lower()).strip("-")[:60].strip("-"),
            "title": title, "summary": words(self.form["description"] or self.form["titre"]),
            "keywords": [self.form["titre"]], "group": words(self.form["categorie"] or "Autre"), "purpose": title,
            "legalBasis": words("À préciser par la commune."), "audience": ["person"], "identity": "mail",
            "service": "accueil", "delay": {"count": 15, "unit": "working-day"}, "silence": {"means": "nothing"},
            "fee": {"kind": "none"}, "retentionDays": 1825, "draftDays": 60,
            "help": [{"kind": "counter", "text": words("À l'accueil de la mairie.")}],
            "before": [words("Comptez dix minutes.")], "appeal": words("À préciser par la commune."),
            "letters": {"accepted": words("Demande {{reference}} acceptée."), "refused": words("{{reasons}}")},
            "form": {"schema": {"type": "object", "properties": self.properties}, "ui": {"pages": self.pages}},
            "examples": [self.example]}


def options(field):
    return list(dict.fromkeys(str(each).strip()[:500] for each in field.get("options") or [] if str(each).strip()))
