import { Module } from '@nestjs/common';
import { PapersController } from './papers.controller.js';

@Module({ controllers: [PapersController] })
export class PapersModule {}
