"""What the conversion of real forms makes of conditions and fields."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from publik import Conversion  # noqa: E402
from publik_conditions import Untold, condition_of  # noqa: E402

FIELDS = {"who": {"at": "/who", "as": "choice", "options": ["me", "other"]},
          "what": {"at": "/what", "as": "choices", "options": ["a"]},
          "note": {"at": "/note", "as": "text", "options": []}}


class Conditions(unittest.TestCase):
    def test_what_can_be_said(self):
        me = {"at": "/who", "equals": "me"}
        for expression, condition in {
                'form_var_who_raw == "me"': me,
                "form_var_who != 'me' and form_var_note": {"all": [{"not": me}, {"at": "/note", "filled": True}]},
                '"a" in form_var_what or not form_var_note': {
                    "any": [{"at": "/what", "includes": "a"}, {"not": {"at": "/note", "filled": True}}]},
                'form_var_who in "me, other"': {"at": "/who", "in": ["me", "other"]},
                "form_var_note is not null": {"at": "/note", "filled": True},
                "false": False}.items():
            with self.subTest(expression):
                self.assertEqual(condition_of(expression, FIELDS), condition)

    def test_what_cannot_be_said_is_told(self):
        for expression in ("form_option_iban", 'form_var_who == "x"', "form_var_later", "form_var_note|length > 2",
                           "data_source.x", "form_var_note ==", "form_var_note == {{x}}"):
            with self.subTest(expression), self.assertRaises(Untold):
                condition_of(expression, FIELDS)


class Documents(unittest.TestCase):
    def test_fields_keep_their_names_once_and_their_options(self):
        report = []
        document = Conversion({"identifiant": "Prêt", "titre": "Prêt", "description": "", "categorie": "", "champs": [
            {"type": "item", "libelle": "Qui ?", "nom_variable": "who", "obligatoire": True, "options": ["me", "me", "other"]},
            {"type": "string", "libelle": "Nom", "nom_variable": "who", "condition": {"expression": 'form_var_who == "me"'}},
            {"type": "map", "libelle": "Où ?"}]}, report).document()
        fields = document["form"]["ui"]["pages"][0]["fields"]
        self.assertEqual([field["at"] for field in fields], ["/who", "/who_1", "/field_2"])
        self.assertEqual([option["value"] for option in fields[0]["options"]], ["me", "other"])
        self.assertEqual(fields[1]["show"], {"at": "/who", "equals": "me"})
        self.assertEqual([what for _, what, _ in report], ["a map, asked as a text"])


if __name__ == "__main__":
    unittest.main()
