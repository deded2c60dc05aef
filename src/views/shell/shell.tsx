import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode } from "react";
import { LANGUAGE_TAGS, type Language, shellWords } from "../../language/index.ts";
import { address, type Page } from "../address.ts";
import { Cite } from "../cite/cite.tsx";
import { Later } from "../later.tsx";
import { opensElsewhere, SiteLink } from "../link.tsx";
import { useSite, useWords } from "../site.ts";
import { EngineStart } from "../states/engine-start.tsx";
import { useAddressState, useDocument } from "../where.ts";
import { FinderForm } from "./finder-form.tsx";
import { keepPlace, useKeptPlace } from "./kept-place.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

const Finder = lazy(() => import("./finder.tsx"));

/** The frame every page stands in: header, the page, footer. */
export function Shell({ page, children }: { page: Page | null; children: ReactNode }) {
  const site = useSite();
  const words = useWords(shellWords);
  const { state, ignored } = useAddressState();
  const { data: manifest } = useQuery({
    queryKey: ["manifest"],
    queryFn: site.manifest,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const { filters } = state;
  // The list of agencies would take one chosen by name for the one to show.
  const carried = (name: PageInHeader) => ({
    filters:
      page?.page === "agency" || name === "agencies" ? { ...filters, agencies: [] } : filters,
  });

  useDocument();
  useKeptPlace();

  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="header">
        <div className="header-line">
          <SiteLink className="name" page={{ page: "overview" }} title={words.subtitle}>
            <Gnomon />
            {words.name}
          </SiteLink>
          <nav className="nav" aria-label={words.menu}>
            {NAVIGATION.map((name) => (
              <SiteLink
                key={name}
                page={{ page: name }}
                state={carried(name)}
                aria-current={isCurrent(page, name) ? "page" : undefined}
              >
                {words[name]}
              </SiteLink>
            ))}
          </nav>
          <div className="header-tools">
            <div className="finder">
              <Later before={<FinderForm />}>
                <Finder />
              </Later>
            </div>
            <div className="switches">
              <LanguageSwitch page={page} />
              <ThemeSwitch page={page} />
            </div>
          </div>
        </div>
        {manifest?.synthetic && <p className="notice">{words.synthetic}</p>}
        {ignored.length > 0 && (
          <p className="notice" role="status">
            {words.ignored(
              ignored.map(({ name, value }) => `${name}=${value}`).join(words.listComma),
            )}
          </p>
        )}
      </header>
      <main id="content" className="page" tabIndex={-1}>
        {children}
      </main>
      <EngineStart />
      <footer className="footer">
        <p>
          {words.footer}
          {manifest?.version && <span>{words.version(manifest.version)}</span>}
        </p>
        {page && <Cite />}
      </footer>
    </>
  );
}

/** The pages of the header, in the order a newcomer asks. */
const NAVIGATION = [
  "overview",
  "disclosure",
  "applications",
  "litigation",
  "compare",
  "agencies",
  "audit",
  "explore",
  "desk",
  "method",
] as const;

type PageInHeader = (typeof NAVIGATION)[number];

function isCurrent(page: Page | null, name: PageInHeader): boolean {
  return page?.page === name || (page?.page === "agency" && name === "agencies");
}

/** The site's mark: a dial's edge and the amber line of its shadow. */
function Gnomon() {
  return (
    <svg className="gnomon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 19a9 9 0 0 1 18 0" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M12 19 17.5 6" fill="none" className="gnomon-shadow" strokeWidth="2" />
    </svg>
  );
}

function LanguageSwitch({ page }: { page: Page | null }) {
  const site = useSite();
  const words = useWords(shellWords);
  const { state } = useAddressState();
  const other: Language = site.language === "zh" ? "en" : "zh";
  const href = address({ ...site, language: other }, page ?? { page: "overview" }, state);
  return (
    <a
      href={href}
      onClick={(event) => {
        if (!opensElsewhere(event)) keepPlace();
      }}
      lang={LANGUAGE_TAGS[other]}
      hrefLang={LANGUAGE_TAGS[other]}
    >
      {words.otherLanguage}
    </a>
  );
}
