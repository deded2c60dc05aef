/** One column of a grid. */
export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** Figures stand at the right, and sort from the largest. */
  readonly isNumber: boolean;
  /** In CSS pixels; what is longer is cut. */
  readonly width: number;
}
