/**
 * `embed.js`, for hosts whose pages speak neither pym's nor Datawrapper's messages: gives each frame
 * the height it tells. Frames are known by the window a message comes from, not by origin: that of a
 * sandboxed frame is "null".
 */
import { ASK, heightIn } from "./message.ts";

const frames = (): readonly HTMLIFrameElement[] => [...document.querySelectorAll("iframe")];

addEventListener("message", ({ data, source }) => {
  const height = heightIn(data);
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (height !== null && frame) frame.style.height = `${height}px`;
});

// Those that told before this script was there.
for (const { contentWindow } of frames()) contentWindow?.postMessage(ASK, "*");
