from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "event" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "subject" TEXT COLLATE "C" NOT NULL,
    "version" INT NOT NULL,
    "kind" VARCHAR(64) NOT NULL,
    "data" JSONB NOT NULL,
    "actor" TEXT COLLATE "C",
    "at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_event_subject_969e42" ON "event" ("subject", "version");
COMMENT ON COLUMN "event"."version" IS 'The record''s version after the change';
COMMENT ON COLUMN "event"."data" IS 'Changed fields: {name: [before, after]}, and notes';
COMMENT ON TABLE "event" IS 'One change of one record: its kind (`claim.transition`), what changed, by whom.';
CREATE TABLE IF NOT EXISTS "idempotency_key" (
    "id" VARCHAR(64) NOT NULL PRIMARY KEY,
    "input_hash" BYTEA NOT NULL,
    "result" VARCHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS "idx_idempotency_created_98dcfd" ON "idempotency_key" ("created_at");
COMMENT ON COLUMN "idempotency_key"."id" IS 'Hash of principal and key';
COMMENT ON COLUMN "idempotency_key"."result" IS 'Id of the record that the request made or changed';
COMMENT ON TABLE "idempotency_key" IS 'What a principal''s key did; kept for seven days.';
CREATE TABLE IF NOT EXISTS "client" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL UNIQUE,
    "partner_ids" TEXT[] NOT NULL,
    "scopes" TEXT[] NOT NULL,
    "deactivated_at" TIMESTAMPTZ
);
COMMENT ON COLUMN "client"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "client"."partner_ids" IS 'Empty: every partner';
COMMENT ON COLUMN "client"."scopes" IS 'The most its tokens may have';
COMMENT ON TABLE "client" IS 'A partner system: acts by token for its partners, or for all when it has none listed.';
CREATE TABLE IF NOT EXISTS "department" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "head_id" TEXT COLLATE "C",
    "archived_at" TIMESTAMPTZ,
    "parent_id" TEXT COLLATE "C" REFERENCES "department" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_department_parent__7adfe3" ON "department" ("parent_id");
CREATE INDEX IF NOT EXISTS "idx_department_name_8157e2" ON "department" ("name");
COMMENT ON COLUMN "department"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "department"."head_id" IS 'A user; constrained by the migration, as tables may not form a cycle';
CREATE TABLE IF NOT EXISTS "organisation" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "language" VARCHAR(2) NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "records_claims" BOOL NOT NULL,
    "agents_read_all" BOOL NOT NULL,
    "secret" BYTEA NOT NULL
);
COMMENT ON COLUMN "organisation"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "organisation"."records_claims" IS 'The functional option of claims';
COMMENT ON COLUMN "organisation"."agents_read_all" IS 'Else their department''s claims only';
COMMENT ON COLUMN "organisation"."secret" IS 'Signs cursors';
COMMENT ON TABLE "organisation" IS 'The one row of settings that the whole installation shares.';
CREATE TABLE IF NOT EXISTS "performer_role" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "short_name" VARCHAR(50),
    "code" VARCHAR(32) UNIQUE,
    "main_object_kind" VARCHAR(16),
    "additional_object_kind" VARCHAR(16),
    "archived_at" TIMESTAMPTZ
);
COMMENT ON COLUMN "performer_role"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "performer_role"."code" IS 'Set for predefined roles';
COMMENT ON TABLE "performer_role" IS 'A role that tasks are addressed to, alone or with addressing objects of the named kinds.';
CREATE TABLE IF NOT EXISTS "sign_in_attempts" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "failures" INT NOT NULL,
    "blocked_until" TIMESTAMPTZ
);
COMMENT ON COLUMN "sign_in_attempts"."created_by" IS 'Id of the user or client who made it';
COMMENT ON TABLE "sign_in_attempts" IS 'Failures of one login or address: `id` is its key''s hash, shaped as an id.';
CREATE TABLE IF NOT EXISTS "user_account" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "login" VARCHAR(150) NOT NULL UNIQUE,
    "name" VARCHAR(250) NOT NULL,
    "email" VARCHAR(254),
    "password_hash" VARCHAR(250),
    "kind" VARCHAR(16) NOT NULL,
    "staff_role" VARCHAR(16),
    "partner_id" TEXT COLLATE "C",
    "language" VARCHAR(2) NOT NULL,
    "time_zone" VARCHAR(64) NOT NULL,
    "deactivated_at" TIMESTAMPTZ,
    "department_id" TEXT COLLATE "C" REFERENCES "department" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_user_accoun_departm_cf06b0" ON "user_account" ("department_id");
