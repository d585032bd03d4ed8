import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReadQueues, type QueuesState } from '#libs/queues';
import { Permission } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { oneOf, orNull } from '../http/docs/shape.js';

const STATE = {
  store: oneOf('postgres', 'redis'),
  queues: [
    {
      name: 'bells',
      counts: orNull({ waiting: 0, delayed: 3, active: 0, failed: 0, completed: 0 }),
      failed: [
        { id: '17', name: 'ring', attempts: 5, reason: orNull('…'), failedAt: orNull('2026-03-09T16:01:00.000Z') },
      ],
    },
  ],
};

@ApiTags('administration')
@Controller('queues')
export class QueueStateController {
  constructor(private readonly queues: ReadQueues) {}

  @Get()
  @Permission('jobs.read')
  @Describe({
    summary: { zh: '队列', en: 'Queues' },
    description: {
      zh: '两个队列各状态的任务数和失败的任务;存储两秒内没有回答时 counts 为空。逐项查看用 /api/queues。',
      en: 'Jobs of both queues by state, and those that failed; `counts` is null where the store did not answer within two seconds. Job by job: /api/queues.',
    },
    answers: STATE,
  })
  read(): Promise<QueuesState> {
    return this.queues.execute();
  }
}
