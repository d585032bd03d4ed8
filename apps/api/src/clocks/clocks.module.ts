import { Module } from '@nestjs/common';
import { ClocksController } from './clocks.controller.js';
import { ReadClock } from './read-clock.js';

@Module({ controllers: [ClocksController], providers: [ReadClock] })
export class ClocksModule {}
