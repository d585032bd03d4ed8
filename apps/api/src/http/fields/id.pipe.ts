import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError, isId } from '#libs/kernel';

/** An id in an address. One that cannot be an id names nothing, which is a 404 like any other unknown id. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (isId(value)) return value.toLowerCase();
    throw new DomainError('API.NOT_FOUND', 'notFound', { zh: '没有找到', en: 'Nothing is found under this id' });
  }
}

const NAME = /^[a-z0-9][a-z0-9.-]{0,63}$/i;

/** A name in an address: of a transition, a procedure, an agency. */
@Injectable()
export class NamePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (NAME.test(value)) return value;
    throw new DomainError('API.NOT_FOUND', 'notFound', { zh: '没有找到', en: 'Nothing is found under this name' });
  }
}

/** A running number in an address, kept as text because it may exceed what a number holds exactly. */
@Injectable()
export class NumberPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (/^\d{1,18}$/.test(value)) return value;
    throw new DomainError('API.NOT_FOUND', 'notFound', { zh: '没有找到', en: 'Nothing is found under this number' });
  }
}
