import { api, ifMatch, newKey, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import type { Form } from './form';
import type { DraftKey } from './local-draft';

type Ok<P extends keyof paths, M extends 'get' | 'post', S extends number> = paths[P] extends {
  [K in M]: { responses: { [C in S]: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type DraftView = Ok<'/api/v1/drafts/{id}', 'get', 200>;
export type Checked = Ok<'/api/v1/drafts/{id}/check', 'post', 200>;
export type Issue = Checked['issues'][number] & { readonly article?: string };
export type Filed = Ok<'/api/v1/drafts/{id}/file', 'post', 201>;
export type DraftPaper = DraftView['papers'][number];

const opened = ({ id, code }: DraftKey, key: string) => ({
  params: { path: { id }, header: { 'Draft-Code': code, 'Idempotency-Key': key } },
});

export const openDraft = () =>
  take(api.POST('/api/v1/drafts', { params: { header: { 'Idempotency-Key': newKey() } } }));

export const readDraft = ({ id, code }: DraftKey): Promise<DraftView> =>
  take(api.GET('/api/v1/drafts/{id}', { params: { path: { id }, header: { 'Draft-Code': code } } }));

/** The draft of a code alone. */
export const resumeDraft = (code: string): Promise<DraftView> =>
  take(api.POST('/api/v1/drafts/resume', { params: { header: { 'Draft-Code': code, 'Idempotency-Key': newKey() } } }));

export const saveDraft = ({ id, code }: DraftKey, form: Form, version: number) =>
  take(
    api.POST('/api/v1/drafts/{id}', {
      params: {
        path: { id },
        header: { 'Draft-Code': code, 'Idempotency-Key': newKey(), 'If-Match': ifMatch(version) },
      },
      body: { form: form as Record<string, never> },
    }),
  );

export const checkDraft = (key: DraftKey): Promise<Checked> =>
  take(api.POST('/api/v1/drafts/{id}/check', opened(key, newKey())));

/** @param intent one key for one submission, however often it is tried */
export const fileDraft = ({ id, code }: DraftKey, version: number, intent: string): Promise<Filed> =>
  take(
    api.POST('/api/v1/drafts/{id}/file', {
      params: {
        path: { id },
        header: { 'Draft-Code': code, 'Idempotency-Key': intent, 'If-Match': ifMatch(version) },
      },
    }),
  );

export const dropPaper = ({ id, code }: DraftKey, paper: string) =>
  take(
    api.DELETE('/api/v1/drafts/{id}/papers/{paper}', {
      params: { path: { id, paper }, header: { 'Draft-Code': code } },
    }),
  );
