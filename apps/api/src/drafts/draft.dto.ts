import { OpenObject } from '../http/fields/fields.js';

/** The whole form as far as it is written, in the shape of a complaint. */
export class DraftDto {
  @OpenObject({
    zh: '请求书,可不完整',
    en: 'The complaint, as incomplete as it is',
    example: { agency: 'gd-ip', matters: '责令被请求人立即停止侵权行为' },
  })
  readonly form!: Record<string, unknown>;
}
