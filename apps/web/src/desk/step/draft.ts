import { queries } from '../../api/queries';
import { meQuery } from '../../api/session';

/** What one person is typing into a step, kept in this tab until it is submitted or dropped. */
const keyOf = (caseId: string, transition: string): string =>
  `hengzhi.step.${queries.getQueryData(meQuery.queryKey)?.id ?? ''}.${caseId}.${transition}`;

export type Values = Record<string, unknown>;

export function readDraft(caseId: string, transition: string): Values | null {
  const kept = sessionStorage.getItem(keyOf(caseId, transition));
  if (!kept) return null;
  const values: unknown = JSON.parse(kept);
  return typeof values === 'object' ? (values as Values | null) : null;
}

/** A full store must not stop the typing: the page itself still holds the values. */
export function keepDraft(caseId: string, transition: string, values: Values): void {
  try {
    sessionStorage.setItem(keyOf(caseId, transition), JSON.stringify(values));
  } catch (error) {
    console.info('the draft is not kept in this browser', error);
  }
}

export const dropDraft = (caseId: string, transition: string): void =>
  sessionStorage.removeItem(keyOf(caseId, transition));
