import { embedWords } from "../language/index.ts";
import { useWords } from "../views/site.ts";

/** In the builder's place where its part of the program could not be fetched. */
export function NoBuilder() {
  return <p role="alert">{useWords(embedWords).failed}</p>;
}
