import '../i18n/start';
import { typesetChinese } from '../i18n/words';
import { Frame } from '../shell/Frame';
import { mount } from '../shell/mount';
import { PublicEntry } from '../public/PublicEntry';

typesetChinese();
mount(
  <Frame touch={true}>
    <PublicEntry />
  </Frame>,
);
