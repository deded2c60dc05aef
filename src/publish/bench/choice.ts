import type { Locator, Page } from "@playwright/test";

/** How long a reader waits for a filter that was chosen. */
export interface Choice {
  /** Milliseconds from the choice until all words and figures on the screen are painted in its new state. */
  readonly figures: number;
  /** The same with the charts on the screen. */
  readonly charts: number;
}

/** Chooses a value as a reader does, from the pointer over the words to the choice; and waits. */
export async function choose(page: Page, select: Locator, value: string): Promise<Choice> {
  await select.hover();
  await select.focus();
  // Nobody opens a list and chooses from it any faster.
  await page.waitForTimeout(400);
  return await select.evaluate(async (element, chosen) => {
    if (!(element instanceof HTMLSelectElement)) throw new Error("The filter is no select.");
    const main = document.querySelector("main");
    if (!main) throw new Error("The page has no main.");
    // What is defined in the page is a method: the loader of this file would wrap a function's name.
    const seen = {
      elements(selector: string): readonly Element[] {
        return [...main.querySelectorAll(selector)].filter((one) => {
          const { top, bottom, height } = one.getBoundingClientRect();
          return height > 0 && bottom > 0 && top < innerHeight && one.checkVisibility();
        });
      },
      /** The words and figures on the screen; a drawing's own are the charts' affair. */
      text(): string {
        return seen
          .elements("h1, h2, h3, p, li, th, td, dt, dd, summary, .choice-words")
          .map((one) => one.textContent ?? "")
          .join("\n");
      },
      isOfState(): boolean {
        return (
          location.href !== before &&
          element.value === chosen &&
          seen.elements("[aria-busy=true], [role=status], [role=alert]").length === 0
        );
      },
      areDrawn(): boolean {
        return seen
          .elements(".drawing")
          .every(
            (one) =>
              !one.classList.contains("drawing-late") &&
              one.querySelector("svg:not(.drawing-space)") !== null,
          );
      },
    };
    const wait = {
      /** A frame in which something holds, until after it was painted. */
      async painted(holds: () => boolean): Promise<number> {
        for (;;) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const isThere = holds();
          // A task of its own after the frame's: what the frame holds is painted by then. It goes before
          // others that wait, such as the browser's own search for forms it could fill in.
          await scheduler.postTask(() => {}, { priority: "user-blocking" });
          const time = performance.now();
          if (isThere) return time - start;
          if (time - start > 15_000) throw new Error(`No answer at ${location.href}.`);
        }
      },
    };
    const before = location.href;
    let changed = 0;
    const watch = new MutationObserver(() => {
      changed = performance.now();
    });
    watch.observe(main, { subtree: true, childList: true, attributes: true, characterData: true });
    const start = performance.now();
    element.value = chosen;
    element.dispatchEvent(new Event("change", { bubbles: true }));
    const painted = await wait.painted(() => seen.isOfState());
    const text = seen.text();
    const charts = await wait.painted(() => seen.isOfState() && seen.areDrawn());
    // What is out of sight has its turn later, and is of no reader's waiting.
    while (
      performance.now() - Math.max(changed, start) < 300 ||
      main.querySelector("[aria-busy=true]")
    ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    watch.disconnect();
    // What changed again was not yet the figures of the state, whatever the page said.
    const figures = seen.text() === text ? painted : changed - start;
    return { figures, charts: Math.max(figures, charts) };
  }, value);
}
