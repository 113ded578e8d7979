/** What may go out again: how long a post rests between its runs, how often, when in the year, in which words; and the days on which the manager is away. */

const day = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`
const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`
const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`

export const evergreenAway = {
  name: '0009-evergreen-away',
  sql: `
  -- days between two runs; null: it is not evergreen
  alter table posts add column cooldown_days integer check (cooldown_days >= 7);
  -- runs in all, the first one too; null: as many as there are
  alter table posts add column most_runs integer check (most_runs >= 2);
  -- 'mar-may', '12-01..02-28'; '': all the year
  alter table posts add column season text not null default '';
  -- other texts for the same idea, as JSON
  alter table posts add column wordings text not null default '[]' check (json_valid(wordings));
  -- the post that it recycles
  alter table posts add column origin_id integer references posts (id);
  create index posts_origin on posts (origin_id) where origin_id is not null;

  -- days of the desk, both counted; routines of the manager do not come round on them
  create table away (
    ${identity},
    from_on text not null check (from_on glob ${day}),
    until_on text not null check (until_on glob ${day}),
    cover text not null default '',
    created_at text not null check (created_at glob ${instant}),
    check (from_on <= until_on)
  ) strict;
  create index away_until on away (until_on);
`,
} as const
