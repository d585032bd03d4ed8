import type { Steps, StepView } from '../../parts/types';
import { fieldsOf, fitsOf } from '../step/field-spec';
import type { Delivery } from './service';

/** What can be done next about a delivery, and the step of it with what is known of it in its fields. */
export interface ServiceAct {
  readonly act: 'enterReceipt' | 'enterFailed' | 'sendAgain' | 'announce';
  readonly to: string;
}
type Known = Partial<Pick<Delivery, 'document' | 'party' | 'method' | 'sentOn'>>;

/** Whether the step can be about this document and this party as things stand. */
function canName(step: StepView, { document, party }: Delivery): boolean {
  const asked = fieldsOf(step)['document']?.type;
  const fits = fitsOf(step, 'party');
  return (asked?.kind !== 'choice' || asked.of.includes(document)) && (!fits || fits.includes(party));
}

/** The open steps by which an attempt goes on: on its way it is received or fails; failed, it is tried in another way. */
export function actsOf(line: Delivery, steps: Steps | undefined): ServiceAct[] {
  if (!line.open || !steps) return [];
  const { document, party, method, sentOn } = line;
  const act = (name: ServiceAct['act'], is: (step: StepView) => boolean, known: Known): ServiceAct[] => {
    const step = steps.steps.find((one) => one.allowed && is(one) && canName(one, line));
    const said = new URLSearchParams(Object.entries(known).filter(([, value]) => value !== ''));
    return step ? [{ act: name, to: `${step.transition}?${said.toString()}` }] : [];
  };
  if (line.failed) {
    return [
      ...act('sendAgain', ({ delivery }) => delivery === 'sends', { document, party }),
      ...act('announce', ({ announces }) => announces.includes(document), { document, party }),
    ];
  }
  return [
    ...act('enterReceipt', ({ receives }) => receives === document, { party, method, sentOn }),
    ...act('enterFailed', ({ delivery }) => delivery === 'fails', { document, party, method, sentOn }),
  ];
}
