import type { DocumentDefinition } from '../engine/document.js';
import { documents as ordinary } from '../ordinary/documents.js';
import { BOTH, inner, out, party } from '../shared/document-shape.js';
import type { Law } from '../ordinary/law.js';
import { guide } from '../shared/basis.js';
import { major } from './law.js';

/** What only the major procedure makes, or makes under another name. */
const own = (law: Law) =>
  ({
    'provincial-certificate': party('省级部门证明', 'provincial certificate', law.file, ['paper', 'majorGround']),
    'provincial-report': inner('报请处理函', 'report from the province', law.file, ['referredBy', 'referredOn']),
    acceptance: out('立案通知书', 'notice of docketing', law.docket, ['requester'], ['docketedOn', 'panel']),
    'answer-forwarding': out('转送答辩书通知', 'forwarding of the answer', law.answer, ['requester'], ['answer']),
    'party-addition': out('追加当事人决定', 'decision on adding a party', law.addParty, BOTH, ['party', 'reason']),
    'closing-restart': out('重新计算办案期限通知书', 'notice that the closing limit begins anew', law.closing, BOTH, [
      'event',
      'on',
      'newDueOn',
    ]),
    suspension: out('中止通知书', 'notice of suspension', law.suspend, BOTH, ['from', 'ground']),
    'no-suspension': out('不予中止通知书', 'notice of no suspension', law.noSuspension, BOTH, ['ground', 'reason']),
    resumption: out('恢复处理通知书', 'notice of resumption', law.suspend, BOTH, ['on', 'reason']),
    'closing-extension': inner('延长办案期限审批表', 'extension of the closing limit', law.closing, [
      'reason',
      'length',
      'newDueOn',
    ]),
    appraisal: out('委托检验鉴定书', 'commission of an appraisal', law.appraisal, BOTH, [
      'institution',
      'questions',
      'cost',
    ]),
    'recusal-review': out('回避复议决定书', 'second decision on recusal', guide, BOTH, [
      'person',
      'outcome',
      'reasons',
    ]),
    termination: out('终止审理决定书', 'termination', major(20), BOTH, ['reason', 'remedy', 'rightToFileAnew']),
  }) as const satisfies Readonly<Record<string, DocumentDefinition>>;

export const documents = (law: Law) => ({ ...ordinary(law), ...own(law) });

export type DocumentName = keyof ReturnType<typeof documents>;
