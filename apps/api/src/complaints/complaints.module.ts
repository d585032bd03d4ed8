import { Module } from '@nestjs/common';
import { ComplaintsController } from './complaints.controller.js';

@Module({ controllers: [ComplaintsController] })
export class ComplaintsModule {}
