CREATE TABLE "audit_entry" (
    "sequence" INTEGER NOT NULL CONSTRAINT "pk_audit_entry" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "actor_id" INTEGER NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);


CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_audit_head" PRIMARY KEY,
    "sequence" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "first_sequence" INTEGER NOT NULL,
    "first_previous" TEXT NOT NULL,
    "seal" TEXT NOT NULL
);


CREATE TABLE "stored_answer" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_stored_answer" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "status" INTEGER NULL,
    "headers" TEXT NOT NULL,
    "body" BLOB NOT NULL
);


CREATE TABLE "user_account" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_user_account" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TEXT NOT NULL,
    "must_change_password" INTEGER NOT NULL,
    "enabled" INTEGER NOT NULL,
    "failed_sign_ins" INTEGER NOT NULL,
    "locked_until" TEXT NULL,
    "unavailable_until" TEXT NULL,
    "unavailable_reason" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);


CREATE TABLE "earlier_password" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_earlier_password" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "password_hash" TEXT NOT NULL,
    CONSTRAINT "fk_earlier_password_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "region_grant" (
    "user_id" INTEGER NOT NULL,
    "region" TEXT NOT NULL,
    CONSTRAINT "pk_region_grant" PRIMARY KEY ("user_id", "region"),
    CONSTRAINT "fk_region_grant_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "role_grant" (
    "user_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    CONSTRAINT "pk_role_grant" PRIMARY KEY ("user_id", "role"),
    CONSTRAINT "fk_role_grant_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


CREATE TABLE "user_session" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_user_session" PRIMARY KEY AUTOINCREMENT,
    "user_id" INTEGER NOT NULL,
    "token_hash" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "last_seen_at" TEXT NOT NULL,
    "ended_at" TEXT NULL,
    CONSTRAINT "fk_user_session_user_id" FOREIGN KEY ("user_id") REFERENCES "user_account" ("id") ON DELETE CASCADE
);


INSERT INTO "audit_head" ("id", "first_previous", "first_sequence", "hash", "seal", "sequence")
VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000', 1, '0000000000000000000000000000000000000000000000000000000000000000', '', 0);
SELECT changes();



CREATE INDEX "ix_audit_entry_actor_id" ON "audit_entry" ("actor_id");


CREATE INDEX "ix_audit_entry_at" ON "audit_entry" ("at");


CREATE INDEX "ix_audit_entry_subject" ON "audit_entry" ("subject");


CREATE INDEX "ix_earlier_password_user_id" ON "earlier_password" ("user_id");


CREATE INDEX "ix_stored_answer_at" ON "stored_answer" ("at");


CREATE UNIQUE INDEX "ix_stored_answer_user_id_route_key" ON "stored_answer" ("user_id", "route", "key");


CREATE UNIQUE INDEX "ix_user_account_name" ON "user_account" ("name");


CREATE UNIQUE INDEX "ix_user_session_token_hash" ON "user_session" ("token_hash");


CREATE INDEX "ix_user_session_user_id" ON "user_session" ("user_id");
