import { SettingOutlined } from '@ant-design/icons';
import { Button, Popover, Segmented, Space, Switch } from 'antd';
import { useId, type ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { changeSettings, useSettings } from './settings';
import { shell } from './words';

/** Language, appearance, large letters and shortcuts: every entry has it in its head. */
export function SettingsMenu(): ReactNode {
  const say = useWords(shell);
  return (
    <Popover trigger="click" placement="bottomRight" title={say('settings')} content={<Choices />}>
      <Button type="text" icon={<SettingOutlined />} aria-label={say('settings')} />
    </Popover>
  );
}

function Choices(): ReactNode {
  const say = useWords(shell);
  const settings = useSettings();
  const id = useId();
  return (
    <Space orientation="vertical" size="middle">
      <Segmented
        aria-label={say('language')}
        value={settings.language}
        onChange={(language: 'zh' | 'en') => changeSettings({ language })}
        options={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Segmented
        aria-label={say('theme')}
        value={settings.theme}
        onChange={(theme) => changeSettings({ theme })}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <Space>
        <Switch aria-labelledby={`${id}c`} checked={settings.care} onChange={(care) => changeSettings({ care })} />
        <span id={`${id}c`}>{say('care')}</span>
      </Space>
      <Space>
        <Switch
          aria-labelledby={`${id}s`}
          checked={settings.shortcuts}
          onChange={(shortcuts) => changeSettings({ shortcuts })}
        />
        <span id={`${id}s`}>{say('shortcuts')}</span>
      </Space>
    </Space>
  );
}
