import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ApprovalsOf,
  AssignCases,
  Outlook,
  TeamLoad,
  type BulkAssignment,
  type CasePerson,
  type Page,
  type PendingApproval,
} from '#libs/casework';
import { isId } from '#libs/kernel';
import { Permission } from '../http/auth/permission.js';
import { keyedBy, Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { invalid } from '../http/fields/validation.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { Once } from '../http/keyed/once.js';
import { ApprovalsQuery, AssignmentDto } from './desk.dto.js';
import { APPROVALS, ASSIGNMENT, OUTLOOK, TEAM_LOAD, UNDONE } from './desk.examples.js';

/** What a head has on the desk: the team, what comes, what waits for approval. */
@ApiTags('desk')
@Controller()
export class TeamController {
  constructor(
    private readonly teamLoad: TeamLoad,
    private readonly ahead: Outlook,
    private readonly pending: ApprovalsOf,
    private readonly assignCases: AssignCases,
    private readonly once: Once,
  ) {}

  @Get('team/load')
  @Permission('case.assign')
  @Describe({
    summary: { zh: '团队负荷', en: 'Team load' },
    description: {
      zh: '每人未结、今日到期、3个工作日内、已超期件数;已停用而名下仍有未结案件的列在最前(active 为 false)。due 为案件列表中对应的届满日条件。',
      en: 'Open, due and overdue cases of each person; first those out of service who left open cases (active is false). `due` is what finds the same in the list of cases.',
    },
    answers: TEAM_LOAD,
  })
  load(@Person() person: CasePerson): ReturnType<TeamLoad['execute']> {
    return this.teamLoad.execute(person);
  }

  @Get('team/outlook')
  @Permission('case.assign')
  @Describe({
    summary: { zh: '即将超期', en: 'What will be late' },
    description: { zh: '今后十个工作日内到期的案件,按日。', en: 'What is due in the next ten working days, by day.' },
    answers: OUTLOOK,
  })
  outlook(@Person() person: CasePerson): ReturnType<Outlook['execute']> {
    return this.ahead.execute(person);
  }

  @Get('approvals')
  @Permission('case.assign')
  @Describe({
    summary: { zh: '待我审批', en: 'Approvals waiting' },
    description: {
      zh: '报批的裁决书草稿,以及与上次报批版本的差异;法定期限最近的在前,同日的先报批者在前。',
      en: 'Draft rulings submitted, with what changed since the last submitted version; the next legal date first, of one date the draft submitted first.',
    },
    answers: APPROVALS,
  })
  approvals(@Query() { cursor }: ApprovalsQuery, @Person() person: CasePerson): Promise<Page<PendingApproval>> {
    return this.pending.execute(person, cursor);
  }

  @Post('assignments')
  @Permission('case.take')
  @Describe({
    summary: { zh: '批量指定承办人,或者领取案件', en: 'Assign cases, or take them' },
    description: {
      zh: '至多200件,逐件办理并逐件答复。负责人的指定10秒内可凭编号撤销;办案人员只能为本人领取尚无承办人的案件,不能撤销(undoUntil 为空)。未办成的,why 为首要原因及其依据。',
      en: 'Up to 200 cases, each by its own step and answered for itself. For ten seconds the id takes back what a head assigned; an officer takes what nobody has for himself or herself, with no way back (undoUntil is null). `why` is the first reason of a refusal and its article.',
    },
    status: 201,
    body: { type: AssignmentDto, example: { officer: ASSIGNMENT.id, cases: [ASSIGNMENT.id] } },
    answers: ASSIGNMENT,
    refuses: [409, 422],
  })
  assign(
    @Body() { officer, cases }: AssignmentDto,
    @Person() person: CasePerson,
    @Keyed() key: Key,
  ): Promise<BulkAssignment> {
    idsOnly(cases);
    return this.once.run(keyedBy(person, key), () => this.assignCases.execute(cases, officer, person));
  }

  @Post('assignments/:id/undo')
  @Permission('case.assign')
  @HttpCode(200)
  @Describe({
    summary: { zh: '撤销批量指定', en: 'Undo an assignment' },
    description: {
      zh: '每件以其步骤恢复原承办人或取消指定;其间已有变化的案件不动,并逐件说明。',
      en: 'Each case goes back by a step of its own; one that was changed meanwhile stays, and says so.',
    },
    answers: UNDONE,
    refuses: [404, 409, 422],
  })
  undo(
    @Param('id', IdPipe) id: string,
    @Person() person: CasePerson,
    @Keyed() key: Key,
  ): ReturnType<AssignCases['undo']> {
    return this.once.run(keyedBy(person, key), () => this.assignCases.undo(id, person));
  }
}

function idsOnly(cases: readonly string[]): void {
  const wrong = cases.flatMap((id, i) => (isId(id) ? [] : [`/cases/${i}`]));
  if (cases.length === 0) wrong.push('/cases');
  if (wrong.length === 0) return;
  const message = { zh: '应为案件编号', en: 'must be the id of a case' };
  throw invalid(wrong.map((pointer) => ({ pointer, code: 'form', message })));
}
