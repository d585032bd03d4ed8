import { OpenObject, Text } from '../../http/fields/fields.js';

/** What opens a case to its party without an account. */
export class FollowDto {
  @Text(100, { zh: '查询码', en: 'Follow code', example: '7K3M-09QX-2F8C-W1TD' })
  readonly code!: string;

  @Text(20, {
    zh: '电话(未留电话的为信用代码)后四位',
    en: 'Last four digits of the telephone, or of the credit code where none was given',
    example: '8000',
  })
  readonly phoneTail!: string;
}

export class FollowTransitionDto extends FollowDto {
  @OpenObject({ zh: '该步骤的填写内容', en: 'What the step asks for', example: {} })
  readonly input!: Record<string, unknown>;
}
