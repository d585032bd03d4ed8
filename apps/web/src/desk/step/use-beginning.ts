import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { CaseDetail, StepView } from '../../parts/types';
import { keepDraft, readDraft, type Values } from './draft';
import { writtenBefore } from './suggest';

interface Beginning {
  /** What another page already knew for this form, such as the lines of a notice. */
  readonly begin: Values | null;
  /** What was being typed here and never sent. */
  readonly kept: Values | null;
  /** What was written and recorded before. */
  readonly before: Values | null;
}

/** What a form is filled with when it is opened. */
export function useBeginning(of: CaseDetail, step: StepView): Beginning {
  const location = useLocation();
  const go = useNavigate();
  const [beginning] = useState((): Beginning => {
    const begin = beginningOf(location.state);
    const kept = begin ? null : readDraft(of.id, step.transition);
    return { begin, kept, before: begin ? null : writtenBefore(step, of) };
  });
  useEffect(() => {
    const begin = beginningOf(location.state);
    if (!begin) return;
    // A page that is loaded again is given the same once more: what was typed since must win.
    keepDraft(of.id, step.transition, { input: begin });
    void go(`${location.pathname}${location.search}`, { replace: true, state: null });
  }, [go, location, of.id, step.transition]);
  return beginning;
}

function beginningOf(state: unknown): Values | null {
  return typeof state === 'object' && state !== null && 'begin' in state ? (state.begin as Values) : null;
}
