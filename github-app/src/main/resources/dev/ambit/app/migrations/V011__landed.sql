-- Where each protected branch stood when what landed there was last looked at.
create table branch_tip (
  repository varchar(768) not null,
  ref varchar(512) not null,
  commit_id varchar(64) not null,
  primary key (repository, ref)
);
