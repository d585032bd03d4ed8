import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.js';
import { AdministrationController } from './administration.controller.js';
import { ReadSystem } from './read-system.js';

@Module({ imports: [HealthModule], controllers: [AdministrationController], providers: [ReadSystem] })
export class AdministrationModule {}
