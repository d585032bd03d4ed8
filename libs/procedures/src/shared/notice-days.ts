/** A public notice runs thirty days before the paper counts as served (民事诉讼法 95); the office may set more. */
export const PUBLIC_NOTICE_DAYS = { min: 30, max: 180 } as const;
