import { type Listening, listen } from "../../src/publish/serve/listen.ts";

/** A page of somebody else's site, by its path there. */
export interface HostPage {
  readonly html: string;
  /** What it says in its header, where it says anything. */
  readonly policy?: string;
}

export interface Host extends Listening {
  readonly origin: string;
  /** Puts a page on the host and gives its address. */
  readonly put: (page: HostPage) => string;
}

/** Another site than Sundial's: a server of its own, on a port of its own. */
export async function openHost(): Promise<Host> {
  const pages = new Map<string, HostPage>();
  const server = await listen(
    (request, response) => {
      const page = pages.get(request.url ?? "");
      if (!page) {
        // A browser asks each host for its icon.
        response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
        return;
      }
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      if (page.policy !== undefined) response.setHeader("Content-Security-Policy", page.policy);
      response.end(page.html);
    },
    0,
    ["127.0.0.1"],
  );
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    ...server,
    origin,
    put: (page) => {
      const path = `/${pages.size}`;
      pages.set(path, page);
      return origin + path;
    },
  };
}

/** The snippets on a page, text between them, in a page that is as light or dark as its reader's system. */
export function pageOf(snippets: readonly string[], more = ""): string {
  const paragraphs = snippets.map((snippet, place) => `<p>Paragraph ${place}.</p>\n${snippet}`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<meta name="color-scheme" content="light dark"><meta name="viewport" content="width=device-width">
${more}</head><body>${paragraphs.join("\n")}<p>The end.</p></body></html>`;
}
