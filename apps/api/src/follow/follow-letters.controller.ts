import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FollowByCode, ReadLetter, type Letter } from '#libs/casework';
import { Public } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { IdPipe } from '../http/fields/id.pipe.js';
import { PerMinuteByCode } from '../http/rate.js';
import { FollowDto } from './dto/follow.dto.js';
import { DOOR, LETTER } from './follow.examples.js';

/** What the office wrote to a party, for the party that came by code. */
@ApiTags('follow')
@Controller('follow/documents')
export class FollowLettersController {
  constructor(
    private readonly follow: FollowByCode,
    private readonly letters: ReadLetter,
  ) {}

  @Post(':id')
  @Public()
  @PerMinuteByCode(60)
  @HttpCode(200)
  @Describe({
    summary: { zh: '凭码阅读文书', en: 'Read a letter, by code' },
    description: {
      zh: '发给本人的文书全文;期限自收到之日起算的文书,登记收到后方可阅读。答辩通知书附请求书副本。',
      en: 'The text of a letter to the party; where periods run from receipt, once that is recorded. The notice to answer carries the copy of the request.',
    },
    body: { type: FollowDto, example: DOOR },
    answers: LETTER,
    refuses: [404, 429],
  })
  async read(@Param('id', IdPipe) id: string, @Body() door: FollowDto): Promise<Letter> {
    return this.letters.execute(id, await this.follow.access(door));
  }
}
