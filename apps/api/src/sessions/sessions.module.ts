import { Module } from '@nestjs/common';
import { OidcDoor } from './oidc-door.js';
import { SessionsController } from './sessions.controller.js';

@Module({ controllers: [SessionsController], providers: [OidcDoor] })
export class SessionsModule {}
