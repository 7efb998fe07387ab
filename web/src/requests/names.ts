import type { Request } from "../api/requests";
import type { Text, Words } from "../language/text";

/** Words of the town, in the reader's language; those of a request come in one already. */
export function wordsIn(words: Words | string, text: Text): string {
  return typeof words === "string" ? words : text.of(words);
}

/** The service in charge, as people call it. */
export function serviceName({ service }: Pick<Request, "service">, text: Text): string {
  return wordsIn(service.name, text) || service.id;
}
