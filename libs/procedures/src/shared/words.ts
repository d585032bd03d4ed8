import type { Words } from '#libs/kernel';

export const words = (zh: string, en: string): Words => ({ zh, en });
