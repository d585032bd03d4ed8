import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { JoinCases, MoveJoined, SplitCases, type CasePerson, type SeveralMoved } from '#libs/casework';
import { TellChanges } from '../cases/tell-changes.js';
import { Permission } from '../http/auth/permission.js';
import { keyedBy, Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe, NamePipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { JoinDto, MoveJoinedDto, SplitDto } from './consolidation.dto.js';

const [ONE, OTHER] = ['0199aa00-0000-7000-8000-000000000001', '0199aa00-0000-7000-8000-000000000002'];
const SEEN = [
  { id: ONE, version: 5 },
  { id: OTHER, version: 7 },
];
const moved = (transition: string, stage: string) => ({
  consolidation: ONE,
  cases: [{ id: ONE, version: 6, transition, stage }],
  replayed: false,
});

/** Cases tried together 合并审理: each keeps its docket and its clocks; every act takes all of them or none. */
@ApiTags('consolidations')
@Controller('consolidations')
export class ConsolidationsController {
  constructor(
    private readonly join: JoinCases,
    private readonly split: SplitCases,
    private readonly move: MoveJoined,
    private readonly changes: TellChanges,
  ) {}

  @Post()
  @Permission('case.transition')
  @Describe({
    summary: { zh: '合并审理', en: 'Try cases together' },
    description: {
      zh: '各案保留案号、送达和期限;任何一案不符合条件或版本不符,全部不变。',
      en: 'Each case keeps its number, service and clocks. Where one case refuses or was changed, nothing happens.',
    },
    status: 201,
    body: { type: JoinDto, example: { cases: SEEN, lead: ONE, basis: 'same-patent', reason: '涉及同一专利' } },
    answers: moved('join-cases', 'preparing'),
    refuses: [404, 409, 412, 422],
  })
  joinCases(@Body() body: JoinDto, @Person() person: CasePerson, @Keyed() key: Key): Promise<SeveralMoved> {
    const asked = { ...body, person, request: keyedBy(person, key) };
    return this.changes.after(person, () => this.join.execute(asked));
  }

  @Post(':id/split')
  @Permission('case.transition')
  @HttpCode(200)
  @Describe({
    summary: { zh: '分案审理', en: 'Try cases apart again' },
    description: {
      zh: '列出全部未结案件的版本;余下不足两件的,全部分案。期限不因分案而变。',
      en: 'Name every open case with its version; when fewer than two would stay, all go on alone. No clock changes.',
    },
    body: { type: SplitDto, example: { cases: SEEN, leaving: [OTHER], reason: '一案中止' } },
    answers: moved('split-case', 'preparing'),
    refuses: [404, 409, 412, 422],
  })
  splitCases(
    @Param('id', IdPipe) consolidation: string,
    @Body() { lead = null, ...body }: SplitDto,
    @Person() person: CasePerson,
    @Keyed() key: Key,
  ): Promise<SeveralMoved> {
    const asked = { ...body, lead, consolidation, person, request: keyedBy(person, key) };
    return this.changes.after(person, () => this.split.execute(asked));
  }

  @Post(':id/steps/:transition')
  @Permission('case.transition')
  @HttpCode(200)
  @Describe({
    summary: { zh: '合并开庭、合议', en: 'Hear or deliberate as one' },
    description: {
      zh: '一次登记,记入每一件案件;各案仍各自审查条件,所见版本逐案填写。',
      en: 'Entered once and recorded in every case, each under its own guards; the version seen is given case by case.',
    },
    body: {
      type: MoveJoinedDto,
      example: {
        cases: SEEN,
        input: { on: '2026-04-16', time: '09:00', place: '一庭', online: false },
        reason: '合并开庭',
      },
    },
    answers: moved('schedule-hearing', 'hearing-scheduled'),
    refuses: [404, 409, 412, 422],
  })
  take(
    @Param('id', IdPipe) consolidation: string,
    @Param('transition', NamePipe) transition: string,
    @Body() { reason = null, ...body }: MoveJoinedDto,
    @Person() person: CasePerson,
    @Keyed() key: Key,
  ): Promise<SeveralMoved> {
    const cases = body.cases.map(({ id, version, input = {} }) => ({ id, version, input }));
    const asked = { ...body, reason, cases, consolidation, transition, person, request: keyedBy(person, key) };
    return this.changes.after(person, () => this.move.execute(asked));
  }
}
