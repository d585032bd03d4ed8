import type { Words } from '#libs/kernel';
import type { AnyEdition, AnyTransition, Source } from '../engine/model.js';
import type { RecordKind } from '../facts/file.js';
import { joined } from './joined.js';

const THE: Readonly<Record<Extract<Source, { readonly the: unknown }>['the'], Words>> = {
  today: { zh: '当日', en: 'the day of the step' },
  stage: { zh: '当前阶段', en: 'the stage' },
  actor: { zh: '办理人', en: 'whoever takes the step' },
  docketedOn: { zh: '立案日', en: 'the day of docketing' },
  filedOn: { zh: '收件日', en: 'the day of filing' },
  'expiring-subject': { zh: '期限届满的当事人', en: 'the party whose time has run out' },
  'expiring-due': { zh: '届满之日', en: 'the day on which the time ran out' },
  'actor-party': { zh: '办理的当事人', en: 'the party that takes the step' },
};

const RECORDS: Readonly<Record<RecordKind, Words>> = {
  request: { zh: '请求', en: 'the request' },
  party: { zh: '当事人', en: 'the party' },
  agent: { zh: '代理人', en: 'the agent' },
  right: { zh: '专利', en: 'the patent' },
  accused: { zh: '被控侵权对象', en: 'what is accused' },
  panel: { zh: '合议组', en: 'the panel' },
  service: { zh: '送达', en: 'the service' },
  answer: { zh: '答辩', en: 'the answer' },
  hearing: { zh: '口头审理', en: 'the hearing' },
  matter: { zh: '事项', en: 'the matter' },
  deliberation: { zh: '合议', en: 'the deliberation' },
  decision: { zh: '决定', en: 'the decision' },
  assignment: { zh: '分案', en: 'the assignment' },
  consolidation: { zh: '合并审理', en: 'the joinder' },
  investigator: { zh: '技术调查官', en: 'the technical investigator' },
  inquiry: { zh: '询问', en: 'the inquiry' },
};

/** What the case file keeps of a record, as far as a time limit hangs on it. */
const KEPT: Readonly<Record<string, Words>> = {
  receivedOn: { zh: '收到之日', en: 'day of receipt' },
  days: { zh: '天数', en: 'number of days' },
  person: { zh: '人员', en: 'person' },
  party: { zh: '当事人', en: 'party' },
  byParty: { zh: '提出的当事人', en: 'party that brought it' },
  on: { zh: '日期', en: 'day' },
  performBy: { zh: '履行的最后一日', en: 'last day to perform' },
  madeOn: { zh: '作出之日', en: 'day of making' },
  openedOn: { zh: '开始之日', en: 'day of opening' },
};

/** What stands in the file, and has no name of its own. */
export const IN_FILE: Words = { zh: '案卷所载', en: 'what the file has' };

/** Where a day, a length or whose time it is comes from, in words. */
export function sourceSays(e: AnyEdition, t: AnyTransition, source: Source): Words {
  const clock = (name: string): Words => e.clocks[name]?.title ?? IN_FILE;
  const entered = (name: string): Words => t.input?.[name]?.label ?? IN_FILE;
  if ('input' in source) return entered(source.input);
  if ('dayOf' in source) return entered(source.dayOf);
  if ('the' in source) return THE[source.the];
  if ('value' in source) return { zh: `固定为${String(source.value)}`, en: `always ${String(source.value)}` };
  if ('field' in source) return keptSays(source.field, 'of' in source ? RECORDS[source.of] : OPEN_MATTER);
  if ('last' in source) {
    const { zh, en } = RECORDS[source.last];
    return { zh: `新登记的${zh}`, en: `${en} just entered` };
  }
  if ('anchorOf' in source) {
    const { zh, en } = clock(source.anchorOf);
    return { zh: `“${zh}”的起算日`, en: `the day from which “${en}” counts` };
  }
  if ('lastDueOf' in source) {
    const { zh, en } = joined(source.lastDueOf.map(clock));
    return { zh: `${zh}中最后届满之日`, en: `the last day of the latest of ${en}` };
  }
  return IN_FILE;
}

const OPEN_MATTER: Words = { zh: '办理中的事项', en: 'the open matter' };

function keptSays(field: string, of: Words): Words {
  const kept = KEPT[field];
  return kept ? { zh: `${of.zh}的${kept.zh}`, en: `${kept.en} of ${of.en}` } : IN_FILE;
}
