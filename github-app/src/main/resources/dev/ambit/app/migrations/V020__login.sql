-- Browsers that people logged in with. Of a token only a digest is kept.
create table login_session (
  token varchar(64) not null,
  kind varchar(16) not null,
  who varchar(512) not null,
  csrf varchar(64) not null,
  begun_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  primary key (token)
);

-- People on the way to an identity server and back.
create table login_attempt (
  state varchar(64) not null,
  nonce varchar(64) not null,
  verifier varchar(64) not null,
  next_page varchar(512) not null,
  begun_at timestamp with time zone not null,
  primary key (state)
);
