import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.js';
import { WatchRunner } from './watch.runner.js';

@Module({ imports: [HealthModule], providers: [WatchRunner] })
export class WatchRunnerModule {}
