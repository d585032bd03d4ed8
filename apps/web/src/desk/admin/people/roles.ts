export const ROLES = ['officer', 'head', 'clerk', 'administrator', 'auditor'] as const;
export type RoleName = (typeof ROLES)[number];
