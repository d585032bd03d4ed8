import { Module } from '@nestjs/common';
import { ConfirmationsController } from './confirmations.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { ReadProcedures } from './read-procedures.js';

@Module({ controllers: [ProceduresController, ConfirmationsController], providers: [ReadProcedures] })
export class ProceduresModule {}
