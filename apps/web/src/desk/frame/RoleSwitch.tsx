import { Select, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Me } from '../../api/session';
import { useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { desk } from '../words';
import { actAs, rolesOf, useActingAs, type Role } from './acting-as';

/** In which capacity somebody looks at the desk; one alone is only shown. */
export function RoleSwitch({ me }: { me: Me }): ReactNode {
  const say = useWords(desk);
  const code = useCode();
  const go = useNavigate();
  const acting = useActingAs(me);
  const roles = rolesOf(me);
  const name = (role: Role): string => {
    const whom = me.deputyFor.find(({ id }) => id === role.onBehalfOf)?.name;
    return whom ? say('roleFor', { role: code(role.role), name: whom }) : say('roleAs', { role: code(role.role) });
  };
  if (!acting) return null;
  if (roles.length === 1) return <Tag className="hz-desk-role">{name(acting)}</Tag>;
  return (
    <Select
      aria-label={say('role')}
      className="hz-desk-role"
      value={acting.key}
      popupMatchSelectWidth={false}
      onChange={(key: string) => {
        actAs(key);
        void go(roles.find((role) => role.key === key)?.role === 'head' ? '/approvals' : '/');
      }}
      options={roles.map((role) => ({ value: role.key, label: name(role) }))}
    />
  );
}
