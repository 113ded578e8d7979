/** What an outside tool was given, so that smm sees when a variant says something else than what lies there. */
export const handedHash = {
  name: '0011-handed-hash',
  sql: `
  -- the SHA-256 of the content that was handed over; '': not known, or it lies nowhere
  alter table variants add column handed_hash text not null default '';
`,
} as const
