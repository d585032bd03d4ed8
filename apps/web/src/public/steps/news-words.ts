import { defineWords } from '../../i18n/words';

/** What has happened in a case while its party was writing. */
export const words = defineWords(
  'public-step-news',
  {
    nothing: '给您的文书、您的期限、口头审理、合议组和您办理的事项都没有变化。',
    stage: '案件进入“{{name}}”,{{date}}',
    filed: '已办理:{{name}},{{at}}',
    letter: '给您的文书:{{name}},作出 {{at}}',
    sent: '已向您发出:{{name}},{{date}}',
    received: '登记您收到:{{name}},{{date}}',
    answered: '对您期限异议的答复:{{name}},{{date}}',
    moved: '{{name}}:原为 {{from}},改为{{to}}',
    period: '{{name}}:{{stands}}',
    over: '{{name}}:不再计算',
    hearing: '口头审理:{{on}}({{weekday}}){{time}},{{place}}',
    hearingOff: '口头审理:{{on}}({{weekday}}){{time}}的安排已取消或者已结束',
    panel: '合议组成员有变动',
  },
  {
    nothing: 'Nothing is new in the letters to you, your periods, hearings, the panel and what you did yourself.',
    stage: 'The case has come to “{{name}}”, {{date}}',
    filed: 'Done: {{name}}, {{at}}',
    letter: 'Letter to you: {{name}}, made {{at}}',
    sent: 'Sent to you: {{name}}, {{date}}',
    received: 'Your receipt is recorded: {{name}}, {{date}}',
    answered: 'Your objection to a deadline was answered: {{name}}, {{date}}',
    moved: '{{name}}: was {{from}}, is now {{to}}',
    period: '{{name}}: {{stands}}',
    over: '{{name}}: counted no longer',
    hearing: 'Oral hearing: {{on}} ({{weekday}}), {{time}}, {{place}}',
    hearingOff: 'Oral hearing of {{on}} ({{weekday}}), {{time}}: called off or over',
    panel: 'The members of the panel have changed',
  },
);
