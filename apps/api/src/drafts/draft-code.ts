import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** The header in which the code of a draft travels: never in an address, which is logged somewhere. */
export const DRAFT_CODE = 'draft-code';

export const textHeader = ({ headers }: Pick<FastifyRequest, 'headers'>, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

/** The code of the draft as it was sent; '' where none was. */
export const DraftCode = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  textHeader(context.switchToHttp().getRequest<FastifyRequest>(), DRAFT_CODE),
);

/** Tells the document of the header. */
export const OpenedByDraftCode = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Draft-Code',
      required: true,
      description: '草稿码 / the code of the draft',
      example: '7K3M-09QX-2F8C-W1TD',
    }),
  );
