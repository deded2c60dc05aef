import { phrases } from "../language/index.ts";

/** A headline that breaks between its words. */
export function Phrases({ text }: { readonly text: string }) {
  return phrases(text).map((piece, place) =>
    place % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
      <span key={place} className="whole">
        {piece}
      </span>
    ),
  );
}
