import { Module } from '@nestjs/common';
import { ConsolidationsController } from './consolidations.controller.js';

@Module({ controllers: [ConsolidationsController] })
export class ConsolidationsModule {}
