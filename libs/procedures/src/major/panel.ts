import { guide } from '../shared/basis.js';
import { list, optional, person, text, yesNo } from '../shared/fields.js';
import { ofTheOffice, under } from '../shared/step-parts.js';
import { major } from './law.js';

const member = {
  person: person('成员', 'Member'),
  leads: yesNo('组长', 'Leads'),
};
export const panelFields = {
  members: list(member, 11)('合议组成员', 'Panel'),
  clerk: optional(text(100)('书记员', 'Clerk')),
};
export const panelGuards = ofTheOffice(
  ...under(major(6), 'panelIsOdd'),
  ...under(guide, 'panelHasOneLeader'),
  ...under(major(8), 'panelIsCertified', 'panelHoldsOffice'),
  ...under(major(9), 'panelIsNotRecused'),
  ...under(major(15), 'investigatorsSitOnNoPanel'),
  ...under(major(9), 'clerkIsNotRecused'),
);
