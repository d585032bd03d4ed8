import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { EventsModule } from '../events/events.module.js';
import { FollowController } from './follow.controller.js';
import { FollowEventsController } from './follow-events.controller.js';
import { FollowLettersController } from './follow-letters.controller.js';
import { FollowPapersController } from './follow-papers.controller.js';

@Module({
  imports: [CasesModule, EventsModule],
  controllers: [FollowController, FollowEventsController, FollowPapersController, FollowLettersController],
})
export class FollowModule {}
