/**
 * Where the domain gets the present instant from. In production it is the database's clock, never the
 * process's: two processes may disagree by an hour, one database cannot disagree with itself.
 */
export interface TimeSource {
  now(): Promise<Date>;
}
