import type { Language } from "../language/text";
import type { Field } from "./form";

/** What to do about a broken rule, when the document has no words of its own for it. */
const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  required: { fr: "Répondez à cette question.", en: "Answer this question." },
  type: { fr: "Répondez sous la forme demandée.", en: "Answer in the form asked for." },
  characters: {
    fr: "Enlevez les caractères invisibles, venus d'un copier-coller.",
    en: "Remove the invisible characters that came with what was pasted.",
  },
  unknown: { fr: "Cette réponse n'est pas attendue ici.", en: "This answer is not expected here." },
  number: { fr: "Écrivez un nombre, par exemple 12,5.", en: "Write a number, for example 12.5." },
  choice: { fr: "Choisissez une des réponses proposées.", en: "Choose one of the answers offered." },
  choices: { fr: "Choisissez parmi les réponses proposées.", en: "Choose among the answers offered." },
  date: {
    fr: "Indiquez une date qui existe, par exemple 14/07/2026.",
    en: "Give a date that exists, for example 14/07/2026.",
  },
  mail: {
    fr: "Écrivez une adresse mail complète, comme nadine@exemple.fr.",
    en: "Write a whole mail address, like nadine@example.com.",
  },
  phone: {
    fr: "Écrivez un numéro à dix chiffres, comme 02 47 00 00 00, ou avec l'indicatif du pays (+32…).",
    en: "Write a number of ten digits, like 02 47 00 00 00, or with the country code (+32…).",
  },
  siret: {
    fr: "Vérifiez le SIRET : 14 chiffres, écrits sur vos factures ou votre avis Sirene.",
    en: "Check the SIRET: 14 digits, on your invoices or your Sirene notice.",
  },
  iban: {
    fr: "Vérifiez l'IBAN, écrit sur votre RIB. En France, il commence par FR et compte 27 caractères.",
    en: "Check the IBAN on your bank details. In France it begins with FR and has 27 characters.",
  },
  address: {
    fr: "Indiquez le numéro, la rue et la commune ; le code postal a cinq chiffres.",
    en: "Give the number, the street and the town; the postcode has five digits.",
  },
  commune: { fr: "Choisissez une commune de la liste.", en: "Choose a town from the list." },
  file: {
    fr: "Vérifiez les fichiers : un est en trop ou en double.",
    en: "Check the files: one is too many or there twice.",
  },
  minItems: { fr: "Ajoutez-en : il n'y en a pas assez.", en: "Add more: there are too few." },
  maxItems: { fr: "Enlevez-en : il y en a trop.", en: "Remove some: there are too many." },
  minLength: { fr: "Écrivez une réponse plus longue.", en: "Write a longer answer." },
  maxLength: { fr: "Écrivez une réponse plus courte.", en: "Write a shorter answer." },
};

const OTHER = {
  fr: "Vérifiez votre réponse : elle n'est pas dans ce qui est permis.",
  en: "Check your answer: it is not within what is allowed.",
};

/** Words for a rule that needs no number; a number the document says better, in its own words. */
export function wordsOfRule({ as }: Field, rule: string, language: Language): string {
  const known = as === "honour" && rule === "required" ? HONOUR : WORDS[rule];
  return (known ?? OTHER)[language];
}

const HONOUR = {
  fr: "Cochez la case pour continuer.",
  en: "Tick the box to go on.",
};
