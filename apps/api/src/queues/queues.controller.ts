import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../http/auth/permission.js';
import { QueueBoard } from './queue-board.js';

/** Pages for people, not part of the interface: nothing is changed here, so only GET is answered. */
@ApiExcludeController()
@Controller('api/queues')
export class QueuesController {
  constructor(private readonly board: QueueBoard) {}

  @Get()
  @Permission('jobs.read')
  async entry(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.board.show(request, reply);
  }

  @Get('*')
  @Permission('jobs.read')
  async rest(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    // Named, so that it is let through; the board reads it from the request.
    @Query() _page: Record<string, unknown>,
  ): Promise<void> {
    await this.board.show(request, reply);
  }
}
