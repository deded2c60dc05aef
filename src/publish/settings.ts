/** What a build, or the server of one, is told by its environment. */
export interface Settings {
  /** The path the site is served under: begins and ends with a slash. */
  readonly base: string;
  /** The dataset's folder, relative to the clone or absolute. */
  readonly dataset: string;
  /** The address of the site's first page, with its path and a slash at the end; null where unknown. */
  readonly site: string | null;
  /** How many agencies, at most, get a page of their own. */
  readonly agencies: number;
}

/** Four thousand agencies are 8,000 files in two languages: hosts stop at 20,000. */
const MOST_AGENCIES = 4000;

/** A setting that cannot be followed: which one, its value, and what it should be. */
export class WrongSetting extends Error {
  override readonly name = "WrongSetting";
}

/**
 * @throws WrongSetting where BASE_PATH is no path, SITE_URL no http(s) address or AGENCY_PAGES no
 * number of pages
 */
export function settingsOf(environment: Readonly<Record<string, string | undefined>>): Settings {
  const base = baseOf(environment["BASE_PATH"] ?? "/");
  return {
    base,
    dataset: environment["DATASET"] ?? "data",
    site: siteOf(environment["SITE_URL"], base),
    agencies: agenciesOf(environment["AGENCY_PAGES"]),
  };
}

function baseOf(value: string): string {
  const base = `/${value}/`.replace(/\/{2,}/g, "/");
  if (!/^[A-Za-z0-9\-._~/]*$/.test(base) || base.split("/").includes("..")) {
    throw new WrongSetting(
      `BASE_PATH is "${value}": it must be a path such as /some/path/, of letters, digits and - . _ ~`,
    );
  }
  return base;
}

function agenciesOf(value: string | undefined): number {
  if (value === undefined || value === "") return MOST_AGENCIES;
  if (!/^\d{1,7}$/.test(value)) {
    throw new WrongSetting(
      `AGENCY_PAGES is "${value}": it must be how many agencies get a page of their own, such as ${MOST_AGENCIES}`,
    );
  }
  return Number(value);
}

function siteOf(value: string | undefined, base: string): string | null {
  if (value === undefined || value === "") return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new WrongSetting(
      `SITE_URL is "${value}": it must be an address such as https://example.org`,
    );
  }
  const path = `${url.pathname}/`.replace(/\/{2,}/g, "/");
  if (path !== "/" && path !== base) {
    throw new WrongSetting(
      `SITE_URL is "${value}", whose path is not BASE_PATH ("${base}"): leave its path out, or make them one`,
    );
  }
  return `${url.origin}${base}`;
}
