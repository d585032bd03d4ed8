import { Choice, Count, ListOf, OpenObject, Text, TextList } from '../http/fields/fields.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ID = '0199aa00-0000-7000-8000-000000000001';
const GROUNDS = ['same-parties', 'same-product', 'same-patent'] as const;
/** Cases that one act may take up. */
const MOST = 50;

/** A case and the version of it that was seen: what `If-Match` is for one case. */
export class SeenCaseDto {
  @Text(36, { zh: '案件', en: 'Case', example: ID }, UUID)
  readonly id!: string;

  @Count(1, 1_000_000_000, { zh: '所见版本', en: 'Version seen', example: 7 })
  readonly version!: number;
}

export class MovedCaseDto extends SeenCaseDto {
  @OpenObject({
    zh: '本案另填内容',
    en: 'What is typed for this case alone',
    optional: true,
    example: { hearing: '1' },
  })
  readonly input?: Record<string, unknown>;
}

export class JoinDto {
  @ListOf(() => SeenCaseDto, MOST, { zh: '合并审理的案件', en: 'Cases to be tried together' })
  readonly cases!: SeenCaseDto[];

  @Text(36, { zh: '主案', en: 'Lead case', example: ID }, UUID)
  readonly lead!: string;

  @Choice(GROUNDS, { zh: '合并事由', en: 'Ground', example: 'same-patent' })
  readonly basis!: (typeof GROUNDS)[number];

  @Text(1_000, { zh: '理由', en: 'Reasons', example: '涉及同一专利' })
  readonly reason!: string;
}

export class SplitDto {
  @ListOf(() => SeenCaseDto, MOST, { zh: '全部未结案件', en: 'Every open case of the consolidation' })
  readonly cases!: SeenCaseDto[];

  @TextList(MOST, null, { zh: '分出的案件', en: 'Cases that go on alone', example: [ID] })
  readonly leaving!: string[];

  @Text(36, { zh: '其余案件的主案', en: 'Lead case of those that stay', optional: true, example: ID }, UUID)
  readonly lead?: string | null;

  @Text(1_000, { zh: '理由', en: 'Reasons', example: '一案中止,其余案件继续审理' })
  readonly reason!: string;
}

export class MoveJoinedDto {
  @ListOf(() => MovedCaseDto, MOST, { zh: '全部未结案件', en: 'Every open case of the consolidation' })
  readonly cases!: MovedCaseDto[];

  @OpenObject({ zh: '各案相同的填写内容', en: 'What is typed once for all', example: { recordSigned: true } })
  readonly input!: Record<string, unknown>;

  @Text(1_000, { zh: '理由或备注', en: 'Reason or remark', optional: true, example: '合并开庭' })
  readonly reason?: string | null;
}
