import { Module } from '@nestjs/common';
import { RetriesController } from './retries.controller.js';
import { SupervisionController } from './supervision.controller.js';

@Module({ controllers: [SupervisionController, RetriesController] })
export class SupervisionModule {}
