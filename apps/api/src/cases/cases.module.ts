import { Module } from '@nestjs/common';
import { AdvanceAndTell } from './advance-and-tell.js';
import { CaseFileController } from './case-file.controller.js';
import { CasesController } from './cases.controller.js';
import { DaysBeforeController } from './days-before.controller.js';
import { RelatedController } from './related.controller.js';
import { TellChanges } from './tell-changes.js';

@Module({
  controllers: [CasesController, CaseFileController, DaysBeforeController, RelatedController],
  providers: [AdvanceAndTell, TellChanges],
  exports: [AdvanceAndTell, TellChanges],
})
export class CasesModule {}
