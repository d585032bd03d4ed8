import { Module } from '@nestjs/common';
import { TeamController } from './team.controller.js';
import { ViewsController } from './views.controller.js';

@Module({ controllers: [TeamController, ViewsController] })
export class DeskModule {}
