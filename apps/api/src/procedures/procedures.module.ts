import { Module } from '@nestjs/common';
import { ProceduresController } from './procedures.controller.js';
import { ReadProcedures } from './read-procedures.js';

@Module({ controllers: [ProceduresController], providers: [ReadProcedures] })
export class ProceduresModule {}