CREATE INDEX IF NOT EXISTS "idx_user_accoun_partner_1f0171" ON "user_account" ("partner_id");
CREATE INDEX IF NOT EXISTS "idx_user_accoun_name_11cf0f" ON "user_account" ("name");
COMMENT ON COLUMN "user_account"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "user_account"."login" IS 'Lower case';
COMMENT ON COLUMN "user_account"."partner_id" IS 'A customer''s; constrained by the migration';
COMMENT ON TABLE "user_account" IS 'A person who signs in: staff has a staff role, a customer has a partner.';
CREATE TABLE IF NOT EXISTS "access_token" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "secret_hash" VARCHAR(64) NOT NULL UNIQUE,
    "scopes" TEXT[] NOT NULL,
    "expires_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,
    "client_id" TEXT COLLATE "C" REFERENCES "client" ("id") ON DELETE CASCADE,
    "user_id" TEXT COLLATE "C" REFERENCES "user_account" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_access_toke_user_id_14aa1c" ON "access_token" ("user_id");
CREATE INDEX IF NOT EXISTS "idx_access_toke_client__8b9ec2" ON "access_token" ("client_id");
COMMENT ON COLUMN "access_token"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "access_token"."secret_hash" IS 'SHA-256, hex';
COMMENT ON TABLE "access_token" IS 'A bearer token of a user or a client; kept hashed, shown once.';
CREATE TABLE IF NOT EXISTS "role_member" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "main_object" TEXT COLLATE "C",
    "additional_object" TEXT COLLATE "C",
    "role_id" TEXT COLLATE "C" NOT NULL REFERENCES "performer_role" ("id") ON DELETE CASCADE,
    "user_id" TEXT COLLATE "C" NOT NULL REFERENCES "user_account" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_role_member_role_id_01021a" ON "role_member" ("role_id");
CREATE INDEX IF NOT EXISTS "idx_role_member_user_id_05bb57" ON "role_member" ("user_id");
COMMENT ON COLUMN "role_member"."created_by" IS 'Id of the user or client who made it';
CREATE TABLE IF NOT EXISTS "session" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "secret_hash" VARCHAR(64) NOT NULL UNIQUE,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "address" VARCHAR(64),
    "user_agent" VARCHAR(250),
    "user_id" TEXT COLLATE "C" NOT NULL REFERENCES "user_account" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_session_user_id_23ddbc" ON "session" ("user_id");
COMMENT ON COLUMN "session"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "session"."secret_hash" IS 'SHA-256, hex';
COMMENT ON TABLE "session" IS 'A sign-in by browser; the cookie''s value is kept hashed.';
CREATE TABLE IF NOT EXISTS "partner" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "legal_name" VARCHAR(250),
    "tax_number" VARCHAR(32),
    "is_customer" BOOL NOT NULL,
    "is_supplier" BOOL NOT NULL,
    "is_competitor" BOOL NOT NULL,
    "is_carrier" BOOL NOT NULL,
    "is_other" BOOL NOT NULL,
    "emails" TEXT[] NOT NULL,
    "phones" TEXT[] NOT NULL,
    "address" TEXT,
    "language" VARCHAR(2),
    "archived_at" TIMESTAMPTZ,
    "search" TSVECTOR,
    "manager_id" TEXT COLLATE "C" REFERENCES "user_account" ("id") ON DELETE RESTRICT,
    "merged_into_id" TEXT COLLATE "C" REFERENCES "partner" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_partner_name_d47b5e" ON "partner" ("name", "id");
CREATE INDEX IF NOT EXISTS "idx_partner_tax_num_0b1a8b" ON "partner" ("tax_number");
CREATE INDEX IF NOT EXISTS "idx_partner_merged__12921d" ON "partner" ("merged_into_id");
COMMENT ON COLUMN "partner"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "partner"."search" IS 'Kept by a trigger';
CREATE TABLE IF NOT EXISTS "contact_person" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "position" VARCHAR(250),
    "emails" TEXT[] NOT NULL,
    "phones" TEXT[] NOT NULL,
    "archived_at" TIMESTAMPTZ,
    "partner_id" TEXT COLLATE "C" NOT NULL REFERENCES "partner" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_contact_per_partner_f34b08" ON "contact_person" ("partner_id");
