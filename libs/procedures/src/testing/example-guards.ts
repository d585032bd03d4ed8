import type { Guard } from '../engine/model.js';
import { recordsOf } from '../facts/file.js';
import { words } from '../shared/words.js';

export const exampleGuards = {
  hasRespondent: {
    says: words('应有被请求人', 'there must be a respondent'),
    holds: ({ file }) => recordsOf(file, 'party').some((p) => p.role === 'respondent'),
  },
  isCalm: {
    says: words('不得有未结事项', 'no matter may be open'),
    holds: ({ file }) => {
      const open = recordsOf(file, 'matter').filter((m) => m.state === 'open').length;
      return open === 0 || words(`尚有${open}项未结`, `${open} still open`);
    },
  },
  servedOnWorkingDay: {
    says: words('应在工作日送达', 'service must be on a working day'),
    needsInput: true,
    holds: ({ input, calendar }) => calendar.isWorkingDay(String(input['servedOn'])),
  },
  livesAbroad: {
    says: words('被请求人在境外', 'the respondent lives abroad'),
    holds: ({ file, input }) => file[`party/${String(input['subject'])}`]?.['domicileInChina'] === false,
  },
  isFinished: {
    says: words('合议已签名', 'the deliberation is signed'),
    holds: ({ input }) => input['signed'] === true,
  },
} satisfies Record<string, Guard>;
