import { Module } from '@nestjs/common';
import { AgenciesController } from './agencies.controller.js';
import { OpenAgencyController } from './open-agency.controller.js';

@Module({ controllers: [AgenciesController, OpenAgencyController] })
export class AgenciesModule {}
