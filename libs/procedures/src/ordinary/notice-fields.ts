import type { Fields } from '../engine/fields.js';
import { PUBLIC_NOTICE_DAYS } from '../shared/notice-days.js';
import { choice, line, pastDay, prose, whole } from '../shared/fields.js';
import type { Law } from './law.js';

/** A notice is for whoever cannot be reached otherwise; why, and what was tried, goes into the file (民事诉讼法 95). */
export const NOTICE_GROUNDS = ['whereabouts-unknown', 'other-ways-failed'] as const;

/** What every public notice is entered with. */
export const noticeFields = (law: Law) =>
  ({
    ground: choice(...NOTICE_GROUNDS)('公告送达的原因', 'Why by public notice', law.publicNoticePeriod),
    account: prose('已采取的送达方式和经过', 'Ways of service tried, and how they failed', law.publicNoticePeriod),
    days: whole(PUBLIC_NOTICE_DAYS.min, PUBLIC_NOTICE_DAYS.max)('公告期(日)', 'Days of notice', law.publicNoticePeriod),
    place: line('公告载体', 'Where published'),
    startedOn: pastDay('公告日期', 'Issued on'),
  }) satisfies Fields;
