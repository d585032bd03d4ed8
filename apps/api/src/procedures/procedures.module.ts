import { Module } from '@nestjs/common';
import { AskEligibility } from './ask-eligibility.js';
import { ConfirmationsController } from './confirmations.controller.js';
import { EligibilityController } from './eligibility.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { ReadProcedures } from './read-procedures.js';

@Module({
  controllers: [ProceduresController, ConfirmationsController, EligibilityController],
  providers: [ReadProcedures, AskEligibility],
})
export class ProceduresModule {}
