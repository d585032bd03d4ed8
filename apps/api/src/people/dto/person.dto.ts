import { Day, Flag, Text, TextList } from '../../http/fields/fields.js';

const ROLES = ['officer', 'head', 'clerk', 'administrator', 'auditor'] as const;

const SUBJECT = {
  zh: '统一身份标识(身份提供方给出的 sub),空为不用',
  en: 'Subject (sub) at the identity provider; null for none',
  optional: true,
  example: '8f14e45f-ceea-467f-a2c9-1f1b6c1a2b3c',
} as const;

export class RegisterDto {
  @Text(64, { zh: '机关', en: 'Agency', example: 'gd-ip' }, /^[A-Za-z0-9_.-]+$/)
  readonly agency!: string;

  @Text(64, { zh: '登录名', en: 'Login', example: 'gd-officer9' })
  readonly login!: string;

  @Text(100, { zh: '姓名', en: 'Name', example: '某某' })
  readonly name!: string;

  @Text(200, { zh: '初始密码', en: 'First password', optional: true, example: 'a-first-password-2026' })
  readonly password?: string | null;

  @Text(255, SUBJECT, /\S/)
  readonly oidcSubject?: string | null;

  @TextList(5, ROLES, { zh: '角色', en: 'Roles', example: ['officer'] })
  readonly roles!: (typeof ROLES)[number][];

  @Text(100, { zh: '办案资质证件号', en: 'Certificate', optional: true, example: '示10-0009' })
  readonly certificate?: string | null;

  @Day({ zh: '办案资质证件有效期至', en: 'Certificate valid until', optional: true, example: '2031-12-31' })
  readonly certificateValidUntil?: string | null;
}

export class CertificateDto {
  @Text(100, { zh: '办案资质证件号', en: 'Certificate', example: '示10-0009' })
  readonly certificate!: string;

  @Day({ zh: '办案资质证件有效期至', en: 'Certificate valid until', example: '2031-12-31' })
  readonly certificateValidUntil!: string;
}

const PERSON_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FROM = {
  zh: '离岗首日,空为不离岗',
  en: 'First day away; null for none',
  optional: true,
  example: '2026-03-02',
} as const;
const UNTIL = {
  zh: '离岗末日,空为另行通知',
  en: 'Last day away; null until further notice',
  optional: true,
  example: '2026-03-06',
} as const;
const DEPUTY = {
  zh: '代理人(本机关在职人员),空为无',
  en: 'Deputy, in service of the same agency; null for none',
  optional: true,
  example: '0199aa00-0000-7000-8000-00000000000b',
} as const;

/** What is left out stays; null empties a field that may be empty. */
export class ChangeDto {
  @Text(100, { zh: '姓名', en: 'Name', optional: true, example: '某某' }, /\S/)
  readonly name?: string;

  @Flag({ zh: '在职', en: 'In service', optional: true, example: true })
  readonly active?: boolean;

  @TextList(5, ROLES, {
    zh: '在本机关的全部角色',
    en: 'All roles in the home agency',
    optional: true,
    example: ['officer', 'head'],
  })
  readonly roles?: (typeof ROLES)[number][];

  @Day(FROM)
  readonly absentFrom?: string | null;

  @Day(UNTIL)
  readonly absentUntil?: string | null;

  @Text(36, DEPUTY, PERSON_ID)
  readonly deputy?: string | null;

  @Text(255, SUBJECT, /\S/)
  readonly oidcSubject?: string | null;
}

/** One's own absence as a whole: what is left out is taken back. */
export class AbsenceDto {
  @Day(FROM)
  readonly absentFrom?: string | null;

  @Day(UNTIL)
  readonly absentUntil?: string | null;

  @Text(36, DEPUTY, PERSON_ID)
  readonly deputy?: string | null;
}
