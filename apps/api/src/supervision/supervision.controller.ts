import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Supervision, type SupervisionReport } from '#libs/casework';
import type { SignedIn } from '#libs/identity';
import { Permission } from '../http/auth/permission.js';
import { Me } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { orNull } from '../http/docs/shape.js';

const ID = '0199aa00-0000-7000-8000-000000000001';
const REPORT = {
  failingClocks: [
    {
      id: ID,
      caseId: ID,
      clock: 'docketing',
      dueOn: orNull('2026-03-09'),
      failures: 3,
      lastFailure: orNull('…'),
      ringAt: orNull('2026-03-09T16:01:00.000Z'),
    },
  ],
  deadEffects: [
    {
      id: '17',
      topic: 'clock.rung',
      caseId: orNull(ID),
      attempts: 20,
      lastFailure: orNull('…'),
      deadAt: '2026-03-09T17:00:00.000Z',
    },
  ],
  outages: [{ beganAt: '2026-03-01T02:00:00.000Z', endedAt: '2026-03-01T02:10:00.000Z', noticedBy: 'api@host' }],
};

@ApiTags('supervision')
@Controller('supervision')
export class SupervisionController {
  constructor(private readonly supervision: Supervision) {}

  @Get()
  @Permission('supervision.read')
  @Describe({
    summary: { zh: '监督', en: 'Supervision' },
    description: {
      zh: '处理失败的期限、未送达的事项、停机记录。',
      en: 'Clocks whose handler fails, effects set aside, outages.',
    },
    answers: REPORT,
  })
  read(@Me() me: SignedIn): Promise<SupervisionReport> {
    return this.supervision.read(me);
  }
}
