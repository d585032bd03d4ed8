import { procedures } from '#libs/procedures';
import { Choice, Day, NotBefore, QueryCount, QueryFlag, QueryIds, Text } from '../../http/fields/fields.js';

/** Stages of every edition: a misspelt one would read as “no such cases”. */
const STAGES = [...new Set(procedures.flatMap((p) => p.editions.flatMap((e) => Object.keys(e.stages))))].sort();
const PROCEDURES = procedures.map((p) => p.id);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An empty one is none: taken for the beginning, it would make the reader go round in circles. */
export const CURSOR = /^\S+$/;

/** Where to go on, and how far. */
export class PageQuery {
  @Text(2_000, { zh: '上一页给出的翻页标记', en: 'Cursor given by the page before', optional: true }, CURSOR)
  readonly cursor?: string;

  @QueryCount(1, 200, { zh: '每页条数,默认50', en: 'Entries a page, 50 by default', optional: true })
  readonly limit?: number;
}

/** As PageQuery, or the rows of some cases. */
class RowsQuery extends PageQuery {
  @QueryIds(50, {
    zh: '只要其中这些案件,编号以逗号分隔',
    en: 'Of these cases alone, by id with commas between',
    optional: true,
  })
  readonly only?: readonly string[];
}

/** By what a list of cases is narrowed. */
export class CaseListQuery extends RowsQuery {
  @Choice(['mine', 'unassigned', 'all', 'suspended'], { zh: '视图', en: 'View', optional: true })
  readonly view?: 'mine' | 'unassigned' | 'all' | 'suspended';

  @Choice(STAGES, { zh: '阶段', en: 'Stage', optional: true })
  readonly stage?: string;

  @Choice(PROCEDURES, { zh: '程序', en: 'Procedure', optional: true })
  readonly procedure?: string;

  @Text(36, { zh: '办案人员', en: 'Officer', optional: true }, UUID)
  readonly officer?: string;

  @QueryFlag({ zh: '未结', en: 'Open', optional: true })
  readonly open?: boolean;

  @QueryFlag({ zh: '已超期,或者(false)未超期', en: 'Overdue, or with false what is not', optional: true })
  readonly overdue?: boolean;

  @Day({ zh: '届满日不晚于', en: 'Due on or before', optional: true })
  @NotBefore('dueFrom')
  readonly dueBefore?: string;

  @Day({ zh: '届满日不早于', en: 'Due on or after', optional: true })
  readonly dueFrom?: string;

  @Choice(['supplement', 'returned'], {
    zh: '待补正或被退回',
    en: 'Waiting for a supplement, or returned',
    optional: true,
  })
  readonly waiting?: 'supplement' | 'returned';

  @Day({ zh: '收案日不早于', en: 'Filed on or after', optional: true })
  readonly filedFrom?: string;

  @Day({ zh: '收案日不晚于', en: 'Filed on or before', optional: true })
  @NotBefore('filedFrom')
  readonly filedTo?: string;

  @Text(100, {
    zh: '案号、标题的开头,当事人名称中的字,或者专利号',
    en: 'Beginning of a number or a title, words of a party’s name, or a patent number',
    optional: true,
  })
  readonly q?: string;
}

export class DaysBeforeQuery {
  @Day({ zh: '拟定的日期', en: 'The day that may be set', optional: true })
  readonly day?: string;
}

export class TimelineQuery {
  @QueryCount(0, 1_000_000, { zh: '只要此版本之后的', en: 'Only what came after this version', optional: true })
  readonly after?: number;

  @QueryCount(1, 1_000_000, {
    zh: '只要此版本之前的,由新到旧',
    en: 'Only what came before this version, newest first',
    optional: true,
  })
  readonly before?: number;

  @QueryCount(1, 200, { zh: '每页条数,默认100', en: 'Entries a page, 100 by default', optional: true })
  readonly limit?: number;
}

export class WorkCountsQuery {
  @Choice(['mine', 'unassigned', 'all', 'suspended'], {
    zh: '视图,默认我的',
    en: 'View, mine by default',
    optional: true,
  })
  readonly view?: 'mine' | 'unassigned' | 'all' | 'suspended';
}

export class WorkListQuery extends RowsQuery {
  @Choice(['today', 'soon', 'overdue', 'supplement', 'returned'], {
    zh: '今日到期、3个工作日内、已超期、待补正、退回',
    en: 'Due today, within 3 working days, overdue, waiting for a supplement, returned',
    optional: true,
  })
  readonly chip?: 'today' | 'soon' | 'overdue' | 'supplement' | 'returned';

  @Choice(['mine', 'unassigned', 'all', 'suspended'], {
    zh: '视图,默认我的',
    en: 'View, mine by default',
    optional: true,
  })
  readonly view?: 'mine' | 'unassigned' | 'all' | 'suspended';
}
