import { Module } from '@nestjs/common';
import { EndSessionsOf } from './end-sessions-of.js';
import { PeopleController } from './people.controller.js';
import { PasswordsController } from './passwords.controller.js';
import { ResetOnce } from './reset-once.js';

@Module({ controllers: [PeopleController, PasswordsController], providers: [EndSessionsOf, ResetOnce] })
export class PeopleModule {}
