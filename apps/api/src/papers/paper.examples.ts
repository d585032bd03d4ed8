import { orNull } from '../http/docs/shape.js';

export const PAPER_PURPOSE = '被控侵权产品的外观和销售价格';

export const PAPER = {
  id: '0199aa00-0000-7000-8000-00000000000f',
  caseId: '0199aa00-0000-7000-8000-000000000001',
  kind: 'evidence',
  name: '产品照片.pdf',
  mediaType: 'application/pdf',
  size: 48213,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  purpose: orNull(PAPER_PURPOSE),
  at: '2026-03-02T01:30:00.000Z',
};
