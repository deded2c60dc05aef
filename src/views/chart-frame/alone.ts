import { createContext } from "react";
import type { Page } from "../address.ts";

/**
 * A chart that stands alone, in a frame of somebody else's page: the page of the site that shows it
 * among the others. Null on the pages of the site themselves.
 */
export const AloneContext = createContext<Page | null>(null);
