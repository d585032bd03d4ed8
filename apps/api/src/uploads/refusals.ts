import { DomainError } from '#libs/kernel';

export const noSuchUpload = (): DomainError =>
  new DomainError('UPLOADS.NOT_FOUND', 'notFound', {
    zh: '没有这个上传,或已超过24小时',
    en: 'There is no such upload, or it is older than 24 hours',
  });

export const interrupted = (): DomainError =>
  new DomainError('UPLOADS.INTERRUPTED', 'unavailable', {
    zh: '上传中断,请从已收到的位置继续',
    en: 'The upload was interrupted; go on from where it stopped',
  });

/** What the protocol refuses, as an answer of this interface. */
export function refusalOf(status: number): DomainError {
  switch (status) {
    case 404:
    case 410:
      return noSuchUpload();
    case 409:
      return new DomainError('UPLOADS.WRONG_OFFSET', 'conflict', {
        zh: '续传位置与已收到的不一致,请先查询位置',
        en: 'The offset is not where the upload stopped; ask for it first',
      });
    case 413:
      return new DomainError('UPLOADS.TOO_LONG', 'tooLarge', {
        zh: '发送的内容超过声明的大小',
        en: 'More was sent than was announced',
      });
    case 423:
    case 500:
      return interrupted();
    default:
      return new DomainError('UPLOADS.PROTOCOL', 'invalid', {
        zh: '上传请求不符合 tus 1.0.0 协议',
        en: 'The request does not follow the protocol tus 1.0.0',
      });
  }
}
