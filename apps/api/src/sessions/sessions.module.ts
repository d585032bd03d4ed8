import { Module } from '@nestjs/common';
import { BrowserSessionsController } from './browser-sessions.controller.js';
import { OidcDoor } from './oidc-door.js';
import { SessionsController } from './sessions.controller.js';

@Module({ controllers: [SessionsController, BrowserSessionsController], providers: [OidcDoor] })
export class SessionsModule {}
