/** Dates as they are written, first, and as people write them. */
export const DAYS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日', 'YYYY-M-D'];
/** Times of day, the same way. */
export const TIMES = ['HH:mm', 'HHmm', 'H:mm', 'H时mm分'];
