import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCaseName } from '../together/case-name';
import { useRefusal, type Refused } from './use-assign';

/** Why each reason kept its cases from being assigned, with the way to them. */
export function Refusals({ of }: { of: readonly Refused[] }): ReactNode {
  const nameOf = useCaseName();
  const why = useRefusal();
  const said = of.map(({ item, problem }) => ({ item, reason: why(problem) }));
  return [...new Set(said.map(({ reason }) => reason))].map((reason) => (
    <div key={reason} className="hz-assign-refused">
      {reason}
      <ul>
        {said
          .filter((one) => one.reason === reason)
          .map(({ item }) => (
            <li key={item.id}>
              <Link to={`/cases/${item.id}`}>{nameOf(item)}</Link>
            </li>
          ))}
      </ul>
    </div>
  ));
}
