import { finderWords } from "../../language/index.ts";
import { address } from "../address.ts";
import { useSite, useWords } from "../site.ts";
import { useTheme } from "../where.ts";

/** The search before the program runs, and where it never does: a form that leads to the list. */
export function FinderForm() {
  const site = useSite();
  const words = useWords(finderWords);
  const theme = useTheme();
  return (
    <form action={address(site, { page: "agencies" })} method="get">
      <input type="search" name="name" aria-label={words.label} placeholder={words.placeholder} />
      {theme && <input type="hidden" name="theme" value={theme} />}
    </form>
  );
}
