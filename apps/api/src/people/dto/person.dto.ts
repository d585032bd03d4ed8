import { Day, Text, TextList } from '../../http/fields/fields.js';

const ROLES = ['officer', 'head', 'clerk', 'administrator', 'auditor'] as const;

export class RegisterDto {
  @Text(64, { zh: '机关', en: 'Agency', example: 'gd-ip' }, /^[A-Za-z0-9_.-]+$/)
  readonly agency!: string;

  @Text(64, { zh: '登录名', en: 'Login', example: 'gd-officer9' })
  readonly login!: string;

  @Text(100, { zh: '姓名', en: 'Name', example: '某某' })
  readonly name!: string;

  @Text(200, { zh: '初始密码', en: 'First password', example: 'a-first-password-2026' })
  readonly password!: string;

  @TextList(5, ROLES, { zh: '角色', en: 'Roles', example: ['officer'] })
  readonly roles!: (typeof ROLES)[number][];

  @Text(100, { zh: '执法证号', en: 'Certificate', optional: true, example: '示10-0009' })
  readonly certificate?: string | null;

  @Day({ zh: '证件有效期至', en: 'Certificate valid until', optional: true, example: '2031-12-31' })
  readonly certificateValidUntil?: string | null;
}

export class CertificateDto {
  @Text(100, { zh: '执法证号', en: 'Certificate', example: '示10-0009' })
  readonly certificate!: string;

  @Day({ zh: '证件有效期至', en: 'Certificate valid until', example: '2031-12-31' })
  readonly certificateValidUntil!: string;
}
