/** Feeds, their articles, and what was heard. */

const day = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`
const instant = `'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'`
const identity = `id integer primary key autoincrement,
    uid text not null unique default (lower(hex(randomblob(16))))`

export const feeds = {
  name: '0016-feeds',
  sql: `
  create table feeds (
    ${identity},
    client_id integer not null references clients (id),
    address text not null,
    -- as it calls itself, and the page that it belongs to; '': it was never read
    title text not null default '',
    site text not null default '',
    -- for the next conditional request
    etag text not null default '',
    last_modified text not null default '',
    last_fetched_at text check (last_fetched_at glob ${instant}),
    last_ok_at text check (last_ok_at glob ${instant}),
    -- '': the last attempt did not fail
    last_error text not null default '',
    gone_at text check (gone_at glob ${instant}),
    added_at text not null check (added_at glob ${instant}),
    dropped_at text check (dropped_at glob ${instant}),
    -- it also finds the feeds of a client
    unique (client_id, address)
  ) strict;

  create table feed_items (
    ${identity},
    feed_id integer not null references feeds (id),
    guid text not null,
    title text not null,
    link text not null,
    summary text not null,
    published_at text check (published_at glob ${instant}),
    first_seen_at text not null check (first_seen_at glob ${instant}),
    kind text not null check (kind in ('read', 'comment', 'share')),
    -- why it is more than something to read; '': it is not
    reason text not null,
    state text not null default 'new' check (state in ('new', 'read', 'kept', 'commented', 'shared', 'skipped')),
    closed_at text check (closed_at glob ${instant}),
    activity_id integer references activities (id),
    -- it also finds the articles of a feed
    unique (feed_id, guid)
  ) strict;
  -- what today's list and feed read go through; what is closed is never in it
  create index feed_items_new on feed_items (state, feed_id) where state = 'new';
  -- what points at a line of the ledger that undo takes away
  create index feed_items_activity on feed_items (activity_id) where activity_id is not null;

  create table heard (
    ${identity},
    client_id integer not null references clients (id),
    words text not null,
    theme text not null default '',
    -- by name, as the strategy has it; '': it is about none
    competitor text not null default '',
    url text not null default '',
    channel_id integer references channels (id),
    -- the idea that it became
    post_id integer references posts (id),
    at text not null check (at glob ${instant}),
    on_day text not null check (on_day glob ${day}),
    dropped_at text check (dropped_at glob ${instant})
  ) strict;
  -- what a report looks at
  create index heard_day on heard (client_id, on_day);
  -- what points at a channel or an idea that undo takes away
  create index heard_channel on heard (channel_id) where channel_id is not null;
  create index heard_post on heard (post_id) where post_id is not null;
`,
} as const