CREATE INDEX IF NOT EXISTS "idx_contact_per_name_56b8f5" ON "contact_person" ("name");
COMMENT ON COLUMN "contact_person"."created_by" IS 'Id of the user or client who made it';
CREATE TABLE IF NOT EXISTS "partner_reference" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "system" VARCHAR(64) NOT NULL,
    "value" VARCHAR(250) NOT NULL,
    "partner_id" TEXT COLLATE "C" NOT NULL REFERENCES "partner" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_partner_ref_system_f38211" UNIQUE ("system", "value")
);
CREATE INDEX IF NOT EXISTS "idx_partner_ref_partner_3c3104" ON "partner_reference" ("partner_id");
COMMENT ON TABLE "partner_reference" IS 'What another system calls this partner.';
CREATE TABLE IF NOT EXISTS "claim_number" (
    "year" INT NOT NULL PRIMARY KEY,
    "issued" INT NOT NULL
);
COMMENT ON TABLE "claim_number" IS 'The last number given within a year.';
CREATE TABLE IF NOT EXISTS "claim_reason" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "description" TEXT,
    "archived_at" TIMESTAMPTZ,
    "parent_id" TEXT COLLATE "C" REFERENCES "claim_reason" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_claim_reaso_parent__4970ef" ON "claim_reason" ("parent_id");
CREATE INDEX IF NOT EXISTS "idx_claim_reaso_name_422c21" ON "claim_reason" ("name");
COMMENT ON COLUMN "claim_reason"."created_by" IS 'Id of the user or client who made it';
CREATE TABLE IF NOT EXISTS "claim" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "number" VARCHAR(32) NOT NULL UNIQUE,
    "title" VARCHAR(250) NOT NULL,
    "description" TEXT NOT NULL,
    "direction" VARCHAR(16) NOT NULL,
    "status" VARCHAR(32) NOT NULL,
    "registered_at" TIMESTAMPTZ NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "reopen_count" INT NOT NULL,
    "basis" TEXT COLLATE "C",
    "resolution" TEXT,
    "internal_comment" TEXT,
    "currency" VARCHAR(3),
    "amount_claimed" DECIMAL(18,2),
    "amount_settled" DECIMAL(18,2),
    "remedy_sought" VARCHAR(16),
    "remedy_given" VARCHAR(16),
    "importance" VARCHAR(16) NOT NULL,
    "severity" VARCHAR(16),
    "channel" VARCHAR(16) NOT NULL,
    "tags" TEXT[] NOT NULL,
    "rating" SMALLINT,
    "archived_at" TIMESTAMPTZ,
    "search" TSVECTOR,
    "at_fault_department_id" TEXT COLLATE "C" REFERENCES "department" ("id") ON DELETE RESTRICT,
    "at_fault_employee_id" TEXT COLLATE "C" REFERENCES "user_account" ("id") ON DELETE RESTRICT,
    "contact_person_id" TEXT COLLATE "C" REFERENCES "contact_person" ("id") ON DELETE RESTRICT,
    "merged_into_id" TEXT COLLATE "C" REFERENCES "claim" ("id") ON DELETE RESTRICT,
    "partner_id" TEXT COLLATE "C" NOT NULL REFERENCES "partner" ("id") ON DELETE RESTRICT,
    "reason_id" TEXT COLLATE "C" REFERENCES "claim_reason" ("id") ON DELETE RESTRICT,
    "responsible_id" TEXT COLLATE "C" REFERENCES "user_account" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_claim_registe_93064c" ON "claim" ("registered_at", "id");
