-- Each delivery of a forge, once. The body is kept until its work is done.
create table delivery (
  forge varchar(32) not null,
  id varchar(128) not null,
  event varchar(64) not null,
  body bytea not null,
  received_at timestamp with time zone not null,
  worked_at timestamp with time zone,
  primary key (forge, id)
);
create index delivery_open on delivery (worked_at, received_at);

-- What is to be judged: a pull request, or a group of a merge queue. It is due while wanted > done.
create table subject (
  forge varchar(32) not null,
  repository varchar(512) not null,
  name varchar(512) not null,
  wanted bigint not null,
  done bigint not null,
  primary key (forge, repository, name)
);

-- What was told the forge. A row without posted_at was decided and may or may not have been told.
create table verdict (
  forge varchar(32) not null,
  repository varchar(512) not null,
  subject varchar(512) not null,
  commit_id varchar(64) not null,
  before_id varchar(64) not null,
  passed boolean not null,
  decision varchar(26) not null,
  answer varchar(64) not null,
  report varchar not null,
  decided_at timestamp with time zone not null,
  posted_at timestamp with time zone,
  reference varchar(64),
  primary key (decision)
);
create index verdict_of on verdict (forge, repository, subject, decided_at);

-- A person's word, given on the forge, where the person is authenticated.
create table approval (
  decision varchar(26) not null,
  approver varchar(256) not null,
  change varchar(64) not null,
  account varchar(256) not null,
  way varchar(16) not null,
  given_at timestamp with time zone not null,
  primary key (decision, approver)
);

-- The ledgers, one for each repository: append-only chains.
create table ledger (
  repository varchar(768) not null,
  entries bigint not null,
  primary key (repository)
);
create table ledger_entry (
  repository varchar(768) not null,
  sequence bigint not null,
  previous varchar(64) not null,
  hash varchar(64) not null,
  body varchar not null,
  primary key (repository, sequence)
);

-- The last policy of a repository that was free of mistakes.
create table good_policy (
  repository varchar(768) not null,
  content bytea not null,
  primary key (repository)
);
