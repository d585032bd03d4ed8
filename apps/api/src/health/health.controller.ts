import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnDoor, Public } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { CheckHealth, type Health } from './check-health.js';
import { HEALTHY } from './health.examples.js';
import { MetricsDoor } from './metrics-door.js';
import { Metrics } from './metrics.js';

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(
    private readonly health: CheckHealth,
    private readonly metrics: Metrics,
    private readonly door: MetricsDoor,
  ) {}

  @Get('healthz')
  @Public()
  @Describe({
    summary: { zh: '存活检查', en: 'Liveness' },
    description: { zh: '进程在运行。', en: 'The process runs.' },
    answers: { alive: true },
  })
  alive(): { alive: true } {
    return { alive: true };
  }

  @Get('readyz')
  @Public()
  @Describe({
    summary: { zh: '就绪检查', en: 'Readiness' },
    description: {
      zh: '数据库可达、巡检两分钟内完成过、待发事项未滞留两分钟、本机时钟与数据库相符、进程未在停止时为 200,否则 503;逐项说明。敲钟(bells)单独列出,其中断由巡检弥补,不影响就绪。',
      en: '200 while the database answers, the sweep rang its canary within two minutes, nothing outgoing has waited two minutes for a receiver, this machine’s clock agrees with the database’s and the process is not stopping; else 503. The body tells each. `bells` is the path through queue and worker; the sweep makes up for it, so it alone does not redden.',
    },
    answers: HEALTHY,
    refuses: [503],
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.health.execute();
    void reply.status(health.ready ? 200 : 503);
    return health;
  }

  @Get('metrics')
  @OwnDoor()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Describe({
    summary: { zh: '运行指标', en: 'Metrics' },
    description: {
      zh: 'Prometheus 文本格式;本机直接读取,其他机器须持 METRICS_TOKEN。',
      en: 'Prometheus text format; read on this machine, or from elsewhere with METRICS_TOKEN.',
    },
    media: 'text/plain',
    answers: 'hengzhi_clock_lag_seconds 0\n',
    refuses: [401],
  })
  page(@Req() request: FastifyRequest): Promise<string> {
    this.door.admit(request);
    return this.metrics.page();
  }
}
