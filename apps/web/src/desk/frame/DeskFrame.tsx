import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { allowed, useMe, type Me } from '../../api/session';
import { useWords } from '../../i18n/words';
import { shell } from '../../shell/words';
import { ErrorBoundary } from '../../shell/ErrorBoundary';
import { SettingsMenu } from '../../shell/SettingsMenu';
import { Loading } from '../../shell/states/States';
import { AssignProvider } from '../assign/AssignProvider';
import { Bell } from '../notices/Bell';
import { desk } from '../words';
import { useActor } from './acting-as';
import { HelpButton } from './Help';
import { MustChangePassword } from './PasswordDialog';
import { ProfileMenu } from './ProfileMenu';
import { RoleSwitch } from './RoleSwitch';
import { SearchBox } from './SearchBox';
import { SideNav } from './SideNav';
import { useArrival } from './use-arrival';
import { useBasisKey } from './use-basis-key';

/** The head and the navigation, around every page of the desk. */
export function DeskFrame(): ReactNode {
  const { data: me } = useMe();
  return me ? <Framed me={me} /> : null;
}

function Framed({ me }: { me: Me }): ReactNode {
  const say = useWords(desk);
  const common = useWords(shell);
  const acting = useActor() ?? me;
  const [menu, setMenu] = useState<'closed' | 'open' | 'left'>('closed');
  const { pathname } = useLocation();
  const main = useArrival();
  useBasisKey();
  return (
    <div className="hz-desk">
      <a className="hz-skip" href="#content">
        {common('skip')}
      </a>
      <header className="hz-desk-head">
        <Button
          type="text"
          className="hz-desk-menu"
          icon={<MenuOutlined />}
          aria-label={say('menu')}
          onClick={() => setMenu('open')}
        />
        <Link to="/" className="hz-desk-name">
          {common('app')}
        </Link>
        {allowed(acting, 'case.list') ? <SearchBox /> : null}
        <span className="hz-desk-tools">
          <RoleSwitch me={me} />
          {me.mustChangePassword ? null : <Bell />}
          <HelpButton />
          <SettingsMenu />
          <ProfileMenu me={me} />
        </span>
      </header>
      <aside className="hz-desk-side">
        <SideNav me={acting} />
      </aside>
      <Drawer
        placement="left"
        size={260}
        open={menu === 'open'}
        onClose={() => setMenu('closed')}
        focusable={{ focusTriggerAfterClose: menu !== 'left' }}
        title={say('menu')}
      >
        <SideNav me={acting} onGo={() => setMenu('left')} />
      </Drawer>
      <main ref={main} id="content" className="hz-desk-main" tabIndex={-1}>
        <AssignProvider>
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </AssignProvider>
      </main>
      <MustChangePassword me={me} />
    </div>
  );
}
