import { Module } from '@nestjs/common';
import { EndSessionsOf } from './end-sessions-of.js';
import { PeopleController } from './people.controller.js';

@Module({ controllers: [PeopleController], providers: [EndSessionsOf] })
export class PeopleModule {}
