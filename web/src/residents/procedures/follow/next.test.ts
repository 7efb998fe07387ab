import { describe, expect, it } from "vitest";
import type { Request } from "../../../api/requests";
import { dates, plain, text } from "../../../testing/observations";
import { nextWords } from "./NextActor";

const request = (part: Partial<Request>) =>
  ({
    status: "in-instruction",
    service: { id: "espaces-verts", name: "Espaces verts" },
    next: { who: "service", by: "2026-12-24" },
    ...part,
  }) as Request;

describe("who acts next", () => {
  it.each([
    [{}, "Le service Espaces verts vous répond au plus tard jeudi 24 décembre."],
    [{ next: { who: "service" } }, "Le service Espaces verts s'en occupe."],
    [
      { next: { who: "service", by: "2026-11-16" } },
      "Le service Espaces verts devait vous répondre lundi 16 novembre : c'est en retard. Appelez-le, en donnant la référence.",
    ],
    [
      { status: "incomplete", next: { who: "you", by: "2026-12-01" } },
      "À vous de répondre, jusqu'au mardi 1er décembre.",
    ],
    [
      { status: "draft", next: { who: "you", by: "2027-01-17" } },
      "À vous : elle n'est pas encore envoyée. Gardée jusqu'au dimanche 17 janvier 2027.",
    ],
    [{ status: "accepted", next: { who: "nobody" } }, "C'est terminé : personne n'a plus rien à faire."],
  ] as [Partial<Request>, string][])("of %j is said with the day", (part, words) => {
    expect(plain(nextWords(request(part), text, dates))).toBe(words);
  });

  it("is not late on the very day", () => {
    const today = request({ next: { who: "service", by: "2026-11-18" } });
    expect(nextWords(today, text, dates)).toContain("au plus tard");
  });
});
