import { Module } from '@nestjs/common';
import { AdvanceAndTell } from './advance-and-tell.js';
import { CaseFileController } from './case-file.controller.js';
import { CasesController } from './cases.controller.js';
import { DaysBeforeController } from './days-before.controller.js';
import { RelatedController } from './related.controller.js';

@Module({
  controllers: [CasesController, CaseFileController, DaysBeforeController, RelatedController],
  providers: [AdvanceAndTell],
  exports: [AdvanceAndTell],
})
export class CasesModule {}
