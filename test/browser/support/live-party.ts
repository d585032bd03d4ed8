import { CaseFeed } from '#libs/casework';
import { Desk } from '../../support/by-code.js';
import { enteredBy } from './at-case.js';
import type { CaseAt } from './docket.js';
import type { Seen, Stage } from './stage.js';

/** The streams of live changes that the office serves. */
export const feedOf = ({ api }: Stage): CaseFeed => api.app.get(CaseFeed, { strict: false });

/** Waits until so many are open. @throws Error after twenty seconds */
export async function streamsOf(stage: Stage, count: number): Promise<void> {
  const feed = feedOf(stage);
  for (const end = Date.now() + 20_000; feed.size !== count; await new Promise((go) => setTimeout(go, 50)))
    if (Date.now() > end) throw new Error(`${feed.size} streams are open, not ${count}`);
}

export interface AtParty extends Seen {
  readonly door: { readonly code: string; readonly phoneTail: string };
  /** Waits until the page says that the case stands so. */
  stands(as: string): Promise<void>;
}

/** The requester of a case at its page, which hears of changes by now; nobody else does. */
export async function partyAt(stage: Stage, one: CaseAt): Promise<AtParty> {
  const door = { code: await new Desk(stage.api, one.id).code('1', 'receipt-note'), phoneTail: '8000' };
  const seen = await enteredBy(stage, door);
  await streamsOf(stage, 1);
  const stands = (as: string): Promise<void> => seen.page.getByText(new RegExp(`^现在[:：]${as}`)).waitFor();
  return { ...seen, door, stands };
}
