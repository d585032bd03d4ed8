import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller.js';
import { EndSessionsOf } from './end-sessions-of.js';
import { PeopleController } from './people.controller.js';
import { PasswordsController } from './passwords.controller.js';

@Module({
  controllers: [PeopleController, PasswordsController, ChangesController],
  providers: [EndSessionsOf],
})
export class PeopleModule {}
