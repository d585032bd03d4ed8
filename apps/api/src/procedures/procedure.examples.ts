import { oneOf, open, orNull } from '../http/docs/shape.js';

const CITATION = '专利纠纷行政裁决和调解办法 第16条';

export const PROCEDURE = {
  id: 'ordinary-ruling',
  title: { zh: '专利侵权纠纷行政裁决', en: 'Administrative ruling on patent infringement' },
  typeMark: '裁',
  editions: [{ edition: '2025-02-01', title: { zh: '2025年版', en: 'Edition of 2025' }, citation: CITATION }],
};

export const EDITION = {
  procedure: 'ordinary-ruling',
  edition: '2025-02-01',
  title: { zh: '2025年版', en: 'Edition of 2025' },
  initial: 'draft',
  stages: [{ id: 'received', title: { zh: '已收件', en: 'Received' }, final: false, held: false }],
  transitions: [
    {
      id: 'docket',
      title: { zh: '立案', en: 'Docket' },
      from: ['received'],
      to: ['docketed'],
      by: [{ capacity: 'officer', title: { zh: '办案人员', en: 'officer' } }],
      guards: [
        {
          guard: 'fileIsComplete',
          says: { zh: '材料齐全', en: 'The file is complete' },
          ofOffice: false,
          onEntry: false,
          citation: CITATION,
        },
      ],
      input: open({
        remark: { type: { kind: 'text', max: 500 }, label: { zh: '备注', en: 'Remark' }, optional: true },
      }),
      documents: ['docketing-notice'],
      event: 'case.docketed',
      draft: orNull(oneOf('submits', 'approves', 'returns')),
      standing: oneOf('statute', 'guide', 'policy', 'unverified'),
      citation: CITATION,
    },
  ],
  clocks: [
    {
      id: 'docketing',
      title: { zh: '立案期限', en: 'Docketing' },
      anchor: { zh: '收到请求书', en: 'Receipt of the request' },
      term: open({ count: 5, unit: 'working-day' }),
      length: { zh: '5个工作日', en: '5 working days' },
      variants: [
        {
          when: 'hasNoDomicileInChina',
          says: { zh: '被请求人在中国境内没有固定住所', en: 'The respondent has no fixed domicile in China' },
          length: { zh: '30日', en: '30 calendar days' },
          citation: CITATION,
        },
      ],
      target: orNull({ length: { zh: '2个月', en: '2 months' }, citation: CITATION }),
      duty: oneOf('authority', 'requester', 'respondent', 'party'),
      excludes: ['supplement'],
      extensions: [
        {
          id: 'docketing-extension',
          max: orNull({ count: 5, unit: 'working-day' }),
          length: orNull({ zh: '5个工作日', en: '5 working days' }),
          approver: 'head',
          approvedBy: { zh: '负责人', en: 'head of the agency' },
          after: orNull('first-extension'),
          citation: CITATION,
        },
      ],
      onExpiry: orNull('docketing-expired'),
      standing: oneOf('statute', 'guide', 'policy', 'unverified'),
      citation: CITATION,
    },
  ],
  documents: [
    {
      id: 'docketing-notice',
      title: { zh: '立案通知书', en: 'Notice of docketing' },
      from: oneOf('authority', 'party'),
      to: ['requester'],
      fields: ['docketedOn'],
      citation: CITATION,
    },
  ],
  exclusions: [{ id: 'appraisal', title: { zh: '鉴定', en: 'Appraisal' }, citation: CITATION }],
  closingForms: [{ form: 'ruling', title: { zh: '裁决', en: 'Ruling' }, stages: ['ruled'], citation: CITATION }],
  citation: CITATION,
  confirmations: [
    { agency: 'gd-ip', citation: CITATION, documentNumber: '主席令第71号', confirmedAt: '2026-03-02T13:30:00.000Z' },
  ],
};

const PART = {
  added: [{ id: 'supplement', title: { zh: '补正', en: 'Supplement' } }],
  removed: [{ id: 'old-step', title: { zh: '旧步骤', en: 'Old step' } }],
  changed: [
    {
      id: 'docket',
      title: { zh: '立案', en: 'Docket' },
      fields: [
        {
          field: 'input',
          before: [{ zh: '方式', en: 'Way', choices: ['mail'] }],
          after: [{ zh: '方式', en: 'Way', choices: ['mail', 'direct'] }],
        },
      ],
    },
  ],
};

export const DIFFERENCE = {
  from: '2015-07-01',
  to: '2025-02-01',
  stages: PART,
  transitions: PART,
  clocks: PART,
  guards: PART,
  documents: PART,
};
