import { DomainError, type FieldIssue } from '#libs/kernel';
import { PAPER_KINDS } from '#libs/procedures';

const KINDS = Object.entries(PAPER_KINDS);

export const tooLarge = (maxBytes: number): DomainError => {
  const mb = Math.floor(maxBytes / 1_048_576);
  return new DomainError(
    'PAPERS.TOO_LARGE',
    'tooLarge',
    { zh: `文件超过上限${mb} MB,未保存`, en: `The file is larger than ${mb} MB and was not kept` },
    { maxBytes },
  );
};

export const empty = (): DomainError =>
  new DomainError(
    'PAPERS.EMPTY',
    'invalid',
    { zh: '文件是空的', en: 'The file is empty' },
    { issues: [{ pointer: '/file', code: 'empty', message: { zh: '文件是空的', en: 'The file is empty' } }] },
  );

export const unknownType = (): DomainError =>
  new DomainError('PAPERS.UNSUPPORTED_TYPE', 'unsupportedType', {
    zh: '不接受此类文件;可提交 PDF、图片、Word、Excel、OFD、文本、音视频或 ZIP',
    en: 'This kind of file is not taken; send PDF, pictures, Word, Excel, OFD, text, sound, film or ZIP',
  });

export const noRoom = (): DomainError =>
  new DomainError('PAPERS.NO_ROOM', 'noRoom', {
    zh: '服务器存储空间不足,暂不能接收文件,本次内容未保存;请稍后重试,或者联系办案机关',
    en: 'The server is short of room and takes no files at the moment; nothing of this was kept. Try again later, or tell the agency',
  });

/** Told to a party of the case only: to everybody else there is no such case. */
export const caseEnded = (): DomainError =>
  new DomainError('PAPERS.CASE_ENDED', 'conflict', {
    zh: '本案已结束,不再在线接收材料;需要提交材料的,请与办案机关联系',
    en: 'The case has ended and takes no more papers on line; to hand something in, get in touch with the agency',
  });

export const noSuchPaper = (): DomainError =>
  new DomainError('PAPERS.NOT_FOUND', 'notFound', { zh: '没有找到该材料', en: 'There is no such paper' });

export const bytesMissing = (): DomainError =>
  new DomainError('PAPERS.BYTES_MISSING', 'unavailable', {
    zh: '材料内容暂时无法读取',
    en: 'The content of the paper cannot be read at the moment',
  });

export const bytesBusy = (): DomainError =>
  new DomainError('PAPERS.BUSY', 'unavailable', {
    zh: '相同内容正在清理,请稍后用同一请求重试',
    en: 'The same content is being cleaned away at the moment; try again with the same request',
  });

export const wrongPurpose = (issue: FieldIssue): DomainError =>
  new DomainError(
    'PAPERS.WRONG_PURPOSE',
    'invalid',
    { zh: '证明目的有误', en: 'What the paper proves cannot be kept as written' },
    { issues: [issue] },
  );

export const wrongKind = (): DomainError =>
  new DomainError(
    'PAPERS.WRONG_KIND',
    'invalid',
    { zh: '材料类别有误', en: 'The kind of paper is wrong' },
    {
      issues: [
        {
          pointer: '/kind',
          code: 'kind',
          message: {
            zh: `应为:${KINDS.map(([kind, { zh }]) => `${kind} ${zh}`).join('、')}`,
            en: `Must be one of: ${KINDS.map(([kind]) => kind).join(', ')}`,
          },
        },
      ],
    },
  );
