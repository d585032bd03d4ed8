import type { Citation } from '#libs/legal';
import type { DocumentDefinition, Telling } from '../engine/document.js';
import { askForRecusal } from '../guards/recusal.js';
import { words } from '../shared/words.js';
import { RECUSAL_REQUEST } from './clocks.js';
import type { Law } from './law.js';

type Notice = Pick<DocumentDefinition, 'clock' | 'tells'>;

const tell = ({ citation }: { readonly citation: Citation }, zh: string, en: string): Telling => ({
  says: words(zh, en),
  citation,
});

/** What names people who act in the case tells how they can be challenged, and by when (Order 81 art. 5). */
const challenge = (law: Law): Notice => ({
  tells: [
    tell(
      law.recusal,
      `认为上列人员有应当回避情形的,可以说明理由申请回避,${askForRecusal(RECUSAL_REQUEST.count).zh}`,
      `Who holds that one of these people must not act may ask for recusal, with reasons, ${askForRecusal(RECUSAL_REQUEST.count).en}`,
    ),
  ],
});

/** Times, rights and consequences that a notice must state, each under its article. */
const tellings = (law: Law): Readonly<Record<string, Notice>> => ({
  'receipt-note': {
    clock: 'docketing',
    tells: [
      tell(
        law.docket,
        '请求需要补正的,将书面一次性告知;立案的,另行通知;不予立案的,说明理由',
        'What must be supplemented is told once, in writing; docketing is notified, a refusal with its reasons',
      ),
    ],
  },
  'supplement-notice': {
    clock: 'supplement',
    tells: [
      tell(
        law.supplement,
        '补正通知只有一次;期满未补正,或者补正后仍不符合规定的,不予立案',
        'There is one notice only; a request that is not supplemented in time, or still does not conform, is not docketed',
      ),
    ],
  },
  'report-notice': {
    clock: 'evaluation-report',
    tells: [
      tell(
        law.report,
        '无正当理由不提交的,可以不予立案',
        'The request may be refused where the report is withheld without good reason',
      ),
    ],
  },
  'identity-papers-notice': {
    clock: 'identity-papers',
    tells: [
      tell(
        law.identityPeriod,
        '无正当理由期满不补充的,可以撤销案件',
        'The case may be cancelled where the papers are not completed in time without good reason',
      ),
    ],
  },
  'claims-notice': {
    clock: 'claims-clarification',
    tells: [
      tell(
        law.claims,
        '经释明仍不明确的,可以撤销案件',
        'The case may be cancelled where the claims stay unclear after this explanation',
      ),
    ],
  },
  'panel-notice': challenge(law),
  'panel-change-notice': challenge(law),
  'investigator-notice': challenge(law),
  'appraiser-notice': challenge(law),
  'answer-notice': {
    clock: 'answer',
    tells: [
      tell(
        law.answer,
        '请在期限内提交答辩书及其副本;不答辩或者逾期答辩的,不影响案件处理',
        'File the answer with its copies in time; no answer, or a late one, does not stop the case',
      ),
      tell(
        law.objection,
        '对管辖有异议的,应当在答辩期内提出',
        'An objection to competence must be raised within the time to answer',
      ),
    ],
  },
  'evidence-notice': {
    clock: 'evidence',
    tells: [
      tell(
        law.evidencePeriod,
        '在期限内举证确有困难的,可以申请延长;是否准许,通知各方',
        'Who cannot bring evidence in time may apply for longer; both sides are told of the decision',
      ),
    ],
  },
  'production-order': {
    tells: [
      tell(
        law.production,
        '无正当理由拒不提供或者提供虚假证据的,可以认定对方依该证据主张的事项成立',
        'Where evidence is withheld without good reason, or false, what the other side claims on it may be found proved',
      ),
    ],
  },
  'hearing-notice': {
    tells: [
      tell(
        law.hearing,
        '请求人无正当理由不参加或者未经许可中途退出的,视为撤回请求;被请求人有此情形的,缺席处理;有正当理由的,可以申请延期',
        'A requester who stays away or leaves without good reason is taken to have withdrawn; a respondent is dealt with in absence; with good reason a later day may be asked for',
      ),
    ],
  },
  'written-review-notice': { clock: 'written-reply' },
  'public-notice': {
    tells: [tell(law.publicNoticePeriod, '公告期满,即视为送达', 'The paper counts as served when the notice has run')],
  },
  'reopening-notice': {
    tells: [
      tell(
        law.reopeningService,
        '尚未答辩的被请求人,答辩期自收到本通知之日起重新计算',
        'For a respondent who has not answered, the time to answer begins anew with the receipt of this notice',
      ),
    ],
  },
  ruling: { clock: 'suit' },
  'refusal-notice': { clock: 'general-suit' },
  'cancellation-decision': { clock: 'general-suit' },
  'change-decision': { clock: 'change-suit' },
  'revocation-decision': { clock: 'change-suit' },
  'demand-letter': { clock: 'demand' },
});

/** The documents, with what each must tell its reader. */
export function telling<N extends string>(
  law: Law,
  documents: Readonly<Record<N, DocumentDefinition>>,
): Readonly<Record<N, DocumentDefinition>> {
  const notices = tellings(law);
  const entries = Object.entries<DocumentDefinition>(documents);
  return Object.fromEntries(entries.map(([name, of]) => [name, { ...of, ...notices[name] }])) as never;
}
