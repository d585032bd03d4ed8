/** Citations that wrong fields of a complaint are answered with; the edition in force has the same provisions. */
const ORDER_81 = '专利纠纷行政裁决和调解办法';

export const ARTICLES = {
  parties: `${ORDER_81} 第12条`,
  papers: `${ORDER_81} 第14条`,
  request: `${ORDER_81} 第15条`,
  agents: `${ORDER_81} 第17条`,
  claims: `${ORDER_81} 第36条`,
  electronic: `${ORDER_81} 第10条`,
  major: '重大专利侵权纠纷行政裁决办法 第3条',
} as const;
