import { Module } from '@nestjs/common';
import { QueueBoard } from './queue-board.js';
import { QueuesController } from './queues.controller.js';

@Module({ controllers: [QueuesController], providers: [QueueBoard] })
export class QueueBoardModule {}
