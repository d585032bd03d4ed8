import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { KeepViews, type CasePerson, type SavedView } from '#libs/casework';
import { Permission } from '../http/auth/permission.js';
import { keyedBy, Person } from '../http/auth/who.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { Keyed, type Key } from '../http/keyed/keyed.js';
import { Once } from '../http/keyed/once.js';
import { SavedViewDto } from './desk.dto.js';
import { SAVED_VIEW } from './desk.examples.js';

/** Filters that a person keeps. */
@ApiTags('desk')
@Controller('views')
export class ViewsController {
  constructor(
    private readonly views: KeepViews,
    private readonly once: Once,
  ) {}

  @Get()
  @Permission('work.read')
  @Describe({
    summary: { zh: '我的视图', en: 'My views' },
    description: { zh: '本人保存的筛选条件。', en: 'Filters kept by oneself.' },
    answers: [SAVED_VIEW],
  })
  list(@Person() person: CasePerson): Promise<SavedView[]> {
    return this.views.list(person);
  }

  @Post()
  @Permission('work.read')
  @Describe({
    summary: { zh: '保存视图', en: 'Keep a view' },
    description: { zh: '同名的视图被替换。', en: 'One of the same name is replaced.' },
    status: 201,
    body: { type: SavedViewDto, example: { name: '本周到期', filter: { view: 'mine', overdue: 'true' } } },
    answers: SAVED_VIEW,
    refuses: [409, 422],
  })
  save(@Body() { name, filter }: SavedViewDto, @Person() person: CasePerson, @Keyed() key: Key): Promise<SavedView> {
    return this.once.run(keyedBy(person, key), () => this.views.save(person, name, filter));
  }

  @Delete(':id')
  @Permission('work.read')
  @Describe({
    summary: { zh: '删除视图', en: 'Drop a view' },
    description: { zh: '仅限本人的视图。', en: 'One’s own only.' },
    answers: { dropped: true },
    refuses: [404],
  })
  drop(@Param('id', IdPipe) id: string, @Person() person: CasePerson): Promise<{ readonly dropped: true }> {
    return this.views.drop(person, id);
  }
}
