import { Global, Module } from '@nestjs/common';
import { Once } from './keyed/once.js';
import { ShowOnce } from './keyed/show-once.js';

@Global()
@Module({ providers: [Once, ShowOnce], exports: [Once, ShowOnce] })
export class OnceModule {}
