import type { Words } from '#libs/kernel';
import { CAPACITIES } from '../engine/decide.js';
import { PAPER_KINDS } from '../engine/fields.js';
import type { AnyTransition } from '../engine/model.js';
import { articleSays, joined, withDetails } from './joined.js';

type Field = NonNullable<AnyTransition['input']>[string];
type FieldType = Field['type'];

/** A field of a form: whether it may be left out, what may be given, and which article asks for it. */
export function fieldSays({ label, type, optional, article }: Field): Words {
  return withDetails(label, [
    ...(optional ? [{ zh: '可不填', en: 'optional' }] : []),
    ...typeSays(type),
    ...(article ? [articleSays(article)] : []),
  ]);
}

function typeSays(type: FieldType): Words[] {
  switch (type.kind) {
    case 'date':
      return type.not ? [{ zh: '不晚于当日', en: 'not after the day of the step' }] : [];
    case 'integer':
      return [{ zh: `${type.min}至${type.max}`, en: `${type.min} to ${type.max}` }];
    case 'boolean':
      return type.tick ? [{ zh: '须勾选', en: 'to be ticked' }] : [];
    case 'party':
      return type.role ? [CAPACITIES[type.role]] : [];
    case 'person':
      return type.rostered ? [{ zh: '含名册人员', en: 'also of the roster' }] : [];
    case 'paper':
      return type.paperKinds ? [joined(type.paperKinds.map((kind) => PAPER_KINDS[kind]))] : [];
    case 'list': {
      const most = { zh: `至多${type.max}项`, en: `at most ${type.max}` };
      return [most, ...(isType(type.of) ? typeSays(type.of) : [joined(Object.values(type.of).map(fieldSays))])];
    }
    default:
      return [];
  }
}

type Of = Extract<FieldType, { readonly kind: 'list' }>['of'];
const isType = (of: Of): of is FieldType => typeof of.kind === 'string';

/** The codes that can be chosen in it; a page has the words for them. */
export function choicesOfType(type: FieldType): readonly string[] {
  if (type.kind === 'choice') return type.of;
  if (type.kind !== 'list') return [];
  return isType(type.of) ? choicesOfType(type.of) : Object.values(type.of).flatMap((of) => choicesOfType(of.type));
}
