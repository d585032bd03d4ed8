import { defineWords } from '../../i18n/words';

/** Going on with a draft on another device. */
export const resume = defineWords(
  'public-resume',
  {
    elsewhere: '换一台设备继续填写',
    how: '在另一台设备上打开本网站,选“输入续写码”,填入下面的续写码。他人得到它就能看到并修改草稿,请妥善保管。',
    enter: '输入续写码,继续在另一台设备上开始的请求书',
    title: '继续另一台设备上的请求书',
    lead: '续写码在开始填写的那台设备上:请求书目录页,“换一台设备继续填写”。',
    code: '续写码',
    codeHint: '例如 7K3M-09QX-2F8C-W1TD',
    needed: '请填写续写码',
    open: '继续填写',
    replaces: '这台设备上已有一份草稿。继续后,这台设备改为填写续写码对应的草稿;原来的草稿须凭它自己的续写码找回。',
    replace: '确定,继续填写',
    wrong:
      '续写码不对,或者草稿已超过 30 天未保存而失效。开始填写的那台设备上可能还留有填写的内容(30 天内在那里打开过的):在那里打开请求书目录页,会重新保存并显示新的续写码。',
    anew: '重新填写请求书',
    aged: '本机留存的请求书草稿已清除',
    agedHint: '草稿已超过 30 天没有打开,本机不再留存。在另一台设备上继续填写的,可凭那里的续写码继续。',
  },
  {
    elsewhere: 'Go on with another device',
    how: 'On the other device open this site, choose “Enter a code to go on” and enter the code below. Whoever has it can read and change the draft, so keep it safe.',
    enter: 'Enter a code to go on with a request begun on another device',
    title: 'Go on with a request begun elsewhere',
    lead: 'The code is on the device where you began: in the list of the request, under “Go on with another device”.',
    code: 'Code to go on',
    codeHint: 'Such as 7K3M-09QX-2F8C-W1TD',
    needed: 'Enter the code',
    open: 'Go on',
    replaces:
      'There is a draft on this device already. If you go on, this device shows the draft of the code; the one that is here is found again by its own code only.',
    replace: 'Yes, go on',
    wrong:
      'The code is not right, or the draft was not saved for 30 days and is gone. The device where you began may still have what you wrote, if it was opened there within 30 days: open the list of the request there, and it is saved anew and shows a new code.',
    anew: 'Write the request anew',
    aged: 'The draft of a request that was kept on this device was removed',
    agedHint:
      'It was not opened for more than 30 days, and is kept here no longer. If you went on with it on another device, go on with the code shown there.',
  },
);
