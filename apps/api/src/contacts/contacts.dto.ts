import { Text } from '../http/fields/fields.js';

/** Whose contacts are looked at. */
export class ContactsDto {
  @Text(
    40,
    { zh: '当事人或者代理人在案卷中的记录', en: 'Record of the party or agent in the case file', example: 'party/2' },
    /^(party|agent)\/[A-Za-z0-9-]+$/,
  )
  readonly record!: string;
}
