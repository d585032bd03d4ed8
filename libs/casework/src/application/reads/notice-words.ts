import type { Words } from '#libs/kernel';
import { CAPACITIES } from '#libs/procedures';
import { clockTitle, transitionTitle } from './titles.js';

/** What a notice was made of: the message of the outbox, and the rules of its case. */
export interface NoticeSource {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly procedure: string;
  readonly edition: string;
}

/** A notice as it is read: which deadline stands how, or which step was taken by whom. */
export function noticeWords(of: NoticeSource): Words {
  if (of.kind === 'clock.rung') return rung(of);
  if (of.kind === 'clock.calendar-changed') {
    return { zh: '工作日历有变更,本案期限已重新计算', en: 'The calendar was changed; the deadlines were counted anew' };
  }
  const title = transitionTitle(of, textOf(of.payload['transition']));
  if (of.kind === 'case.given') {
    return { zh: `您被指定办理本案(${title.zh})`, en: `You were named to handle this case (${title.en})` };
  }
  const capacity = textOf(of.payload['capacity']);
  const who = (CAPACITIES as Readonly<Record<string, Words>>)[capacity];
  return who && capacity !== 'system' ? { zh: `${title.zh}(${who.zh})`, en: `${title.en} (${who.en})` } : title;
}

function rung(of: NoticeSource): Words {
  const { zh, en } = clockTitle(of, textOf(of.payload['clock']));
  const due = textOf(of.payload['dueOn']);
  const mark = Number(of.payload['mark']);
  if (mark > 0) return { zh: `${zh}:还剩${mark}个工作日(${due})`, en: `${en}: working days left: ${mark} (${due})` };
  if (mark === 0) return { zh: `${zh}:今日届满(${due})`, en: `${en}: due today (${due})` };
  return { zh: `${zh}:已超期${-mark}个工作日(${due})`, en: `${en}: working days overdue: ${-mark} (${due})` };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
