import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/internal';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError, RESERVED, type FieldIssue, type Words } from '#libs/kernel';
import { UPLOAD } from '../docs/describe.js';
import { invalid } from './validation.js';

const REPEATED: Words = { zh: '该参数重复出现', en: 'This parameter is given more than once' };
const UNKNOWN: Words = { zh: '没有这个参数', en: 'There is no such parameter' };
const NO_BODY: Words = { zh: '此请求不带内容', en: 'This request takes no body' };

/** What a route does not read it does not take either: stray parameters, repeated ones, a body nobody asked for. */
@Injectable()
export class StrayGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const takes = argumentsOf(context);
    const query = Object.entries((request.query ?? {}) as Record<string, unknown>);
    const issues: FieldIssue[] = query
      .filter(([, value]) => Array.isArray(value))
      .map(([name]) => ({ pointer: `/${name.slice(0, 100)}`, code: 'repeated', message: REPEATED }));
    // Of those a route takes, the validation does not see the names that every object answers to.
    const stray = takes.has(RouteParamtypes.QUERY) ? query.filter(([name]) => RESERVED.has(name)) : query;
    issues.push(...stray.map(([name]) => ({ pointer: `/${name.slice(0, 100)}`, code: 'unknown', message: UNKNOWN })));
    if (!takes.has(RouteParamtypes.BODY) && !this.uploads(context) && hasBody(request.body))
      issues.push({ pointer: '', code: 'unknown', message: NO_BODY });
    if (request.isMultipart() && !this.uploads(context)) throw noUpload();
    if (issues.length > 0) throw invalid(issues);
    return true;
  }

  private uploads(context: ExecutionContext): boolean {
    return this.reflector.get<true | undefined>(UPLOAD, context.getHandler()) === true;
  }
}

const noUpload = (): DomainError =>
  new DomainError('API.UNSUPPORTED_TYPE', 'unsupportedType', {
    zh: '此地址只接受 application/json',
    en: 'This address takes application/json only',
  });

/** The kinds of argument the handler declares. */
function argumentsOf(context: ExecutionContext): Set<number> {
  const found: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name);
  return new Set(Object.keys(found ?? {}).map((key) => Number(key.split(':', 1)[0])));
}

const hasBody = (body: unknown): boolean =>
  body !== undefined && body !== null && !(typeof body === 'object' && Object.keys(body).length === 0);
