import { useRouter } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { address, type Page, placeOf } from "./address.ts";
import { DEFAULT_STATE, type State } from "./search.ts";
import { useSite } from "./site.ts";
import { useTheme } from "./where.ts";

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  readonly page: Page;
  /** What the address says beside the page; the present theme always goes with it. */
  readonly state?: Partial<State>;
  /** The part of the page that is meant: an element's id. */
  readonly part?: string;
  readonly keepScroll?: boolean;
}

/** Whether a click is meant for a window or tab of its own. */
export function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

/** A link inside the site: a plain link to everything that reads HTML, and no reload where the program runs. */
export function SiteLink({ page, state = {}, part, keepScroll = false, onClick, ...rest }: Props) {
  const site = useSite();
  const router = useRouter();
  const theme = useTheme();
  const whole = { ...DEFAULT_STATE, theme, ...state };
  const href = address(site, page, whole) + (part === undefined ? "" : `#${part}`);
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || opensElsewhere(event)) return;
        event.preventDefault();
        const { path, search } = placeOf(site, page, whole);
        void router.navigate({
          to: `/${path}`,
          search,
          hash: part ?? "",
          resetScroll: !keepScroll,
        });
      }}
    />
  );
}
