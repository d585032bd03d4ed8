export interface Counts {
  readonly passed: number;
  readonly failed: number;
}
export interface FailedFile extends Counts {
  readonly file: string;
  readonly fault: string;
}
export interface Report extends Counts {
  readonly files: readonly FailedFile[];
}
export function reportOf(path: string, code: number, root: string): Report;
export function toAskAgain(report: Report): readonly FailedFile[];
export function together(first: Report, again: readonly FailedFile[], second: Report): Counts;
