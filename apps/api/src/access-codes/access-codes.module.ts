import { Module } from '@nestjs/common';
import { AccessCodesController } from './access-codes.controller.js';
import { IssueOnce } from './issue-once.js';

@Module({ controllers: [AccessCodesController], providers: [IssueOnce] })
export class AccessCodesModule {}
