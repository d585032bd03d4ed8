/** What says when a step comes next, and whose act it is then. */
export interface Turn<G extends string> {
  /**
   * Position in the list of next steps; default 100. Below `BESIDE` a step carries the case on: the lowest of those that
   * are somebody's turn is the primary button. From there on it ends the case before its time or goes beside.
   */
  readonly rank?: number;
  /** While this holds, what the step is for has been done: it can be done again, but is not what comes next. */
  readonly doneWhen?: G;
  /** While this does not hold, the step can be taken, but something else comes first. */
  readonly readyWhen?: G;
  /** Enters what happened outside the office, such as a judgment or the end of an obstacle: nobody's turn. */
  readonly onEvent?: true;
}
