import '../i18n/start';
import { typesetChinese } from '../i18n/words';
import { Frame } from '../shell/Frame';
import { mount } from '../shell/mount';
import { DeskEntry } from '../desk/DeskEntry';
import { readAhead } from '../desk/read-ahead';

void readAhead(location);
typesetChinese();
mount(
  <Frame touch={false}>
    <DeskEntry />
  </Frame>,
);
