import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ConfirmRule, type RuleProposal } from '#libs/casework';
import { agenciesWhere, may, withinAgency, type SignedIn } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import { Permission } from '../http/auth/permission.js';
import { Me } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';
import { Text } from '../http/fields/fields.js';
import { IdPipe, NamePipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { Once } from '../http/keyed/once.js';

const CITATION = '中华人民共和国行政诉讼法 第46条';
const ID = '0199aa00-0000-7000-8000-000000000001';

const PROPOSAL = {
  id: ID,
  agency: 'gd-ip',
  procedure: 'ordinary-ruling',
  edition: '2025-02-01',
  citation: CITATION,
  documentNumber: '主席令第71号',
  proposedBy: '某某',
  proposedAt: '2026-03-02T13:30:00.000Z',
  confirmedBy: orNull('某某'),
  confirmedAt: orNull('2026-03-02T13:30:00.000Z'),
  own: false,
};

export class ConfirmationDto {
  @Text(64, { zh: '机关', en: 'Agency', example: 'gd-ip' }, /^[A-Za-z0-9_.-]+$/)
  readonly agency!: string;

  @Text(200, { zh: '条款(与版本所引一致)', en: 'Rule, as the edition cites it', example: CITATION }, /\S/)
  readonly citation!: string;

  @Text(200, { zh: '公报或文件号', en: 'Document number', example: '主席令第71号' }, /\S/)
  readonly documentNumber!: string;
}

/** A rule that awaits legal review is confirmed against the gazette by two people of an agency, for its cases. */
@ApiTags('procedures')
@Controller('procedures')
export class ConfirmationsController {
  constructor(
    private readonly rules: ConfirmRule,
    private readonly once: Once,
  ) {}

  @Get('confirmations')
  @Permission('rules.second')
  @Describe({
    summary: { zh: '条款审核记录', en: 'Confirmations of rules' },
    description: {
      zh: '本机关的条款审核,待第二人确认的在前;own 表示由本人提出。',
      en: 'Of one’s agencies; those that wait for the second person first. `own`: proposed by oneself.',
    },
    answers: [PROPOSAL],
  })
  list(@Me() me: SignedIn): Promise<RuleProposal[]> {
    return this.rules.inAgencies(agenciesWhere(me, 'rules.second'), me.id);
  }

  @Post(':id/editions/:edition/confirmations')
  @Permission('rules.confirm')
  @Describe({
    summary: { zh: '提出条款审核', en: 'Propose the confirmation of a rule' },
    description: {
      zh: '管理员对照公报提出;另一人确认后生效。',
      en: 'By an administrator, against the gazette; it counts when somebody else has confirmed it.',
    },
    status: 201,
    body: { type: ConfirmationDto, example: { agency: 'gd-ip', citation: CITATION, documentNumber: '主席令第71号' } },
    answers: { id: ID },
    refuses: [403, 409, 422],
  })
  propose(
    @Param('id', NamePipe) procedure: string,
    @Param('edition', NamePipe) edition: string,
    @Body() { agency, citation, documentNumber }: ConfirmationDto,
    @Me() me: SignedIn,
    @Keyed() key: Key,
  ): Promise<{ id: string }> {
    if (!may(me, 'rules.confirm', withinAgency(me, agency))) throw notYours();
    return this.once.run({ actor: me.id, ...key }, () =>
      this.rules.propose({ agency, procedure, edition, citation }, me.id, documentNumber),
    );
  }

  @Post('confirmations/:id/second')
  @Permission('rules.second')
  @HttpCode(200)
  @Describe({
    summary: { zh: '确认条款审核', en: 'Confirm a rule as the second person' },
    description: { zh: '须为提出人以外的管理员或负责人。', en: 'By another administrator or a head of the agency.' },
    answers: { id: ID },
    refuses: [404, 409],
  })
  second(@Param('id', IdPipe) id: string, @Me() me: SignedIn, @Keyed() key: Key): Promise<{ id: string }> {
    return this.once.run({ actor: me.id, ...key }, () =>
      this.rules.second(id, me.id, agenciesWhere(me, 'rules.second')),
    );
  }
}

const notYours = (): DomainError =>
  new DomainError('IDENTITY.FORBIDDEN', 'forbidden', {
    zh: '您无权为该机关确认条款',
    en: 'You may not confirm rules for this agency',
  });
