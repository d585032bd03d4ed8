import { field, guide, major, needs, optional, text, yes } from './law.js';

const member = {
  person: field({ kind: 'person' }, '成员', 'Member'),
  leads: yes('组长', 'Leads'),
};
export const panelFields = {
  members: field({ kind: 'list', max: 11, of: member }, '合议组成员', 'Panel'),
  clerk: optional(text('书记员', 'Clerk', 100)),
};
export const panelGuards = [
  needs('panelIsOdd', major(6)),
  needs('panelHasOneLeader', guide),
  needs('panelIsCertified', major(8)),
  needs('panelHoldsOffice', major(8)),
  needs('panelIsNotRecused', major(9)),
  needs('investigatorsSitOnNoPanel', major(15)),
  needs('clerkIsNotRecused', major(9)),
] as const;
