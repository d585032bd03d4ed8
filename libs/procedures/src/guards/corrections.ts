import type { ClockView, Facts } from '../engine/model.js';
import { openMatters, recordOf, recordsOf, type MatterKind } from '../facts/file.js';
import { countingReceipt } from '../facts/receipts.js';
import { END_PAPERS } from '../shared/end-papers.js';
import { words } from '../shared/words.js';
import { sinceRuling } from './demand.js';
import { clocksOf, guard, guardAbout, guardOnInput, textOf } from './look.js';

const PAPER_OF: Readonly<Record<string, string>> = END_PAPERS;

/** The run that a correction would move: the latest, if nobody has used or called it off. */
const movable = (facts: Facts, clock: string, subject = ''): ClockView | undefined => {
  const last = clocksOf(facts, clock, subject).at(-1);
  return last && last.state !== 'met' && last.state !== 'cancelled' ? last : undefined;
};

interface Paper {
  readonly document: string;
  readonly clock: string;
  /** Receipts of a decision that was set aside are not those of the one in its place. */
  readonly round?: string | null;
}

/**
 * The run of the party that counts from the receipt on record. One that counts from another day, as a period to sue that came
 * back with a ruling, is not moved by the receipt.
 */
function countsFromReceipt(facts: Facts, { document, clock, round }: Paper): ClockView | undefined {
  const party = textOf(facts, 'party');
  const run = movable(facts, clock, party);
  return run && countingReceipt(facts.file, document, party, round)?.receivedOn === run.anchoredOn ? run : undefined;
}

const roundOf = (facts: Facts): string | null => recordOf(facts.file, 'decision')?.round ?? null;

const enforcementIsAskedFor = (facts: Facts, party: string): boolean =>
  openMatters(facts.file, 'enforcement').some((m) => m.byParty === party && sinceRuling(facts, m.openedOn));

const change = (document: string, zh: string, en: string) =>
  guardAbout(
    ['party'],
    `该当事人收到${zh}的日期应当已登记,且其尚未起诉或者申请行政复议`,
    `The day on which this party had ${en} must be on record, and it must not have challenged it`,
    (facts) => !!countsFromReceipt(facts, { document, clock: 'change-suit' }),
  );

const notice = (matter: MatterKind, clock: string, zh: string, en: string) =>
  guard(
    `请求人收到${zh}通知的日期应当已登记,且其尚未办理`,
    `The day on which the requester had the notice ${en} must be on record, and no reply have come`,
    (facts) => openMatters(facts.file, matter).length > 0 && !!movable(facts, clock),
  );

