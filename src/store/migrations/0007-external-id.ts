/** Posts that come from a file keep the name that they have there, so that the same file is taken once. */
export const externalId = {
  name: '0007-external-id',
  sql: `
  alter table posts add column external_id text check (external_id <> '');
  -- looked up for every row of a file; dropped posts too, so that what was thrown away does not come back
  create unique index posts_external on posts (client_id, external_id) where external_id is not null;
`,
} as const
