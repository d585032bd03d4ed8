import { OpenObject, Text } from '../../http/fields/fields.js';

/** What a step asks for; its fields are those of the transition, see the list of next steps. */
export class TransitionDto {
  @OpenObject({ zh: '该步骤的填写内容', en: 'What the step asks for', example: { reason: 'complete' } })
  readonly input!: Record<string, unknown>;

  @Text(1_000, { zh: '理由或备注', en: 'Reason or remark', optional: true })
  readonly reason?: string | null;
}
