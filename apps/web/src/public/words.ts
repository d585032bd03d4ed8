import { defineWords } from '../i18n/words';

export const words = defineWords(
  'public',
  { title: '专利侵权纠纷行政裁决' },
  { title: 'Rulings on patent infringement' },
);
