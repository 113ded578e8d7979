/** The day to which an occurrence was put off is kept when it is closed: homework done by its new day is on time. */
export const putOff = {
  name: '0002-put-off',
  sql: `
  alter table occurrences add column put_off_to text
    check (put_off_to glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
  update occurrences set put_off_to = snoozed_until;
`,
}
