import { Module } from '@nestjs/common';
import { QueueBoard } from './queue-board.js';
import { QueueStateController } from './queue-state.controller.js';
import { QueuesController } from './queues.controller.js';

@Module({ controllers: [QueuesController, QueueStateController], providers: [QueueBoard] })
export class QueueBoardModule {}
