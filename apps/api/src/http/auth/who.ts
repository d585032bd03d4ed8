import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CasePerson, KeyedRequest } from '#libs/casework';
import { casePersonOf, type SignedIn } from '#libs/identity';
import type { Key } from '../keyed/keyed.js';
import { tokenIn } from './session.guard.js';

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

function signedIn(context: ExecutionContext): SignedIn {
  const person = requestOf(context).signedIn;
  if (!person) throw new Error('a route that needs a person is public');
  return person;
}

/** The holder of the session. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => signedIn(context));

/** The holder of the session on a public route; null for somebody who is not signed in. */
export const MeOrNobody = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedIn | null => requestOf(context).signedIn ?? null,
);

/** The holder of the session, as use cases on cases know people. */
export const Person = createParamDecorator((_: unknown, context: ExecutionContext): CasePerson =>
  casePersonOf(signedIn(context)),
);

/** The same on a public route: null for somebody who is not signed in. */
export const PersonOrNobody = createParamDecorator((_: unknown, context: ExecutionContext): CasePerson | null => {
  const person = requestOf(context).signedIn;
  return person ? casePersonOf(person) : null;
});

/** The token of the session itself, to end it. */
export const Token = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => tokenIn(requestOf(context)) ?? '',
);

/** Where the request comes from; behind a proxy that is believed, what that proxy says. */
export const Address = createParamDecorator((_: unknown, context: ExecutionContext): string => requestOf(context).ip);

/** Keys belong to who sent them. A party's id is unique in its case only. */
export const keyedBy = (person: CasePerson | null, { key, digest }: Key): KeyedRequest => ({
  actor: actorOf(person),
  key,
  digest,
});

export function actorOf(person: CasePerson | null): string {
  if (!person) return 'public';
  return person.party ? `${person.party.caseId}/${person.id}` : person.id;
}
