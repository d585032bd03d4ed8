import { QueryCount, QueryFlag, Text } from '../http/fields/fields.js';

export class NoticesQuery {
  @Text(18, { zh: '上一页给出的翻页标记', en: 'Cursor given by the page before', optional: true }, /^\d{1,18}$/)
  readonly cursor?: string;

  @QueryCount(1, 200, { zh: '每页条数,默认50', en: 'Entries a page, 50 by default', optional: true })
  readonly limit?: number;

  @QueryFlag({ zh: '只看未读', en: 'Only unread ones', optional: true })
  readonly unread?: boolean;
}
