import { MOST_ASSIGNED } from '#libs/casework';
import { OpenObject, Text, TextList } from '../http/fields/fields.js';
import { CURSOR } from '../cases/dto/list.query.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Cases given to one person. */
export class AssignmentDto {
  @Text(36, { zh: '承办人', en: 'Officer', example: '0199aa00-0000-7000-8000-0000000000a1' }, UUID)
  readonly officer!: string;

  @TextList(MOST_ASSIGNED, null, { zh: '案件', en: 'Cases', example: ['0199aa00-0000-7000-8000-000000000001'] })
  readonly cases!: string[];
}

/** A filter of a list, kept under a name. */
export class SavedViewDto {
  @Text(60, { zh: '名称', en: 'Name', example: '本周到期' })
  readonly name!: string;

  @OpenObject({
    zh: '案件列表的筛选条件',
    en: 'Parameters of the list of cases',
    example: { view: 'mine', overdue: 'true' },
  })
  readonly filter!: Record<string, unknown>;
}

export class ApprovalsQuery {
  @Text(2_000, { zh: '上一页给出的翻页标记', en: 'Cursor given by the page before', optional: true }, CURSOR)
  readonly cursor?: string;
}
