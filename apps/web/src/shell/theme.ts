import { theme as antd, type ThemeConfig } from 'antd';

export interface Wishes {
  readonly dark: boolean;
  readonly care: boolean;
  readonly touch: boolean;
  /** Nothing moves. */
  readonly still: boolean;
}

/** Colours with a contrast of at least 7:1 for text, in both modes; sizes by entry: a finger needs more room than a mouse. */
export function themeFor({ dark, care, touch, still }: Wishes): ThemeConfig {
  const primary = dark ? '#3c89e8' : '#0958d9';
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: 'hz' },
    hashed: false,
    token: {
      colorPrimary: primary,
      // Under the pointer the letters of a plain button take this colour: it has to be read too.
      ...(dark ? {} : { colorPrimaryHover: '#003eb3' }),
      colorLink: dark ? '#69b1ff' : '#0958d9',
      colorLinkHover: dark ? '#91caff' : '#003eb3',
      colorTextPlaceholder: dark ? '#9a9a9a' : '#6b6b6b',
      colorTextSecondary: dark ? '#b0b0b0' : '#595959',
      colorTextDescription: dark ? '#b0b0b0' : '#595959',
      colorError: dark ? '#ff7875' : '#a8071a',
      colorErrorText: dark ? '#ff9c99' : '#a8071a',
      colorSuccess: dark ? '#73d13d' : '#135200',
      colorSuccessBg: dark ? '#162312' : '#f6ffed',
      colorSuccessBorder: dark ? '#3c8618' : '#73d13d',
      colorWarning: dark ? '#ffc53d' : '#874d00',
      colorWarningBg: dark ? '#2b2111' : '#fffbe6',
      colorWarningBorder: dark ? '#aa7714' : '#d48806',
      colorErrorBg: dark ? '#2a1215' : '#fff2f0',
      colorErrorBorder: dark ? '#d32029' : '#cf1322',
      fontSize: care ? 18 : touch ? 16 : 14,
      controlHeight: care ? 52 : touch ? 44 : 36,
      borderRadius: 6,
      motion: !still,
      fontFamily: 'var(--hz-face)',
    },
  };
}
