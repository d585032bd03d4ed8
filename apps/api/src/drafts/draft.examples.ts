import { open, orNull } from '../http/docs/shape.js';

const ID = '0199aa00-0000-7000-8000-0000000000d1';
const AT = '2026-03-02T01:30:00.000Z';

export const DRAFT_PAPER = {
  id: '0199aa00-0000-7000-8000-0000000000d2',
  kind: 'evidence',
  name: '产品照片.pdf',
  mediaType: 'application/pdf',
  size: 48213,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  at: AT,
};

export const DRAFT_SAVED = { id: ID, version: 3, savedAt: AT };
export const DRAFT_OPENED = {
  ...DRAFT_SAVED,
  version: 0,
  code: '7K3M-09QX-2F8C-W1TD',
  expiresAt: '2026-04-01T01:30:00.000Z',
};

export const DRAFT = {
  ...DRAFT_SAVED,
  form: open({ agency: 'gd-ip', matters: '责令被请求人立即停止侵权行为' }),
  papers: [DRAFT_PAPER],
  expiresAt: '2026-04-01T01:30:00.000Z',
  filedCase: orNull(ID),
};

export const DRAFT_CHECKED = {
  version: 3,
  ready: false,
  issues: [{ pointer: '/parties', code: 'missing', message: { zh: '请填写此项', en: 'This is required' } }],
};
