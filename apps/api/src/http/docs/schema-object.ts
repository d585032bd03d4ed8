import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** A schema of the document, written out and not a reference. */
export type SchemaObject = Exclude<Schemas[string], { readonly $ref: string }>;
