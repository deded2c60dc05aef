import { ASK, childIdIn, heightMessages } from "../message.ts";

/**
 * Tells the host how high the page is: on load, when its type is there, whenever it changes, and when
 * the host asks. A burst of any of these is one telling.
 *
 * @param chart the name Datawrapper's hosts file the height under
 */
export function tellHeight(chart: string): void {
  if (parent === self) return;
  const root = document.documentElement;
  const childId = childIdIn(location.search);
  let told = 0;
  let isComing = false;
  let isAsked = false;
  const tell = (): void => {
    isComing = false;
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === 0 || (height === told && !isAsked)) return;
    isAsked = false;
    told = height;
    // To whoever the host is: a frame may stand anywhere, and a height is no secret.
    for (const message of heightMessages(height, chart, childId)) parent.postMessage(message, "*");
  };
  const soon = (): void => {
    if (isComing) return;
    isComing = true;
    // A frame out of sight is never drawn, and must have its height before it is seen.
    setTimeout(tell);
  };
  const again = (): void => {
    isAsked = true;
    soon();
  };
  new ResizeObserver(soon).observe(root);
  addEventListener("load", again);
  void document.fonts.ready.then(again);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data === ASK) again();
  });
}
