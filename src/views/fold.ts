import { type ReactEventHandler, type RefCallback, useState } from "react";

interface Fold {
  /** Whether the reader sees what is folded. */
  readonly isOpen: boolean;
  /** For the `details` element. */
  readonly part: {
    readonly ref: RefCallback<HTMLDetailsElement>;
    readonly onToggle: ReactEventHandler<HTMLDetailsElement>;
  };
}

/**
 * Whether a folded part is open. The build's page folds without the program: what a reader opened
 * before it came is asked for when it takes the page over, since no event tells it then.
 */
export function useFold(): Fold {
  const [isOpen, setOpen] = useState(false);
  const [part] = useState<Fold["part"]>(() => ({
    ref: (details) => {
      if (details) setOpen(details.open);
    },
    onToggle: ({ currentTarget }) => setOpen(currentTarget.open),
  }));
  return { isOpen, part };
}
