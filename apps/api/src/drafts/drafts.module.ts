import { Module } from '@nestjs/common';
import { DraftFilingController } from './draft-filing.controller.js';
import { DraftsController } from './drafts.controller.js';

@Module({ controllers: [DraftsController, DraftFilingController] })
export class DraftsModule {}
