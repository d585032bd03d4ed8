import { Module } from '@nestjs/common';
import { Supervision } from './supervision.js';
import { SupervisionController } from './supervision.controller.js';

@Module({ controllers: [SupervisionController], providers: [Supervision] })
export class SupervisionModule {}
