import { OpenObject } from '../http/fields/fields.js';

/** Answers to the questions of a procedure, by their ids: yes, no or unsure. */
export class EligibilityDto {
  @OpenObject({
    zh: '各问题的回答:yes、no 或 unsure',
    en: 'yes, no or unsure by question',
    example: { entitled: 'yes' },
  })
  readonly answers!: Record<string, unknown>;
}
