import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PgAgencies, PgRegions, type Agency, type Region } from '#libs/identity';
import { Public } from '../http/auth/permission.js';
import { Describe } from '../http/docs/describe.js';
import { oneOf, orNull } from '../http/docs/shape.js';
import { Text } from '../http/fields/fields.js';

export class RegionsQuery {
  @Text(
    6,
    {
      zh: '上级区划代码,默认全国',
      en: 'Code of the region above, the whole country by default',
      optional: true,
      example: '440000',
    },
    /^\d{6}$/,
  )
  readonly parent?: string;
}

export const AGENCY = {
  id: 'gd-ip',
  name: '广东省市场监督管理局(知识产权局)',
  nameEn: 'Guangdong Administration for Market Regulation (Intellectual Property Office)',
  mark: '粤',
  region: '440000',
  superior: orNull('cnipa'),
  level: oneOf('province', 'national', 'prefecture', 'district'),
  numberPattern: '{mark}知{type}字〔{year}〕{n}号',
};

@ApiTags('agencies')
@Controller()
export class AgenciesController {
  constructor(
    private readonly agencies: PgAgencies,
    private readonly regions: PgRegions,
  ) {}

  @Get('agencies')
  @Public('agencies.read')
  @Describe({
    summary: { zh: '办案机关', en: 'Agencies' },
    description: { zh: '全部机关及其上级。', en: 'All agencies with their superiors.' },
    answers: [AGENCY],
  })
  list(): Promise<Agency[]> {
    return this.agencies.all();
  }

  @Get('regions')
  @Public('regions.read')
  @Describe({
    summary: { zh: '行政区划', en: 'Regions' },
    description: { zh: 'GB/T 2260,某区划的下一级。', en: 'GB/T 2260, the level below a region.' },
    answers: [{ code: '440100', name: '广州市', parent: orNull('440000') }],
  })
  below(@Query() { parent }: RegionsQuery): Promise<Region[]> {
    return this.regions.below(parent ?? '000000');
  }
}
