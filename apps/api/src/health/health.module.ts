import { Module } from '@nestjs/common';
import { CheckHealth } from './check-health.js';
import { HealthController } from './health.controller.js';
import { MetricsDoor } from './metrics-door.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';
import { Vitals } from './vitals.js';

@Module({
  controllers: [HealthController],
  providers: [CheckHealth, Metrics, MetricsDoor, Readiness, Vitals],
  exports: [CheckHealth, Metrics, Readiness, Vitals],
})
export class HealthModule {}
