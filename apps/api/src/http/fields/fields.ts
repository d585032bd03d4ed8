import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isId, isPlainText, shapeFor, type TextShape, type Words } from '#libs/kernel';
import { isLegalDate } from '#libs/legal';

/** What every field says of itself: its label in both languages and one example. */
export interface About {
  readonly zh: string;
  readonly en: string;
  readonly example?: unknown;
  readonly optional?: true;
}

/** How a rule reports: a stable code and a sentence in both languages. */
export interface RuleContext extends Words {
  readonly code: string;
  /** For rules on the entries of a list: which entries hold, so that the wrong ones are named. */
  readonly holds?: (entry: unknown) => boolean;
}

const says = (code: string, zh: string, en: string): ValidationOptions => ({
  context: { code, zh, en } satisfies RuleContext,
});

const saysOfEach = (holds: (entry: unknown) => boolean, code: string, zh: string, en: string): ValidationOptions => ({
  context: { code, zh, en, holds } satisfies RuleContext,
  each: true,
});

const REQUIRED = says('missing', '请填写此项', 'This is required');
const TEXT = says('type', '应为文字', 'must be text');
const CHARACTERS = [
  'characters',
  '含有看不见或不能保存的字符',
  'contains characters that cannot be seen or kept',
] as const;

const plainText = (shape: TextShape, options: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'plainText',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isPlainText(value, shape),
        defaultMessage: () => 'not plain text',
      },
    },
    options,
  );

function field(about: About, options: ApiPropertyOptions, rules: readonly PropertyDecorator[]): PropertyDecorator {
  const { zh, en, example, optional } = about;
  const described = {
    description: `${zh} / ${en}`,
    required: !optional,
    ...(example === undefined ? {} : { example }),
    ...options,
  };
  const first = optional ? IsOptional() : IsNotEmpty(REQUIRED);
  return applyDecorators(ApiProperty(described as ApiPropertyOptions), first, ...rules);
}

/** Text of at most `max` characters; `form` narrows it further. */
export const Text = (max: number, about: About, form?: RegExp): PropertyDecorator =>
  field(
    about,
    { type: String, minLength: about.optional ? 0 : 1, maxLength: max, ...(form ? { pattern: form.source } : {}) },
    [
      IsString(TEXT),
      MaxLength(max, says('tooLong', `不得超过${max}字`, `at most ${max} characters`)),
      plainText(shapeFor(max), says(...CHARACTERS)),
      ...(form ? [Matches(form, says('form', '格式不符', 'not in the expected form'))] : []),
    ],
  );

export const Flag = (about: About): PropertyDecorator =>
  field(about, { type: Boolean }, [IsBoolean(says('type', '应为是或否', 'must be true or false'))]);

export const Choice = (of: readonly string[], about: About): PropertyDecorator =>
  field(about, { type: String, enum: [...of] }, [
    IsIn(of, says('choice', `应为:${of.join('、')}`, `must be one of: ${of.join(', ')}`)),
  ]);

export const Count = (min: number, max: number, about: About): PropertyDecorator =>
  field(about, { type: 'integer', minimum: min, maximum: max }, [
    IsInt(says('type', '应为整数', 'must be a whole number')),
    Min(min, says('range', `不得小于${min}`, `at least ${min}`)),
    Max(max, says('range', `不得大于${max}`, `at most ${max}`)),
  ]);

/** A whole number in a query string. */
export const QueryCount = (min: number, max: number, about: About): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
    ),
    Count(min, max, about),
  );

/** Ids in a query string, with commas between. */
export const QueryIds = (max: number, about: About): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value)),
    field(about, { type: String, maxLength: max * 37 - 1 }, [
      IsArray(says('type', '应为编号', 'must be ids')),
      ArrayMaxSize(max, says('many', `至多${max}个`, `at most ${max}`)),
      ValidateBy(
        {
          name: 'ids',
          validator: {
            validate: (value: unknown) =>
              Array.isArray(value) && value.every((id) => typeof id === 'string' && isId(id)),
            defaultMessage: () => 'not ids',
          },
        },
        says('form', '格式不符', 'not in the expected form'),
      ),
    ]),
  );

