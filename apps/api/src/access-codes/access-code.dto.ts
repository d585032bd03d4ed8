import { Text } from '../http/fields/fields.js';

/** With which paper a code goes out. */
export class AccessCodeDto {
  @Text(64, { zh: '随何文书发放', en: 'Document that carries it', example: 'answer-notice' }, /^[a-z0-9][a-z0-9-]*$/)
  readonly document!: string;

  @Text(4, {
    zh: '约定的四位字符(仅在没有登记电话和信用代码时)',
    en: 'Four characters agreed with the party, only where neither telephone nor credit code is on file',
    optional: true,
    example: '3X7K',
  })
  readonly tail?: string;
}