/** Whether a day of receipt is on record, and nothing has happened that makes its correction meaningless. */
export const correctionGuards = {
  rulingReceiptCanBeCorrected: guardAbout(
    ['party'],
    '该当事人收到裁决书的日期应当已登记,且其尚未起诉,也未对其申请强制执行',
    'The day on which this party had the ruling must be on record; it must not have sued, nor enforcement against it been applied for',
    (facts) =>
      !!countsFromReceipt(facts, { document: 'ruling', clock: 'suit', round: roundOf(facts) }) &&
      !enforcementIsAskedFor(facts, textOf(facts, 'party')),
  ),
  endPaperReceiptCanBeCorrected: guardAbout(
    ['party'],
    '该当事人收到结案文书的日期应当已登记,且其尚未起诉或者申请行政复议',
    'The day on which this party had the paper that ended the case must be on record, and it must not have challenged it',
    (facts) => {
      const document = PAPER_OF[facts.case.stage] ?? '';
      return !!countsFromReceipt(facts, { document, clock: 'general-suit', round: roundOf(facts) });
    },
  ),
  changeReceiptCanBeCorrected: change('change-decision', '变更裁决决定', 'the change of the ruling'),
  revocationReceiptCanBeCorrected: change('revocation-decision', '撤销裁决决定', 'the revocation of the ruling'),
  demandReceiptCanBeCorrected: guardAbout(
    ['party'],
    '该被请求人收到催告书的日期应当已登记,且尚未对其申请强制执行',
    'The day on which this respondent had the demand must be on record, and enforcement against it not been applied for',
    (facts) => {
      const run = countsFromReceipt(facts, { document: 'demand-letter', clock: 'demand' });
      return !!run && sinceRuling(facts, run.anchoredOn) && !enforcementIsAskedFor(facts, textOf(facts, 'party'));
    },
  ),
  evidenceReceiptCanBeCorrected: guardAbout(
    ['party'],
    '该当事人收到举证通知书的日期应当已登记,且其举证期限尚未准许延长',
    'The day on which this party had the evidence notice must be on record, and its period not have been extended',
    (facts) => {
      const party = textOf(facts, 'party');
      const given = clocksOf(facts, 'evidence', party).at(-1);
      if (!given) return false;
      // It follows the end of the period as it was counted then, and the closing limit leaves its days out.
      const extended = clocksOf(facts, 'evidence-extension', party).some(
        (c) => c.state !== 'cancelled' && c.anchoredOn >= (given.dueOn ?? given.anchoredOn),
      );
      if (extended)
        return words(
          '该当事人的举证期限已准许延长,不再改动;因收到日期登记有误而少计的天数,请以再次准许延长补足',
          'The period of this party has been extended and stays; days lost by the wrong day are made up by a further extension',
        );
      return !!countsFromReceipt(facts, { document: 'evidence-notice', clock: 'evidence' });
    },
  ),
  supplementNoticeCanBeCorrected: guard(
    '请求人收到补正通知书的日期应当已登记,且其尚未补正',
    'The day on which the requester had the notice to supplement must be on record, and no supplement have come',
    (facts) =>
      recordsOf(facts.file, 'matter').some((m) => m.matter === 'supplement' && m.state !== 'granted') &&
      !!movable(facts, 'supplement'),
  ),
  reportNoticeCanBeCorrected: notice('evaluation-report', 'evaluation-report', '提交评价报告', 'to produce the report'),
  claimsNoticeCanBeCorrected: notice(
    'claims-clarification',
    'claims-clarification',
    '明确权利要求',
    'to name the claims',
  ),
  identityNoticeCanBeCorrected: notice('identity-papers', 'identity-papers', '补充主体资格材料', 'to prove identity'),
  docketingCountsFromFiling: guard(
    '立案期限应当自收到请求书起算,且尚未要求补正',
    'The time for docketing must count from the request, and no supplement have been asked for',
    (facts) => !!movable(facts, 'docketing'),
  ),
  filingPrecedesTheRest: guardOnInput(
    '请求书收到日期不得晚于据其办理的事项',
    'The request cannot have been received after what was done on it',
    (facts) => {
      const others = facts.clocks.filter((c) => c.clock !== 'docketing' && c.state !== 'cancelled');
      const first = others.map((c) => c.anchoredOn).sort()[0];
      return (
        first === undefined ||
        textOf(facts, 'receivedOn') <= first ||
        words(`已有期限自${first}起算`, `A period counts from ${first} already`)
      );
    },
  ),
};

/** The law of a case is that of the day on which its request came in: another edition is another case. */
export const filingDayKeepsTheEdition = (editionDays: readonly string[]) =>
  guardOnInput(
    '更正后的收到日期应当仍在本案所适用版本的施行期间内',
    'The day as corrected must fall in the time of the edition that governs the case',
    (facts) => {
      const [before, after] = [facts.case.filedOn, textOf(facts, 'receivedOn')];
      const crossed = editionDays.find((day) => before < day !== after < day);
      return (
        crossed === undefined ||
        words(
          `本案按${before}收到请求书适用程序规定,而${crossed}有另一版本施行,更正后应适用的规定不同;请撤回本件,按${after}重新收件登记`,
          `The case goes by the rules in force on ${before}; others took effect on ${crossed}. Take this entry back and receive the request anew as of ${after}`,
        )
      );
    },
  );
