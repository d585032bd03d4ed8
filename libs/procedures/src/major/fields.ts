import { choice, METHODS, optional, paper, party, passage, pastDay, receivedOn } from '../shared/fields.js';

/** Shorter than in the ordinary procedure: the published editions have it so. */
export const reason = passage('理由', 'Reasons');

/** The fields of a service 送达, which ask for the day of sending beside that of receipt, and those that are kept. */
export const serviceFields = {
  party: party('受送达人', 'Recipient'),
  method: choice(...METHODS)('送达方式', 'Method'),
  sentOn: pastDay('发出日期', 'Sent on'),
  receivedOn,
  proof: optional(paper('送达回证', 'Proof of service')),
};
export const SERVICE_FIELDS = ['party', 'method', 'sentOn', 'receivedOn', 'proof'] as const;
