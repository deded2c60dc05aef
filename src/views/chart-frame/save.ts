import type { Picture } from "../../charts/picture.ts";

/** Gives the reader a file, by a link that is pressed for them. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has the file by the next turn; held longer, it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Twice the pixels, so that a printed or projected picture is sharp. */
const SHARPNESS = 2;

/**
 * An SVG as PNG.
 *
 * @throws where the browser can't read the SVG as a picture, or has no canvas
 */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  // As `data:`, which the page's policy lets a picture be; `blob:` it does not.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser gives no canvas to draw a picture on.");
  pen.scale(SHARPNESS, SHARPNESS);
  pen.drawImage(image, 0, 0, width, height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("This browser made no PNG of the picture."));
    }, "image/png");
  });
}

/**
 * A colour by its custom property as the page shows it now, so that a picture is as light or dark as
 * it. Asked of an element that wears it: the property itself still holds both, light and dark.
 */
export function resolveColour(property: string): string {
  const wearer = document.createElement("span");
  wearer.style.color = `var(${property})`;
  document.body.append(wearer);
  const colour = getComputedStyle(wearer).color;
  wearer.remove();
  return colour;
}
