/** Answering that was done without a word about how many replies it was: the report shows a dash for them and not a number that nobody counted. */
export const counted = {
  name: '0003-counted',
  sql: `
  -- 0: nobody said how many, and \`count\` claims nothing
  alter table activities add column counted integer not null default 1 check (counted in (0, 1));
`,
}
