/**
 * Takes files dropped anywhere on a page, which a browser would otherwise open in its place.
 *
 * @param words said over the page while files are held above it
 */
export function watchDrops(
  target: Window,
  words: string,
  onFiles: (files: readonly File[]) => void,
): void {
  const { dataset } = target.document.documentElement;
  const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes("Files") ?? false;
  target.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    dataset["dropping"] = words;
  });
  target.addEventListener("dragleave", ({ relatedTarget }) => {
    // Null only where the pointer leaves the window.
    if (relatedTarget === null) delete dataset["dropping"];
  });
  target.addEventListener("drop", (event) => {
    delete dataset["dropping"];
    if (!holdsFiles(event)) return;
    event.preventDefault();
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
}
