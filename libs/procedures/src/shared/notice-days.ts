/**
 * A public notice runs thirty days before the paper counts as served (民事诉讼法 95), sixty for whoever has no domicile in
 * China (民事诉讼法 283); the office may set more.
 */
export const PUBLIC_NOTICE_DAYS = { min: 30, abroad: 60, max: 180 } as const;
