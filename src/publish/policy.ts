/**
 * What the site's pages may load and do. No script, style or image from elsewhere, none inline;
 * the engine is WebAssembly, and its module, inflated in the page, is fetched as a `blob:`.
 */
const directives: readonly (readonly [name: string, value: string])[] = [
  ["default-src", "'none'"],
  ["script-src", "'self' 'wasm-unsafe-eval'"],
  ["style-src", "'self'"],
  // The builder's previews are frames of the site's own.
  ["frame-src", "'self'"],
  ["img-src", "'self' data:"],
  ["font-src", "'self'"],
  ["connect-src", "'self' blob:"],
  ["worker-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'self'"],
];

const inPage = directives.map(([name, value]) => `${name} ${value}`).join("; ");

/**
 * The policy as a page carries it in a `<meta>`, so that it holds on a host that sends no headers.
 * A `<meta>` cannot say who may frame the page; without a word, everybody may.
 */
export const pagePolicy: string = inPage;

/** The headers of every answer. Anybody may frame a page: charts are made to be embedded. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `${inPage}; frame-ancestors *`,
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Content-Type-Options": "nosniff",
};
