/**
 * Posts get what they say, and a variant for each channel; with them the files that go out, sets of hashtags, and a client's settings for links. `posts` is made anew because an idea that
 * has variants is open, which the first table did not know.
 */

const day = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`
const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`
const clock = `'[0-9][0-9]:[0-9][0-9]'`
const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`
const format = `format text not null check (format in
      ('text', 'image', 'carousel', 'video', 'short', 'story', 'live', 'article', 'event'))`

export const posts = {
  name: '0005-posts',
  sql: `
  create table posts_anew (
    ${identity},
    client_id integer not null references clients (id),
    title text not null,
    pillar_id integer references pillars (id),
    goal_id integer references goals (id),
    -- what kind of content it is; null: what its pillar is
    kind text check (kind in ('value', 'community', 'promo')),
    text text not null default '',
    link text not null default '',
    -- hashtags of its own, and the set that it takes; '': the channel's usual one
    tags text not null default '',
    tag_set text not null default '',
    recipe text not null default '',
    -- what was answered to the recipe's questions, as JSON
    answers text not null default '{}' check (json_valid(answers)),
    -- work on what comes back, from the recipe, as JSON
    follow_ups text not null default '[]' check (json_valid(follow_ups)),
    asked_by text not null default 'manager' check (asked_by in ('manager', 'client')),
    minutes integer not null check (minutes >= 0),
    note text not null default '',
    -- open: it has variants, and its status follows from theirs
    status text not null default 'idea' check (status in ('idea', 'open', 'done', 'skipped')),
    snoozed_until text check (snoozed_until glob ${day}),
    created_at text not null check (created_at glob ${instant}),
    created_on text not null check (created_on glob ${day}),
    closed_at text check (closed_at glob ${instant}),
    dropped_at text check (dropped_at glob ${instant})
  ) strict;
  insert into posts_anew (id, uid, client_id, title, pillar_id, minutes, note, status, snoozed_until, created_at, created_on, closed_at, dropped_at)
    select id, uid, client_id, title, pillar_id, minutes, note, status, snoozed_until, created_at, created_on, closed_at, dropped_at from posts;
  -- a number that was given once is never given again, also when its row is gone
  delete from sqlite_sequence where name = 'posts_anew';
  insert into sqlite_sequence (name, seq) select 'posts_anew', seq from sqlite_sequence where name = 'posts';
  drop table posts;
  alter table posts_anew rename to posts;
  create index posts_ideas on posts (status) where status = 'idea' and dropped_at is null;
  create index posts_client on posts (client_id, created_on);
  -- what points at a row that undo takes away
  create index posts_pillar on posts (pillar_id) where pillar_id is not null;
  create index posts_goal on posts (goal_id) where goal_id is not null;

  create table variants (
    ${identity},
    post_id integer not null references posts (id),
    channel_id integer not null references channels (id),
    ${format},
    -- null: the post's
    title text,
    text text,
    -- the base text over which its own was written; the two together say what drifted
    based_on text,
    content_warning text not null default '',
    minutes integer not null check (minutes >= 0),
    state text not null default 'draft' check (state in ('draft', 'scheduled', 'published', 'missed', 'dropped')),
    -- by the client's wall clock, and the instant that this was when it was written
    planned_on text check (planned_on glob ${day}),
    planned_time text check (planned_time glob ${clock}),
    planned_at text check (planned_at glob ${instant}),
    published_at text check (published_at glob ${instant}),
    permalink text not null default '',
    created_at text not null check (created_at glob ${instant}),
    unique (post_id, channel_id, format),
    check ((planned_on is null) = (planned_time is null) and (planned_on is null) = (planned_at is null)),
    check (text is null or based_on is not null),
    check (state <> 'scheduled' or planned_at is not null),
    check (state <> 'published' or published_at is not null)
  ) strict;
  -- the calendar, the slots and the list read what is planned between two instants
  create index variants_planned on variants (planned_at) where planned_at is not null;
  create index variants_published on variants (published_at) where published_at is not null;
  -- the list reads what is still being made
  create index variants_drafts on variants (state) where state = 'draft';
  create index variants_channel on variants (channel_id, planned_at);

  create table media (
    ${identity},
    client_id integer not null references clients (id),
    path text not null,
    hash text not null,
    kind text not null check (kind in ('image', 'video')),
    type text not null,
    bytes integer not null check (bytes >= 0),
    width integer check (width > 0),
    height integer check (height > 0),
    seconds real check (seconds >= 0),
    alt text not null default '',
    -- of the people shown
    consent text not null default 'unknown' check (consent in ('unknown', 'nobody', 'yes', 'no')),
    unique (client_id, path)
  ) strict;

  create table attachments (
    id integer primary key autoincrement,
    post_id integer not null references posts (id),
    -- null: of every variant that has none of its own
    variant_id integer references variants (id),
    media_id integer not null references media (id),
    place integer not null check (place >= 1)
  ) strict;
  create index attachments_post on attachments (post_id, variant_id, place);
  create index attachments_variant on attachments (variant_id) where variant_id is not null;
  create index attachments_media on attachments (media_id);

  create table hashtag_sets (
    ${identity},
    client_id integer not null references clients (id),
    -- null: for every channel that has none of this name
    channel_id integer references channels (id),
    name text not null,
    tags text not null
  ) strict;
  create unique index hashtag_sets_name on hashtag_sets (client_id, coalesce(channel_id, 0), name);
  create index hashtag_sets_channel on hashtag_sets (channel_id) where channel_id is not null;

  -- the client's own sites, whose visitors can be counted; how links to them are marked ('': as usual); hashtags that are never used
  alter table clients add column sites text not null default '';
  alter table clients add column utm text not null default '';
  alter table clients add column banned_tags text not null default '';
`,
} as const
