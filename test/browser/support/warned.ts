import { COMPLAINT } from '../../../apps/api/src/complaints/complaint.examples.js';
import { LONG, Stranger } from './stranger.js';

const LIST = '填写咨询意见请求书';

/** Somebody who was warned of an infringement and asks for an opinion: the same list, with the questions of an opinion. */
export class Warned extends Stranger {
  override async done(): Promise<void> {
    await this.press(this.page.getByRole('button', { name: '保存并继续' }));
    await this.page.getByRole('heading', { level: 1, name: LIST }).waitFor();
  }

  override async requester(): Promise<void> {
    const [mine] = COMPLAINT.parties;
    await this.task('请求人（被警告人）');
    await this.choose('主体类型', '法人');
    await this.write('姓名或名称', LONG.requester);
    await this.choose('在中国境内有固定住所', '是');
    await this.write('统一社会信用代码', mine?.creditCode ?? '');
    await this.write('法定代表人或负责人', mine?.representative ?? '');
    await this.write('地址', mine?.address ?? '');
    await this.write('联系电话', mine?.phone ?? '');
    await this.done();
  }

  override async respondent(): Promise<void> {
    await this.task('权利人（发出警告的人）');
    await this.choose('主体类型', '法人');
    await this.write('姓名或名称', LONG.respondent);
    await this.choose('在中国境内有固定住所', '是');
    await this.write('地址', COMPLAINT.parties[1]?.address ?? '');
    await this.done();
  }

  override async claims(): Promise<void> {
    await this.task('警告涉及的权利要求');
    await this.write('警告涉及哪些权利要求', '1');
    await this.done();
  }

  override async accused(): Promise<void> {
    await this.task('被警告的产品和行为');
    await this.write('被警告侵权的产品或方法', LONG.product);
    await this.choose('被警告的行为', '制造');
    await this.write('行为地', '广东省广州市');
    await this.done();
  }

  override async matters(): Promise<void> {
    await this.task('请求事项、事实与理由');
    await this.write('请求事项', '请就上述产品是否落入该专利的保护范围出具咨询意见');
    await this.write('事实与理由', '权利人致函称侵权,经书面催告后既未请求裁决也未起诉。');
    await this.done();
  }

  override async declarations(): Promise<void> {
    await this.task('声明和签名');
    for (const name of [/^双方均未就本纠纷请求裁决或者/, /以上内容属实/])
      await this.press(this.page.getByRole('checkbox', { name }));
    await this.done();
  }
}