/** A flag in a query string: `true` or `false`. */
export const QueryFlag = (about: About): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    Flag(about),
  );

/** A legal date, `YYYY-MM-DD`, that exists. */
export const Day = (about: About): PropertyDecorator =>
  field(about, { type: String, format: 'date' }, [
    ValidateBy(
      { name: 'legalDate', validator: { validate: isLegalDate, defaultMessage: () => 'not a legal date' } },
      says(
        'date',
        '不是1900至2500年间的有效日期(YYYY-MM-DD)',
        'not a real date (YYYY-MM-DD) of the years 1900 to 2500',
      ),
    ),
  ]);

/** The last day of a span that another field begins. */
export const NotBefore = (first: string): PropertyDecorator =>
  ValidateBy(
    {
      name: 'notBefore',
      validator: {
        validate: (day: unknown, about) => {
          const from = (about?.object as Readonly<Record<string, unknown>> | undefined)?.[first];
          return typeof day !== 'string' || typeof from !== 'string' || from <= day;
        },
        defaultMessage: () => 'before its first day',
      },
    },
    says('before-start', `不得早于 ${first}`, `must not be before ${first}`),
  );

const size = (max: number): PropertyDecorator[] => [
  IsArray(says('type', '应为列表', 'must be a list')),
  ArrayMaxSize(max, says('tooMany', `不得超过${max}项`, `at most ${max} entries`)),
];

/** A list of objects of one class. */
export const ListOf = (type: () => new () => object, max: number, about: About): PropertyDecorator =>
  field(about, { type: () => [type()], maxItems: max }, [
    ...size(max),
    ...(about.optional ? [] : [ArrayMinSize(1, says('missing', '至少一项', 'at least one entry'))]),
    ValidateNested({ ...says('type', '每一项应为对象', 'every entry must be an object'), each: true }),
    Type(type),
  ]);

const isText = (entry: unknown): boolean => typeof entry === 'string';
const isShort = (entry: unknown): boolean => typeof entry === 'string' && entry.length <= 200;
const isLine = (entry: unknown): boolean => typeof entry === 'string' && isPlainText(entry, 'line');

export const TextList = (max: number, of: readonly string[] | null, about: About): PropertyDecorator => {
  const isChoice = (entry: unknown): boolean => typeof entry === 'string' && of?.includes(entry) === true;
  return field(about, { type: String, isArray: true, maxItems: max, ...(of ? { enum: [...of] } : {}) }, [
    ...size(max),
    of
      ? IsIn(of, saysOfEach(isChoice, 'choice', `应为:${of.join('、')}`, `must be one of: ${of.join(', ')}`))
      : IsString(saysOfEach(isText, 'type', '每一项应为文字', 'every entry must be text')),
    MaxLength(200, saysOfEach(isShort, 'tooLong', '不得超过200字', 'at most 200 characters')),
    plainText('line', saysOfEach(isLine, ...CHARACTERS)),
  ]);
};

export const CountList = (max: number, min: number, top: number, about: About): PropertyDecorator =>
  field(about, { type: 'integer', isArray: true, maxItems: max }, [
    ...size(max),
    IsInt(saysOfEach(Number.isInteger, 'type', '每一项应为整数', 'every entry must be a whole number')),
    Min(
      min,
      saysOfEach((n) => typeof n === 'number' && n >= min, 'range', `不得小于${min}`, `at least ${min}`),
    ),
    Max(
      top,
      saysOfEach((n) => typeof n === 'number' && n <= top, 'range', `不得大于${top}`, `at most ${top}`),
    ),
  ]);

/** An object whose fields somebody else checks: the transition it belongs to knows them. */
export const OpenObject = (about: About): PropertyDecorator =>
  field(about, { type: 'object', additionalProperties: true }, [
    IsObject(says('type', '应为对象', 'must be an object')),
  ]);
