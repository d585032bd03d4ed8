import { ROSTER_KINDS, type RosterKind } from '#libs/identity';
import { Choice, QueryFlag, Text, TextList } from '../http/fields/fields.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class RosterQuery {
  @Choice(ROSTER_KINDS, { zh: '类别', en: 'Kind', optional: true, example: 'investigator' })
  readonly kind?: RosterKind;

  @Text(100, { zh: '技术领域', en: 'Field', optional: true, example: '机械' })
  readonly field?: string;

  @QueryFlag({ zh: '含已退出的', en: 'With those who left', optional: true, example: false })
  readonly retired?: boolean;
}

export class RosterEntryDto {
  @Text(64, { zh: '机关', en: 'Agency', example: 'gd-ip' }, /^[A-Za-z0-9_.-]+$/)
  readonly agency!: string;

  @Choice(ROSTER_KINDS, { zh: '类别', en: 'Kind', example: 'investigator' })
  readonly kind!: RosterKind;

  @Text(100, { zh: '姓名或者名称', en: 'Name', example: '某某' })
  readonly name!: string;

  @TextList(20, null, { zh: '技术领域', en: 'Fields', example: ['机械'] })
  readonly fields!: string[];

  @TextList(50, null, { zh: '现在和曾经任职的单位', en: 'Present and former employers', optional: true, example: [] })
  readonly ties?: string[];

  @TextList(200, null, { zh: '参与过的专利', en: 'Patents with a part in them', optional: true, example: [] })
  readonly patents?: string[];

  @Text(36, { zh: '本机关账户', en: 'Own account', optional: true }, UUID)
  readonly account?: string | null;
}

export class RetireDto {
  @Text(500, { zh: '退出原因', en: 'Reason', example: '聘期届满' })
  readonly reason!: string;
}
