import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { FollowController } from './follow.controller.js';
import { FollowLettersController } from './follow-letters.controller.js';
import { FollowPapersController } from './follow-papers.controller.js';

@Module({ imports: [CasesModule], controllers: [FollowController, FollowPapersController, FollowLettersController] })
export class FollowModule {}
