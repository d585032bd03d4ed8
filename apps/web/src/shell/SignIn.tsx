import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useSignIn } from '../api/session';
import { defineWords, useWords } from '../i18n/words';
import { AtProvider } from './AtProvider';
import { ProblemView } from './states/ProblemView';

const words = defineWords(
  'sign-in',
  {
    title: '登录',
    login: '登录名',
    password: '密码',
    enter: '登录',
    loginNeeded: '请输入登录名',
    passwordNeeded: '请输入密码',
  },
  {
    title: 'Sign in',
    login: 'Login',
    password: 'Password',
    enter: 'Sign in',
    loginNeeded: 'Enter your login',
    passwordNeeded: 'Enter your password',
  },
);

/** The form alone: a page of its own, or a dialog over what somebody was typing when the session ended. */
export function SignInForm({ done }: { done?: () => void }): ReactNode {
  const say = useWords(words);
  const signIn = useSignIn();
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(body: { login: string; password: string }) => signIn.mutate(body, { onSuccess: () => done?.() })}
    >
      <ProblemView error={signIn.error} />
      <Form.Item name="login" label={say('login')} rules={[{ required: true, message: say('loginNeeded') }]}>
        <Input autoComplete="username" autoFocus maxLength={100} />
      </Form.Item>
      <Form.Item name="password" label={say('password')} rules={[{ required: true, message: say('passwordNeeded') }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {say('enter')}
      </Button>
      <AtProvider apart={done !== undefined} />
    </Form>
  );
}

export function SignInPage({ name }: { name: string }): ReactNode {
  const say = useWords(words);
  return (
    <main id="content" style={{ maxWidth: 400, margin: '10vh auto', padding: 16 }}>
      <h1 style={{ fontSize: 22, marginTop: 0 }}>
        {name} · {say('title')}
      </h1>
      <SignInForm />
    </main>
  );
}
