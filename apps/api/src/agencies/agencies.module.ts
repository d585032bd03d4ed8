import { Module } from '@nestjs/common';
import { AgenciesController } from './agencies.controller.js';
import { Regions } from './regions.js';

@Module({ controllers: [AgenciesController], providers: [Regions] })
export class AgenciesModule {}
