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
    "failures" INT NOT NULL,
    "last_at" TIMESTAMPTZ NOT NULL,
    "blocked_until" TIMESTAMPTZ
);
COMMENT ON COLUMN "sign_in_attempts"."id" IS 'The hash of the login or address, shaped as an id';
COMMENT ON TABLE "sign_in_attempts" IS 'The recent failures of one login or one address.';
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
CREATE INDEX IF NOT EXISTS "idx_session_expires_823c67" ON "session" ("expires_at");
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
    "eJztXWtz2zbW/isYfmk6o2ZqO0k76c7OyI53661jd2z3spvNMBAJS3hNkVqCiqPt9r+/AH"
    "i/ipBICaLOJ1skDik9AM7lwcHBH8bcs4nDXl5+Jm5gvEV/GC6eE/5P/sYIGXixSC+LCwGe"
    "OLIlSZpMWOBjSzznETuM8Es2YZZPFwH1XNH01iXImmF3SpD3iDz+ySeW59tvEQ0YeqKujV"
    "58shxM5y/5k1xGheCnr0foeYaDSNIeocmKX/DmL8VLbc/ib6XutKfnL136nyUxA29Kghnx"
    "+Vs+fOSX+aPIF8LExw8GW07+j1gSg8/EZ+LHfhSNFk/mIyWOnQOW2qKdvG4Gq4W8dmX/Tb"
    "YTv2diWp6znLtp28UqmHlu0pj/XHF1Slzi44DYGbjdpeNE3RJfCr8/vxD4S5J8cTu9YJNH"
    "vHREpwnp8Buk1wzTvLl9MO8vH0zTKHVoLJHpg+iS5bliMFA3EBj98Wf43PRXy6uGeMHD5e"
    "8P6OL2+nr8cIn+bVz82zD+lM1xgEMBiXIKYAbtdihmBLqBMr6QYpmOdy3BTMGLx2cZPDeo"
    "Ri8jUUCPhtNeD/SMh1k8279iKPrSCD8GxEd84kaTu6gxqgHmP4n/+eb05NV3r74/e/Pqe9"
    "5E/pbkyncNfXB181AAXSieMuIXM+xXQx63H8RoNeb4i+kQdxrM+Mc3rxqQ+3V8d/Hj+O7F"
    "m1dfixd63JiEJuYmunMqb+XBFXqiDO4/7m9vqsGN2xfAtakVoP8hhzKdBvVFaJJQqAc5Tu"
    "JXc204IY+ez58ux/dHjgfmps31AsLajfCGThDIiYfMGfuPkwX/xfvx78V+ubi+PZdgeiyY"
    "+vIp8gHnhU7iXoHnt9fYSfONZkBk2HSZANuoa1xh5t7xXx7QOamBrsrO2ZHIy/gffYZ4Jz"
    "Bevb+8fxi//zk3bt9xUMWdU3l1Vbj64k1hLCcPQb9dPfyIxEf0r9uby+LwTto9/MsQ3wkv"
    "A890vWcT21lM4svxpT+FQ/j4lPFoxIUJtp6esW+bpTveqVfXtnxrfjovXsEunspOEmiK7x"
    "k59Fc2mS+4onCt1U9kZVS4/IUWjb4/TduaT1HjtVHAb8LZxmjBu9uiC+xwe81lkU3tH/g/"
    "iwBx3YaYCCuQjVes7OZv8oA2frzlEzEfTD6H1Pz3elOuuwdv/IjZTARLCZjSlER9uS/rXu"
    "/8U3exDMwZ/9LlXjinLvZXNf2Qkyv0x2QVGc7hqMTzyDAn2pBjfH51M777Z2LGE5V4fXvz"
    "9/MKQ37+z4fLccEg8VviJyjMgFRCZ3eWuyJiFgRJEMH/5Uom/MxfzAI0xzZBXLFENME+50"
    "faHxmVpego5CXBYQCHodphGFsWYezBeyJulbeQvd3oKmDZkBvguOVaP2GMJgT7In4XMmJ6"
    "YrRk/DOfhBhZDiVuEBl8odgFc8dm3jNv6Vqk7DVs/7g2PoR4osGvcm9CPhGYwP6YQFB+g1"
    "V+VTZusmo/X/IyGtMIGccjVkah4hBLEKHPQYOtSZ21RMNyYW84lfKSMJW0nkoHQv+f9NSV"
    "XRP78q9CLBS31zkS2pDYP339bYvYhreqDW7kvTy+jHA9Xhfu18NcENPXazLufxx/c/r6zQ"
    "jNyBc9AkpmeYuQDMmjPfZ9XMOtpCIFpPVaTOnKRf3wsQAZ+bKgXEdvYDvzkh3YzgNa+jg0"
    "0+mTzzxu3MRDyktCL+vcy6HvbaqE5jkRjSONnSxYihhGCb2MwDFiVyL58lCWcfyb5xM6dX"
    "8ioTG+4m/HrlXlVUYE3S/RYw4Sx/Rq+hV9/JyQadnhw386/8EkCJ3D8f3F+N2lUTG5O8D0"
    "InnQMFHNqbRqXPdDRkfAV/DQaZfUU9Bp/7chnxfYD3jnIrZiAZm/Rbw5E6mhIX0slphFUm"
    "nUio0EcyMuYsdBzzPegkoeGbkiDVV4wsSu4qR7est6qhpoaaCltTKPB+cqAi3dvzsJtPQx"
    "TCWgpY3h0NJ7teM7IKUjX4x7x2o0aUFuh1yp8ZfHpWsJKNFkSZ2AuuyleN9fDUWjcDlfBK"
    "u3iPDZt4p90k6MQIlTPRQaujNoxfaVOVer0t2Xzj/jZnbFnfvPLXetqEJsEx5r0M8b2tey"
    "NBCbuplYTTLI3hGhKuY1gXvm7qgpeLfz7dYF8PWd3CaLi79K5m6JPC75fSGLC8JlUEAQLk"
    "O4DFNp71MJwmVjOOHy8LO4ZgTbSmvCGQGddf5Y6vofUIIoseXKjYjk6JR/P95uhDAP58T3"
    "CsM515O7E+dix8FKgNe7TcC+NaOfNzIKBVEI8HQ2CmHIojTPciIaz7R9ZF9EEWAJS+VcgX"
    "x8e5B4rs0XyA2kXL7AHR/Xd1cXD/tKGLj1p9ilDEe/vMQ+5O6PmvgHr9hybQqBoPRkDSrv"
    "WQQHjAQBB5ulO0t5bODwwEAMIT4CJInIuNdBKra8b/ksSAcAfkND53NI9hf4DeA3YCoBvw"
    "H8hlbzYgf8hoPd6RJPlTDOyuwOZyMsvbADnNugXI9xEWGhk83/cv9XBeKc0A4x/uXhYjcg"
    "91BNZun7opaXCsxZmR2ifPnL3W5QPmsB8lktxmdFiMPqQsyUVYgrElzOPR7HYbduJ1lRuF"
    "jJikv3BXkcfykmtcT5MdhBnrwhHMn0B2xX5er29jrn1JxfPRR64pf355d3L05kB/FGNKQl"
    "ykaS62L+PtMX1DOPoBU7pkJa75655M8Q7jz1UZpY8RWLOgZ5rtOyANxueifc0V3RKQ0l31"
    "IZvcu9Gfd06nLklz7z/A7mRIeV3zRJIPqZ+GLNhPh3nuyYEouXbzBqovEWcVPTj9u22Ask"
    "2kZcG2ZPDGGfIB7QcLgYsVHgjRB2BD3H4+JnGszie7wLkSeLj7M4fBbf3Jal6CtYvj5fBB"
    "QgUIC7U2pHyVsABQgUIEwloACBAtRqXuyiUNXM8wNTFeW8lMa6f0OoWyHdAHQZZ4s79Erk"
    "VNS+E2z7qQBGwnL1C59wGZlDJmKAlnFggapqQ7ue1fOuZyXidc7fZIaBhal6ik2V7PDG+M"
    "mbFpifFE1pirm4VWCibJuGhNmmyNc/AfBvgT8kTA7WxdSE0BI01Xsyn0gapsRmZe6Omqgs"
    "YSfMedqw3y1xki6TG+LCEufAFgFbBPoH2CJgi2Aq7XsqAVtkdMkWZSK39qqpIKSxburRqD"
    "dEce2RrBQ9djyls6viWmYEBsFibmUGd12V99DBa9gYFqcNbLktrJSycJiIrt0alpmG6wv0"
    "7rbk8aFCurbm8X5IjXuRh1K9yy6+NWqiM1imUYuUHMaHxDfUFTuuJ773LHdiy4PePe+JEn"
    "EGPHaWPMpg2SPdqlJuNn+Q2nlwmcMegDwB8kQvI3hoER+QJ0CewFQC8kQ/8gTOLNv5tiWN"
    "DuACRdWfoopy3VVmVUZEY3uvzf4/GVnKvUwqIOelhodzLxmDQMkpeqYNlBzQRodMG/E+un"
    "LHQUDmi2j2FdmjfItRI4nE25rU5QY907pVpSafWCLCesTUWXKbIQIweaaSN6WuiMDEh8ic"
    "VJdnUn0AbMhKwRdubxzyJoBFYI1EIasFsUUlReyi8PfsllSK+1QhRsqK7C5I+rYvg9hxkO"
    "RgFmzgrmfEwFfX2lefOJ4lzrxdugGt2Ezf3M0lYUik1a2vNUmklS5bhcsQu3L1jkIYtFiW"
    "t1Q4EZL4zHMlCcvknn3qvkXcq3x8lGcw4uh/seQ5EgV+lyzw5sSPbkbn5VQeAtnZg9ssSW"
    "VO0pALU+nBRHDgBSxRgVqEJSpYooKppNNUgiUqo9PoS0TYKgxvIqCvJTeuvWeuhyzMWp6p"
    "UNhG2IrjPWngeE/KHC/suu+XQydzXBVc1gOcCGhsWTcGuM1qEG/VAHBpPWiBGXv2eJCmup"
    "pdEhwi4D2MaNWd3lvt69ZbY3S/sVsG0WZ1/nZDYkZOanjjuHucM3xC2WGrP4omI6MxysY4"
    "oV++Ys1nP/Uf/kDlaag8PYzK03AY9THF8ykDrWQkSmIa24l95MHkj8jeMhvmGM4tKw0orc"
    "4uu/DcgOu1n+XikFGxypVvMGpa7rLCpuYibdv7CerCoYMVJVhR0kEVDMJswooSrCjBVIIV"
    "Jf1WlGClo19emA9/GlSO1wYOPiOjsd7XCWa5PlSR5Tv2fVxzykwqUsDYoaw3tWD8JT5VCU"
    "2W1Amoy16K9/21L/pnjUX98LE4XjkSVenSDUCmIgAkFKM9Nn9kT2smupnSDsmwmIAowale"
    "qil90mHCuZYHy48krUiwGPwK+ivTLw3nfWUa9ct4xT5tnEYdcHfFXcrqzPLznPj8F5q8Fz"
    "zgwoAL00y7HprBBC4MuDCYSsCFARem1bzYAUnjkCl2lM/ayktprPt1gjrjwipAnZcaHtTd"
    "H7NFmRknFZaBbjx4vCC5w0PHkyu7ta4dHirOsWPLxYI7VhugnpUE1NVQt7z5gjt+gbfJaM"
    "/JAvKKyGPf32i4ZwQBczXMPckYKSOeiAHeCnjDCh6s4OkFZG3VygfypSa8HljVyjWI5WZ+"
    "7CW/eD/+/escVXJ9e/P3uHlGMVxc357rsCtGM8x73RQDi9LHQQwyIrqrQnPd/0os7oHXbJ"
    "hMpDSeSMZP4iyPyQph/kI6nYau1nbde//r5cXD7Z2Em3lL3yKFRU7+rEeaefYzodOZfG50"
    "gQfyfvoTc30RLpCqJQjkZTTujR4XCjMIpuuvaiiW5I4RyYZMi2iYlRHtqwKvnlCuzbLIT8"
    "eaLIuaEdsBuO3TWA4V39JE1TGT5Y48Ep+InqpPaUnbjFrktph+rvnaQoa/zXCAsCsJBsRW"
    "LCBzZGHHYSiYUVZfp1BBriJf5oMRiojb8kStMAmmetMYpMf0lR6TdkLb0CiVGOAKZfc72c"
    "OxrYBvIjBAePvZDAG5sh17cJAr20mu7J5PUrhwMJ1XeRXhjUZXwkqa9Jsk65Mp5ebETxig"
    "OFs2MwRr2+DAlJ1u5gsd8DEZLFmjZIsmPmEL3vd0EhZ6aiWBo730tU0sx2PhRflxghll4N"
    "1A8q9m5uLQiElI/t2erYTkX5hKbyH5t+vkX+VsyS0zJfWy5X0nSgY0UKvemQgMIuTbQXCd"
    "/WYlnOtTFgpig0B713kLNvWJpVrlISc0CNh3UAY4iuxaM6CJxAAB7l5Jl6JhFeexJAz+o9"
    "b+Y8pwKHZ0ThDygHTuY594C+KayVlpLQOFohgcg1mMFkI+sIxoDYWRNNefvcDiOFzPD/93"
    "V0gcVICoi/ylQ9jL8/H91b3509XNu/v+iQw+ETiCqg5tXkpjwLV1Z/l7ie9iR2zZqa5JXI"
    "9+lSz0gXofWEtfJIZU0KT13m5WZgiYF9zdNt5uvbNbSoWeC+tmyuUzUrF6845YdI6dmmTo"
    "knDRDwqlX0ZPOTzsG8B+d3lx9X58/eLk+9FpYVtP3A+vSuxEhBgjQeBsCndGGOBuhtsnfF"
    "yuTOYtp7MK/V2vQ0qCw1Mk3RMTEWhT+pkoUUBFOcB6PdZ0vvD8JJelLdJ5qR2e7HJze8cn"
    "r3GgYDPymfg0UPJCsjIwoNdjbM2w6xKl0xAzIgPkNbuHOMBTtQ2xsQBsh80YORyIx5VgvO"
    "cOl1NPJSVSG5FIO6I+HmYkczjcCJ2gwEOv2zEcEbV0dvrdm4RVEh+aCKV7bhOuy6wSbM88"
    "DloWtmfqsz2zIjVVKT+9Xl7jXuoxxbMCWTJfON6KkM1wLUgfO6r588CUIK0UPXY8YXNxV0"
    "jC7p4OVryw6qTOiRz7EMxsBVEEsSh3jEjCPrPdnclQb9I7wLh0vOhBjtu1QFf6My3wTrd/"
    "bYuzWP+7S542TJRzBqYFujV7/baE+hgONa4PJVVgj+OlDkAfdlWXugizlQbJbTkFmBv1R9"
    "G32nkBnWQb9TAR1rx8jkT/mrpPRt0Od3lztHaXu+nE7dZWyvkkBT4hyhBG9nLhUIt3u8hp"
    "/CSr4Hwaid2ZNGDImlHHlp984oihIah/GpSL6HTzyMr6Oske/qR0sMi6rCizU3EftqPDdn"
    "RtospDW4iB7ejbr87AdnSYSm9hO3rHG0ykgS9hWZ8SFLcfBIXee8qV9CaVls4yEoOAeBuN"
    "Lr1QJfiyEkcJXwO1njj/OwpyNYVyPdubmYLVxdtKYxRQXYtqdmZqVxLvJqywUkcb3CQFWN"
    "YRB2mplvXUgcgFdDALUCiEZHY+eqbBjLo88l8RXFFht63Q+kp7tTG9eIaCdxU378a12m9t"
    "mk58q/pgnzK2rNqTVIttKrA7x1VzfEsGbo9qI1qRq1Mb6YLdOrWRLhT2XFxzgX2xsvVRlJ"
    "qUXxmoPaD29PJqD42PAGoPqD2YSkDt6eEewTHzR1EIUc8EgjrdntM/XRQtgf1rx2EQwnBF"
    "NdH/uHdGNSdXd5MkeRT5qLmRpF+iU+MpYYUWozYURJcnhMlnKp8PlkpteDpYuMQBnAacDb"
    "YbtxLOBjs8rx3W5GFReffOxPpF5f24EpdfwjKa7zxrKTe9VDgTpTaN7gSJWpt2tvlah2KM"
    "4vbcFyh7CU+ELNhb9CxvhY4CmuMVmhA0wYzYyHPL7kZHz1zjjMiRPEqO6YAzS2GtRUMNNQ"
    "g+ANZaYK0FphKstei31gKBcc+BcexltYU3bg/gtgB3/2fSDRxgYfSqzWnNGmHUvsmIauO4"
    "dGE/hU0sYBZvwm07JOP2Grt4m/Jg337bigjjzeqZMHlTi0JammHd7QLbzqsX6YlmN8WL9s"
    "OJCeypRRe4mg7L3h41MWGLQsN+U3sTJjY+WR5oJ6Cd9q4HBhErA+0EtBNMJaCd9KOdNjg4"
    "D87L2+68PEgf2EbNx6U0NyknfrwhZxWCvqdYe7hC8NixhErinUGoPBwrBI9xOEJu1TooOy"
    "7YARXGe6wwnp3UHSEcMWh30RMPUhu0BjqjDNvXc+9CRRxXIXflivkwnjcDev143jvFLzui"
    "meaP+6oV1Z+MlTY5rxYOsONNl7K8b5SIGukCQcRhFAEpigEHXpyl+gP6ZPHvIEsEMxKgR9"
    "504RPe29SVaauEVSXD9vuyLSoOwToErEMAeQrrELAOAVMJ1iEOcR0CSo30vGmRe2Aq+Mbt"
    "O9H3+63JmAP37LQFtmentdCKW1BK5FgUfolb3U+wOSY+tWZGRYwZ3Rk1hZY4bdNnAplacF"
    "ZbsLRlsdJooGsbnPVdCbbW/WjY6F/rfwzDar5uZTVfN1jN1yXdzieVAsJR8wGie9Iqf/yk"
    "IX38pJw9LtiiytyTf9zf3tQvQVfnntjUCtD/kEPZIRY2bgBXgJGzkaUklGK+ScH4iQec77"
    "vw8Z//D8S+kjU="
)