CREATE INDEX IF NOT EXISTS "idx_claim_partner_c10098" ON "claim" ("partner_id", "registered_at", "id");
CREATE INDEX IF NOT EXISTS "idx_claim_at_faul_66f60e" ON "claim" ("at_fault_department_id", "status", "registered_at", "id");
CREATE INDEX IF NOT EXISTS "idx_claim_status_d4d02e" ON "claim" ("status", "registered_at", "id");
CREATE INDEX IF NOT EXISTS "idx_claim_respons_166745" ON "claim" ("responsible_id", "status", "registered_at", "id");
CREATE INDEX IF NOT EXISTS "idx_claim_reason__83a7d9" ON "claim" ("reason_id", "registered_at", "id");
CREATE INDEX IF NOT EXISTS "idx_claim_closed__f7db5c" ON "claim" ("closed_at");
CREATE INDEX IF NOT EXISTS "idx_claim_basis_fdfea3" ON "claim" ("basis");
COMMENT ON COLUMN "claim"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "claim"."basis" IS 'Id of a record of any kind in rules.BASIS_KINDS';
COMMENT ON COLUMN "claim"."rating" IS 'The customer''s, 1 to 5';
COMMENT ON COLUMN "claim"."search" IS 'Kept by a trigger';
CREATE TABLE IF NOT EXISTS "claim_link" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "claim_id" TEXT COLLATE "C" NOT NULL REFERENCES "claim" ("id") ON DELETE CASCADE,
    "other_id" TEXT COLLATE "C" NOT NULL REFERENCES "claim" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_claim_link_claim_i_e0c1f8" UNIQUE ("claim_id", "other_id", "kind")
);
CREATE INDEX IF NOT EXISTS "idx_claim_link_other_i_6dc18d" ON "claim_link" ("other_id", "kind");
COMMENT ON COLUMN "claim_link"."created_by" IS 'Id of the user or client who made it';
COMMENT ON TABLE "claim_link" IS '`claim` is a duplicate of `other`, or its child, or related to it.';
CREATE TABLE IF NOT EXISTS "claim_reference" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "system" VARCHAR(64) NOT NULL,
    "value" VARCHAR(250) NOT NULL,
    "claim_id" TEXT COLLATE "C" NOT NULL REFERENCES "claim" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_claim_refer_system_02506e" UNIQUE ("system", "value")
);
CREATE INDEX IF NOT EXISTS "idx_claim_refer_claim_i_0f4dc3" ON "claim_reference" ("claim_id");
COMMENT ON TABLE "claim_reference" IS 'What another system calls this claim.';
CREATE TABLE IF NOT EXISTS "external_document" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "system" VARCHAR(64) NOT NULL,
    "type" VARCHAR(64) NOT NULL,
    "number" VARCHAR(64) NOT NULL,
    "date" DATE,
    "link" VARCHAR(2000),
    "partner_id" TEXT COLLATE "C" REFERENCES "partner" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_external_do_system_5ebae7" UNIQUE ("system", "type", "number")
);
CREATE INDEX IF NOT EXISTS "idx_external_do_partner_6d2117" ON "external_document" ("partner_id");
COMMENT ON COLUMN "external_document"."created_by" IS 'Id of the user or client who made it';
COMMENT ON TABLE "external_document" IS 'A document that another system keeps: what a claim may be based on.';
CREATE TABLE IF NOT EXISTS "participant_role" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "code" VARCHAR(32) UNIQUE,
    "archived_at" TIMESTAMPTZ
);
COMMENT ON COLUMN "participant_role"."created_by" IS 'Id of the user or client who made it';
COMMENT ON TABLE "participant_role" IS 'A catalogue of what a partner or a contact is to a claim; `code` is set for predefined ones.';
CREATE TABLE IF NOT EXISTS "participant" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "comment" TEXT,
    "claim_id" TEXT COLLATE "C" NOT NULL REFERENCES "claim" ("id") ON DELETE CASCADE,
    "contact_id" TEXT COLLATE "C" REFERENCES "contact_person" ("id") ON DELETE RESTRICT,
    "contact_role_id" TEXT COLLATE "C" REFERENCES "participant_role" ("id") ON DELETE RESTRICT,
    "partner_id" TEXT COLLATE "C" NOT NULL REFERENCES "partner" ("id") ON DELETE RESTRICT,
    "partner_role_id" TEXT COLLATE "C" REFERENCES "participant_role" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_participant_claim_i_d4af5d" ON "participant" ("claim_id", "id");
CREATE INDEX IF NOT EXISTS "idx_participant_partner_c8512d" ON "participant" ("partner_id");
COMMENT ON COLUMN "participant"."created_by" IS 'Id of the user or client who made it';
CREATE TABLE IF NOT EXISTS "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
);"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        """


