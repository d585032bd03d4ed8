import type { Rule } from 'antd/es/form';
import type { Say } from '../../../i18n/words';
import { fitsWhole } from '../field-spec';

/** What is no such number stays in the field as it was typed: days that are made others are days of somebody's right. */
export const within = (type: { readonly min: number; readonly max: number }, say: Say<'noWhole'>): Rule => ({
  validator: (_, value: unknown) =>
    value === undefined || value === null || value === '' || fitsWhole(value, type)
      ? Promise.resolve()
      : Promise.reject(new Error(say('noWhole', { min: type.min, max: type.max }))),
});
