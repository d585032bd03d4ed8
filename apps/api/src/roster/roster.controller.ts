import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AddToRoster, ListRoster, RetireFromRoster, type RosterEntry, type SignedIn } from '#libs/identity';
import { Permission } from '../http/auth/permission.js';
import { Me } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { oneOf, orNull } from '../http/docs/shape.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { Once } from '../http/keyed/once.js';
import { RetireDto, RosterEntryDto, RosterQuery } from './roster.dto.js';

const ID = '0199aa00-0000-7000-8000-00000000000b';
const ENTRY = {
  id: ID,
  agency: 'gd-ip',
  kind: oneOf('investigator', 'appraiser'),
  name: '某某',
  fields: ['机械'],
  ties: ['某研究所'],
  patents: ['ZL201510299950.3'],
  account: orNull(ID),
  addedOn: '2026-03-02',
  retiredOn: orNull('2027-03-01'),
  retiredFor: orNull('聘期届满'),
};

/** Technical investigators 技术调查官 and appraisal bodies 检验鉴定机构. */
@ApiTags('roster')
@Controller('roster')
export class RosterController {
  constructor(
    private readonly roster: ListRoster,
    private readonly adding: AddToRoster,
    private readonly retiring: RetireFromRoster,
    private readonly once: Once,
  ) {}

  @Get()
  @Permission('people.read')
  @Describe({
    summary: { zh: '技术调查官和检验鉴定机构名册', en: 'Roster of investigators and appraisal bodies' },
    description: { zh: '本机关名册,可按类别和领域筛选。', en: 'Of one’s agencies, by kind and field.' },
    answers: [ENTRY],
  })
  list(@Query() query: RosterQuery, @Me() me: SignedIn): Promise<RosterEntry[]> {
    return this.roster.execute(me, query);
  }

  @Post()
  @Permission('people.manage')
  @Describe({
    summary: { zh: '列入名册', en: 'Put on the roster' },
    description: {
      zh: '任职单位和参与过的专利用于回避审查。',
      en: 'Employers and patents are what the conflict check compares.',
    },
    status: 201,
    body: {
      type: RosterEntryDto,
      example: { agency: 'gd-ip', kind: 'investigator', name: '某某', fields: ['机械'], ties: ['某研究所'] },
    },
    answers: { id: ID },
    refuses: [409, 422],
  })
  add(@Body() body: RosterEntryDto, @Me() me: SignedIn, @Keyed() key: Key): Promise<{ id: string }> {
    const entry = { ...body, ties: body.ties ?? [], patents: body.patents ?? [], account: body.account ?? null };
    return this.once.run({ actor: me.id, ...key }, async () => ({ id: await this.adding.execute(me, entry) }));
  }

  @Post(':id/retire')
  @Permission('people.manage')
  @HttpCode(200)
  @Describe({
    summary: { zh: '退出名册', en: 'Take off the roster' },
    description: { zh: '不影响已有的指派记录。', en: 'What was recorded in cases stays.' },
    body: { type: RetireDto, example: { reason: '聘期届满' } },
    answers: { id: ID },
    refuses: [404, 409, 422],
  })
  retire(
    @Param('id', IdPipe) id: string,
    @Body() { reason }: RetireDto,
    @Me() me: SignedIn,
    @Keyed() key: Key,
  ): Promise<{ id: string }> {
    return this.once.run({ actor: me.id, ...key }, () => this.retiring.execute(me, id, reason).then(() => ({ id })));
  }
}
