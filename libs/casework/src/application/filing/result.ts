import type { Words } from '#libs/kernel';
import { isOfMainLine, stagesOf, type AnyEdition } from '#libs/procedures';
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
  /** The instant at which it was entered here; null of what was receipted before instants were kept. */
  readonly filedAt: string | null;
  /** `YYYY-MM-DD`; null only where the edition attaches no period to the filing. */
  readonly docketingDueOn: string | null;
  /** The clock that ends on that day, by whose calculation it stands; null of what was receipted before it was kept. */
  readonly docketingClock: string | null;
  readonly nextStep: Words;
  readonly replayed: boolean;
}

/** @param docketing the office's time to answer the request, where one runs from its receipt */
export function nextStepWords(edition: AnyEdition, stage: string, docketing: Clock | null): Words {
  if (!docketing?.dueOn) return withoutPeriod(edition, stage);
  const on = docketing.dueOn;
  const again = docketing.provisional
    ? { zh: '(该年放假安排尚未公布,日期可能调整)', en: ' (holidays of that year are not announced yet)' }
    : { zh: '', en: '' };
  const article = edition.clocks[docketing.clock] ? `(${docketing.citation})` : '';
  return {
    zh: `办案机关最迟应于${on}决定是否立案并通知您${article}${again.zh}`,
    en: `The agency decides whether to docket the case and tells you by ${on}${article && ` ${article}`}${again.en}`,
  };
}

/** Where no time of the office runs yet, the requester may have to bring something in first. */
function withoutPeriod(edition: AnyEdition, stage: string): Words {
  const [own] = edition.transitions
    .filter((t) => t.by.includes('requester') && isOfMainLine(t) && stagesOf(edition, t).includes(stage))
    .sort((a, b) => (a.rank ?? 100) - (b.rank ?? 100));
  if (!own)
    return { zh: '请求书已收到,请等待办案机关审查', en: 'Your request was received; the agency will examine it' };
  const title = own.partyTitle ?? own.title;
  return {
    zh: `请求书已收到。请凭查询码继续办理“${title.zh}”,此后由办案机关审查`,
    en: `Your request was received. With the code, go on to “${title.en}”; after that the agency examines it`,
  };
}
