import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ConsolidationsController } from './consolidations.controller.js';

@Module({ imports: [CasesModule], controllers: [ConsolidationsController] })
export class ConsolidationsModule {}
