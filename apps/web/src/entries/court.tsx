import '../i18n/start';
import { typesetChinese } from '../i18n/words';
import { Frame } from '../shell/Frame';
import { mount } from '../shell/mount';
import { CourtEntry } from '../court/CourtEntry';

typesetChinese();
mount(
  <Frame touch={false}>
    <CourtEntry />
  </Frame>,
);