MODELS_STATE = (
    "eJztXWtz2zYW/SsYfmk6o2ZqO0k77s7OyI679daxO7bSdjebYSASlrCmSC5BxdF2+98XAN"
    "9PkRIpQdT9ZIvEJaUD4D4OLi7+0BaOSSz28uozsX3tHP2h2XhB+D/ZGyOkYddNLosLPp5a"
    "siWJm0yZ72FDPOcRW4zwSyZhhkddnzq2aHpnE2TMsT0jyHlEDv/kEcPxzHNEfYaeqG2iF5"
    "8MC9PFS/4km1Eh+OnrEXqeYz+UNEdouuIXnMVL8VLTMfhbqT3r6flLm/5nSXTfmRF/Tjz+"
    "lg8f+WX+KPKFMPHxg8aW038TQ2LwmXhM/NiPopH7pD9SYpkZYKkp2snrur9y5bVr80fZTv"
    "yeqW441nJhJ23dlT937Lgx/7ni6ozYxMM+MVNw20vLCrsluhR8f37B95Yk/uJmcsEkj3hp"
    "iU4T0sE3SK5pun57N9Efria6rhU6NJJI9UF4yXBsMRio7QuM/vgzeG7yq+VVTbxgcvX7BF"
    "3e3dyMJ1foX9rlvzTtT9kc+zgQkCgnAKbQboZiSqAbKKMLCZbJeFcSzAS8aHwWwbP9cvRS"
    "Ejn0aDDt1UBPm8yj2f4VQ+GXRvjRJx7iEzec3HmNUQ4w/0n8zzenJ6++e/X92ZtX3/Mm8r"
    "fEV76r6YPr20kOdKF4iohfzrFXDnnUfhCjVVvgL7pF7Jk/5x/fvKpB7tfx/eVP4/sXb159"
    "LV7ocGMSmJjb8M6pvJUFV+iJIrh/f7i7LQc3ap8D16SGj/6HLMpUGtSXgUlCgR7kOIlfzb"
    "XhlDw6Hn+6HN8fOR6Ymzbb8QlrNsJrOkEgJx6yYOw/Vhr8F+/Gv+f75fLm7kKC6TB/5smn"
    "yAdc5DqJewWO11xjx803mgGhYVNlAmyjrnGJmXvLf7lPF6QCujI7Z4YiL6N/1BnincB4/e"
    "7qYTJ+90tm3L7loIo7p/LqKnf1xZvcWI4fgn67nvyExEf0z7vbq/zwjttN/qmJ74SXvqPb"
    "zrOOzTQm0eXo0p/CIXx8Snk04sIUG0/P2DP1wh3n1KlqW7y1OF3kr2Abz2QnCTTF9wwd+m"
    "uTLFyuKGxj9TNZaSUuf65Fre9Pk7b6U9h4bRTwm3C2MXJ5dxvUxRa311wWmdT8gf/j+ojr"
    "NsREWIFMvGJFN3+TBzTx4w2PiPmg8znUzn+vNuWqe/DaT5jNRbAUgylNSdiX+7Lu1c4/td"
    "2lr8/5ly72wgW1sbeq6IeMXK4/pqvQcA5HJV6EhjnWhhzji+vb8f0/YjMeq8Sbu9u/XZQY"
    "8ot/TK7GOYPEb4mf0GIGJBIqu7PcFRGzwI+DCP4vVzLBZ/5i5qMFNgniiiWkCfY5P5L+SK"
    "mslo5CVhIcBnAYyh2GsWEQxibOE7HLvIX07VpXAcuG3ABHLdf6CWM0JdgT8buQEdMToyXj"
    "n/kkxMiwKLH90OALxS6YOzZ3nnlL2yBFr2H7xzXxIcQTNX6VexPyicAE9scEgvIbrPIrs3"
    "HTVfP5kpVRmEZIOR6RMgoUh1iCCHwO6m9N6qwlGpauueFUykrCVFJ6Kh0I/X/SU1d2TezL"
    "vy1ioai9ypHQhsT+6etvG8Q2vFVlcCPvZfFlhOvxqnC/GuacmLpek/bw0/ib09dvRmhOvq"
    "gRUDLDcQMyJIv22PNwBbeSiOSQVmsxpSsX9cPHHGTki0u5jt7AdmYlO7CdB7T0cWim0yOf"
    "edy4iYeUlYReVrmXA99bbxOaZ0QUjjR2smApYphW6KUEjhG7AsmXhbKI44+OR+jM/pkExv"
    "iavx3bRplXGRJ078PHHCSOydXkK3r4OSbT0sOH/3T+g4kfOIfjh8vx2yutZHJ3gOll/KBh"
    "oppRaeW47oeMDoEv4aGTLqmmoJP+b0I+u9jzeecitmI+WZwj3pyJ1NCAPhZLzCKpNGzFRo"
    "K5ERexZaHnOW9BJY+MbJGGKjxhYpZx0j29ZT1VDbQ00NJKmceDcxWBlu7fnQRa+himEtDS"
    "2nBo6b3a8R2Q0qEvxr3jdjRpTm6HXKn2l8elbQgo0XRJLZ/a7KV431+1lkbhauH6q3NE+O"
    "xbRT5pJ0agwKkeCg3dGbRi+8qCq1Xp7kvnn3Ezu+LO/eeGu1baQmwSHmvQzxva16I0EJuq"
    "mVhFMsjeEqEqFhWBe+ruqC54N7Pt1gXw1Z3cJIuLv0rmbok8Lvl9IYsLwmVQQBAuQ7gMU2"
    "nvUwnCZW044fLws7jmBJut1oRTAirr/LHU9T+gGFFiypUbEcnRGf9+vN0IYR7Oie8VhHO2"
    "I3cnLsSOg5UAr3ebgD1jTj9vZBRyohDgqWwUgpCl1TzLiCg80/aRfRFGgAUsW+cKZOPbg8"
    "Rzbb5AZiBl8gXu+bi+v76c7Cth4M6bYZsyHP7yAvuQuT+q4x+cfMu1KQSC0pM1qJxnERww"
    "4vscbJbsLOWxgcUDAzGE+AiQJCLjXgcp2fK+5bMgHQD4DQWdzyHZX+A3gN+AqQT8BvAbSs"
    "2LHfAbFrZnSzxrhXFaZnc4a0HphR3g3ATlaozzCAudrP+X+79tIM4I7RDj95PL3YDcQzWZ"
    "peeJWl5tYE7L7BDlq/f3u0H5rAHIZ5UYn+UhDqoLMV1WIS5JcLlweByH7aqdZHnhfCUrLt"
    "0X5FH81TKpJcqPwRZy5A3hSCY/YLsqV3d3Nxmn5uJ6kuuJ9+8uru5fnMgO4o1oQEsUjSTX"
    "xfx9uieoZx5Bt+yYEmm1e+aKP0O489RDSWLFVyzsGOTYVsMCcLvpnWBHd0mn1JR8S2TULv"
    "emPdCZzZFfeszxOpgTHVZ+UySB6BfiiTUT4t07smMKLF62waiOxnOjproXtW2wF0i0Dbk2"
    "zJ4Ywh5BPKDhcDFiIt8ZIWwJeo7Hxc/Un0f3eBciRxYfZ1H4LL65KUvRl7B8fb4IKECgAH"
    "en1I6StwAKEChAmEpAAQIFqNS82EWhqrnj+XpblLNSCuv+DaFuhHQN0EWcDe7QtyKnwvad"
    "YNtPBTASlKt3PcJlZA6ZiAEaxoE5qqoJ7XpWzbueFYjXBX+THgQWettTbMpkhzfGT940wP"
    "wkb0oTzMWtHBNlmjQgzDZFvvoJgH8D/CFhcrAupiKElqCp3pHFVNIwBTYrdXdUR2UJO6Ev"
    "kob9bomTdJncEBeUOAe2CNgi0D/AFgFbBFNp31MJ2CKtS7YoFbk1V005IYV1U49GvSaKa4"
    "5kqeix4ymd3TauZUpgECzmVmZw11V5Dx28mo1hUdrAltvCCikLh4no2q1hqWm4vkDvbkse"
    "Hyqka2se74fUeBB5KOW77KJbozo6g6UaNUjJYXxIfENtseN66jnPcie2POjdcZ4oEWfAY2"
    "vJowyWPtKtLOVm8wc1Pw8OyBIgS5QyeocW4QFZAmQJTCUgS9QjS+CMsp1vU1LowC1QVP0p"
    "qjC3vc2sSokobO+V2e8nI0m5d6kNyFmp4eHcS4YgUHAtPdMaCg5ookOmiXgfXdtj3ycLN5"
    "x9ebYo22JUSxrxtjq1uUFPtV7LHv2IqbXkhkJEXfLgJGdGbRF2hfbjHH2i5idB+Yhq7E9k"
    "9RWTvM9I1FRyiSmK+mEb0RI+qdtHw6YtYJbUVUGD8DKBWQJmCaYSMEvqMUuPoSvRAs+0yO"
    "4A/fZAAJ1ajiEO4l7aPi2p8FGviQrCkN2vmi5SJLtfxpUlcU0Ub1ZHMwGzYhjOssUxtVyF"
    "Ora050wWEqH2OeKh7+OjPBgWh/+LPIyRqDq+ZL6z4K5AcDM8xKv0ZNrOHtxknTx1vI/cZJ"
    "Cclgan8EC0A2oRoh2IdmAqqTSVINrp1DmXRGmbZahYQF1Lrt04z1wPGZg1POglt7e50ULU"
    "Sc1C1ElxIQpKgfS70EcWuCy4rAY4FlDYsm4McJMla96qBuDCorWLGXt2eJDWNuWmIDhEwH"
    "sY0W3LT2xVbEJtjdF9tQkZROvlm0pqsscyUsMbx93jnOITig5b9flYKRmFUdbGMf3yFas/"
    "kK7/8AfK4UM5/GGUwy+ecd8mmC9Kw4qByvF8wkC3MhIFMYXtxD6S9czM+Ydbpuwdw2GKhQ"
    "Gl1IGKl47tc732i1wc0kpWubINRnXLXUbQVHeTtv3WsAodOlhRghUlFVTBIMwmrCjBihJM"
    "JVhRUm9FCVY6+uWF+fCnful4reHgUzIK632VYJbrQyVJoGPPwxVHXyUiOYwtynpTC9pfoq"
    "Pe0HRJLZ/a7KV431/7on/WWNQPH/PjlSNRlk1bA2QiAkBChexj80f2tGaimintkAyLCIgC"
    "nO3rxyVPOkw41/Jg2ZGkFAkWgV9Cf6X6peYQwlSjfhmvyKeN0qh97q7YS1kyXn5eEI//Qp"
    "33ggNcGHBhimnXQzOYwIUBFwZTCbgw4MKUmhc7IGksMsNW6wMAs1IK636VoE65sC2gzkoN"
    "D+ruz/6jTI+SCotAXziORbBdEQJkJXNgT7loX0okvrJb63pxd3eTMawX15Mc0O/fXVzdvz"
    "iR+PNGNAhki4qaY8eWrssdqw1QT0sC6u1QN5yFyx0/39lktGdkAfmWyGPP22i4pwQB83aY"
    "O5Ixao14LAZ4t8AbVvBgBU8tICtL607Il4rwemClddcglpn5kZf84t34968zVMnN3e3fou"
    "YpxXB5c3ehwq4YxTDvdVMMLEofBzHIiOiuEs318CsxuAdesWEyllJ4Imk/iwOGpiuE+Qvp"
    "bBa4Wtt178OvV5eTu3sJN3OWnkFyi5z8WY809exnQmdz+dzwAg/kveQnZvoiWCBtlyCQlV"
    "G4N3pcKEwhmKy/tkOxIHeMSNZkWoTDrIhoX2XC1YRybZZFdjpWZFlUjNgOwG2exnKo+BYm"
    "qoqZLPfkkXhE9FR1SkvSZtQgt0X3Ms3XFjL8bY59hG1JMCC2Yj5ZIANbFkP+nLLqOoUt5E"
    "ryZT5ogYi4LY/5C5JgyjeNQXpMX+kxSSc0DY0SiQGuUHa/kz0Y2y3wjQUGCG8/myEgV7Zj"
    "Dw5yZTvJld3zcS+XFqaLMq8iuFHrShhxk36TZD0yo9yceDEDFGXLpoZgZRvs67LT9WyhAz"
    "4m/SWrlWzQxCPM5X1Pp0Ghp0YSONxLX9nEsBwWXJQfp5hRBt4NJP8qZi4OjZiE5N/t2UpI"
    "/oWpdA7Jv10n/7bOltwyU1ItW953oqRP/XbVO2OBQYR8Owiu09+sgHN1ykJObBBo7zpvwa"
    "QeMdpWecgIDQL2HZQBDiO7xgxoLDFAgLtX0oVouI3zWBAG/1Fp/zFhOFp2dEYQ8oBU7mOP"
    "OC6x9fistIaBQl4MTkksnJIo+cAiohUURtxcffYCI+6WOF7wv71C4qACRG3kLS3CXl6MH6"
    "4f9J+vb98+9E9k8InAEWzr0GalFAZcWXeWv5d4NrbElp3ymsTV6JfJQh+07wNj6YnEkBKa"
    "tNrbTcsMAfOcu9vE2612dgup0Ath3XS5fEZKVm/eEoMusFWRDF0QzvtBgfTL8CmHh30N2G"
    "+vLq/fjW9enHw/Os1t64n64VWBnQgRY8T3rU3hTgkD3PVwe4SPy5XOnOVsXqK/q3VIQXB4"
    "iqR7YiIEbUY/k1YUUF4OsF6PNV24jhfnsjRFOiu1w5Ndbu/u+eTVDhRsRj4Tj/qtvJC0DA"
    "zo9Rgbc2zbpNVpiCmRAfKa3UPs41m7DbGRAGyHTRk57IvHFWB84A6XVU0lxVIbkUg7oj4m"
    "c5I6HG6ETpDvoNfNGI6QWjo7/e5NzCqJD3WE0gO3CTdFVgm2Zx4HLQvbM9XZnlmSmtoqP7"
    "1aXuFe6jHFswRZsnAtZ0XIZrjmpI8d1ex5YK0gLRU9djxhc3FXSMLung5WvHDbSZ0ROfYh"
    "mNoK0hLEvNwxIgn7zHZ3JkO1Se8A48Lxogc5btcCXerPNMA72f61Lc5i/e8+ftowUc4YmA"
    "boVuz12xLqYzjUuDqUbAN7FC91APqwq7pURZiNNEhmyynAXKs/8r7VzgvoxNuoh4mw4uVz"
    "JPo31H7Sqna4y5ujtbvcdStqt7ZSzicp8AlRhjAyl65FDd7tIqfxk6yC82kkdmdSnyFjTi"
    "1TfvKIJYaGoP6pXyyi080jS+vrxHv449LBIuuypMxOyX3Yjg7b0ZWJKg9tIQa2o2+/OgPb"
    "0WEqncN29I43mEgDX8CyOiUoaj8ICr33lCvpTbZaOktJDALibTS69EJbwZeWOEr4aqj12P"
    "nfUZCrKJTr2d7UFCwv3lYYo4DqWlTTM1O5kni3QYWVKtrgNi7Aso44SEq1rKcORC6ghZmP"
    "AiEks/PRM/Xn1OaR/4rgkgq7TYXWV9qrjOnFM1p4V1Hzblyr/dam6cS3qg72KWPLsj1Jld"
    "gmArtzXBXHt2Dg9qg2whW5KrWRLNitUxvJQmHPxTVd7ImVrY+i1KT8ykDtAbWnlld7aHwE"
    "UHtA7cFUAmpPDfcIjpk/ikKIaiYQVOn2jP7pomgJ7F87DoMQhCttE/2Pe2dUfXJ1N0mSR5"
    "GPmhlJ6iU61Z4SlmsxakJBdHlCmHxm6/PBEqkNTwcLljiA04CzwXbjVsLZYIfntcOaPCwq"
    "796ZWL+ovB9X4upLUEbzrWMs5aaXEmei0KbWnSBha91MN1/rUIxR1J77AkUv4YkQl52jZ3"
    "krcBTQAq/QlKApZsREjl10Nzp65hpnRI7kUXxMB5xZCmstCmqoQfABsNYCay0wlWCtRb21"
    "FgiMew6MIy+rKbxRewC3Abj7P5Nu4AALo1duTivWCMP2dUZUGcelC/spbGIOs2gTbtMhGb"
    "VX2MXblAf79ttGRBhvVs2EyZtKFNJSDOtuF9h2Xr1ITTS7KV60H05MYE8N6uJyOix9e1TH"
    "hLm5hv2m9sZMbHSyPNBOQDvtXQ8MIlYG2gloJ5hKQDupRzttcHAenJe33Xl5kD6wjZqPSm"
    "luUk78eEPOMgQ9p2Xt4RLBY8cSKol3BmHr4VgieIzDEXKr1kHZccEOqDDeY4Xx9KTuCOGQ"
    "QbsPn3iQ2qAx0Cll2Lyeexcq4rgKubeumA/jeTOg14/nvVP8siPqaf6orxpR/fFYaZLzam"
    "AfW85sKcv7homooS4QRBxGIZCiGLDvRFmqP6BPBv8OskQwIz565E1dj/DeprZMWyWsLBm2"
    "35dtUXEI1iFgHQLIU1iHgHUImEqwDnGI6xBQaqTnTYvcA2uDb9S+E32/35qMGXDPThtge3"
    "ZaCa24BaVEjkXhF7jV/QSbY+JRY66VxJjhnVFdaImTNn0mkLULzioLljYsVhoOdGWDs74r"
    "wVa6HzUb/Sv9j2FYzdeNrObrGqv5uqDb+aRqgXDYfIDonjTKHz+pSR8/KWaPC7aoNPfk7w"
    "93t9VL0OW5JyY1fPQ/ZFF2iIWNa8AVYGRsZCEJJZ9vkjN+4gEX+y58/Of/ARxCByA="
)
