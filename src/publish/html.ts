/**
 * Data in a page, which no policy takes for a script, since a browser runs nothing of this type. No
 * `<` stands in them: nothing can end them.
 */
export function dataBlock(type: string, id: string | null, content: unknown): string {
  const text = JSON.stringify(content).replaceAll("<", "\\u003c");
  return `<script type="${type}"${id === null ? "" : ` id="${id}"`}>${text}</script>`;
}
