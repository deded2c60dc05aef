/** The page all charts of this room are on. */
export const PAGE = { page: "disclosure" } as const;
