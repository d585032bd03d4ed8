import { Module } from '@nestjs/common';
import { PaperCleaner } from './paper-cleaner.js';
import { PapersController } from './papers.controller.js';

@Module({ controllers: [PapersController], providers: [PaperCleaner] })
export class PapersModule {}
