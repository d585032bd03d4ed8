import { aComplaint } from '../../support/complaints.js';

const REQUESTER = '内蒙古自治区呼伦贝尔市鄂温克族自治旗华夏衡平智能装备科技股份有限公司';
const RESPONDENT = '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县某某制造(集团)有限责任公司';
const PRODUCT = '带有自锁机构和双向阻尼铰链的可折叠便携式多功能户外作业平台及其升降调节装置甲型';

/** A complaint whose parties have the names that real ones have: long, without a place to break, and with brackets. */
export const LONG_NAMES = {
  parties: aComplaint().parties.map((party, at) => ({
    ...party,
    name: at === 0 ? REQUESTER : RESPONDENT,
    address: `${party.address}高新技术产业开发区创新创业孵化基地三号楼十二层东侧1203室`,
  })),
  rights: aComplaint().rights.map((right) => ({ ...right, title: PRODUCT, patentee: REQUESTER })),
  accused: aComplaint().accused.map((one) => ({ ...one, product: PRODUCT })),
};
