import type { Words } from '#libs/kernel';
import type { AnyEdition } from '#libs/procedures';
import type { Clock } from '../../domain/clock.js';

/** What the person who filed is told: the code to follow by, what happens next and by which day. */
export interface FilingResult {
  readonly id: string;
  /**
   * Told here and kept nowhere. A repeated request is answered with the same code; null once the office has ended it or
   * given the party another.
   */
  readonly receiptCode: string | null;
  readonly version: number;
  /** The case's number; null until it is docketed. */
  readonly number: string | null;
  readonly stage: string;
  readonly receivedOn: string;
  /** `YYYY-MM-DD`; null only where the edition attaches no period to the filing. */
  readonly docketingDueOn: string | null;
  readonly nextStep: Words;
  readonly replayed: boolean;
}

export function nextStepWords(edition: AnyEdition, docketing: Clock | null): Words {
  if (!docketing?.dueOn)
    return { zh: '请求书已收到,请等待办案机关审查', en: 'Your request was received; the agency will examine it' };
  const on = docketing.dueOn;
  const again = docketing.provisional
    ? { zh: '(该年放假安排尚未公布,日期可能调整)', en: ' (holidays of that year are not announced yet)' }
    : { zh: '', en: '' };
  const article = edition.clocks[docketing.clock] ? `(${docketing.citation})` : '';
  return {
    zh: `办案机关应在${on}前决定是否立案并通知您${article}${again.zh}`,
    en: `The agency decides whether to docket the case and tells you by ${on}${again.en}`,
  };
}
