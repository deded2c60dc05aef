/** A text as HTML and XML write it, between tags and between quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * Data in a page, which no policy takes for a script, since a browser runs nothing of this type. No
 * `<` stands in them: nothing can end them.
 */
export function dataBlock(type: string, id: string | null, content: unknown): string {
  const text = JSON.stringify(content).replaceAll("<", "\\u003c");
  return `<script type="${type}"${id === null ? "" : ` id="${id}"`}>${text}</script>`;
}
